import type {Overlay} from '../../store/state.ts';

/** What the mouse does with an overlay, beside clicks on what can be clicked. */
export interface OverlayHabits {
  /** Whether a double click on one of its lines is Enter. */
  readonly entersTwice: boolean;
  /** Whether a click beside it closes it: not what asks something, nor what was typed into. */
  readonly closesBeside: boolean;
  /** What the wheel does: moves its list or text up and down, also sideways, or nothing. */
  readonly wheel: 'none' | 'vertical' | 'both';
  /** Whether it is only read, so that the key that gives the mouse back is no text in it. */
  readonly isRead: (overlay: Overlay) => boolean;
}

const asks: OverlayHabits = {entersTwice: false, closesBeside: false, wheel: 'none', isRead: () => true};
const listed: OverlayHabits = {
  entersTwice: true,
  closesBeside: true,
  wheel: 'vertical',
  isRead: () => false,
};

export const habitsOf: Readonly<Record<Overlay['kind'], OverlayHabits>> = {
  question: asks,
  quit: asks,
  interrupted: asks,
  create: {...asks, isRead: () => false},
  palette: listed,
  batchQuestion: {...asks, wheel: 'vertical'},
  notices: {entersTwice: true, closesBeside: true, wheel: 'vertical', isRead: () => true},
  batch: {entersTwice: false, closesBeside: true, wheel: 'vertical', isRead: () => true},
  help: {...listed, isRead: overlay => overlay.kind === 'help' && overlay.search === null},
  columns: {entersTwice: false, closesBeside: true, wheel: 'vertical', isRead: () => true},
  own: {entersTwice: false, closesBeside: false, wheel: 'vertical', isRead: () => true},
  details: {entersTwice: false, closesBeside: true, wheel: 'vertical', isRead: () => true},
  logs: {
    entersTwice: false,
    closesBeside: false,
    wheel: 'both',
    isRead: overlay => overlay.kind === 'logs' && overlay.log.typing === null,
  },
};
