import type {Key} from '../store/key.ts';
import type {Overlay, State} from '../store/state.ts';

/** Without the overlay on top. */
export const close = (state: State): State => ({...state, overlays: state.overlays.slice(0, -1)});

/** With another overlay in the place of the one on top. */
export const withTop = (state: State, overlay: Overlay): State => ({
  ...state,
  overlays: [...state.overlays.slice(0, -1), overlay],
});

/** How far a key moves a cursor or a window whose page is `page` rows; null for keys that do not. */
export function stepOf(key: Key, page: number): number | null {
  switch (key) {
    case 'up':
    case 'k':
      return -1;
    case 'down':
    case 'j':
      return 1;
    case 'pageup':
      return -page;
    case 'pagedown':
      return page;
    case 'home':
    case 'g':
      return Number.NEGATIVE_INFINITY;
    case 'end':
    case 'G':
      return Number.POSITIVE_INFINITY;
    default:
      return null;
  }
}

export const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value));
