import type {ConsolePane} from '../../store/console-pane.ts';
import {type PlayView, withPlay} from '../../store/play/play-view.ts';
import type {State} from '../../store/state.ts';
import {emptyField} from '../../store/text-field.ts';

/** What the screen showed before a step, and the way back to what was true then. */
export interface Past {
  readonly play: Pick<PlayView, 'at' | 'outcomes' | 'top'>;
  readonly console: Pick<ConsolePane, 'lines' | 'printed'>;
  readonly panes: State['panes'];
  readonly inside: State['inside'];
  /** Takes host and console back. */
  readonly back: () => Promise<void>;
}

/** Remembers what the screen shows now. */
export function pastOf({play, console, panes, inside}: State, back: Past['back']): Past {
  return {
    play: {at: play?.at ?? 0, outcomes: play?.outcomes ?? new Map(), top: play?.top ?? null},
    console: {lines: console.lines, printed: console.printed},
    panes,
    inside,
    back,
  };
}

/** The screen as it was then; what is looked at otherwise since then (sizes, the focus) stays. */
export const withPast = (state: State, {play, console, panes, inside}: Past): State => ({
  ...withPlay(state, {...play, doing: 'resting', changed: null}),
  console: {...state.console, ...console, field: emptyField, unfinished: '', top: null},
  panes,
  inside: inside === null ? null : {...inside, processes: state.inside?.processes ?? inside.processes},
});
