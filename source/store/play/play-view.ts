import type {Reading} from '../../model/reading.ts';
import type {State} from '../state.ts';
import type {Changed} from './changed.ts';

/** What became of a step that was played. */
export interface StepOutcome {
  /** Whether it did what the document shows. */
  readonly passed: boolean;
  /** What was done that the document does not say, in words. */
  readonly assumed: readonly string[];
  readonly notes: readonly string[];
  /** What was different; null when it passed. */
  readonly difference: string | null;
}

/** A document that is played in the dashboard. */
export interface PlayView {
  readonly reading: Reading;
  /** The step at hand: the next one to be played; as many as there are steps after the last one. */
  readonly at: number;
  readonly doing: 'resting' | 'typing' | 'running' | 'going back';
  /** Whether it plays by itself. */
  readonly auto: boolean;
  /** Of the steps that were played, by their numbers. */
  readonly outcomes: ReadonlyMap<number, StepOutcome>;
  /** Whether the keys go to the document, and not to the panes. */
  readonly focused: boolean;
  /** The uppermost row of a view that was scrolled by hand; null while it follows the step at hand. */
  readonly top: number | null;
  /** What the last step changed, for a moment. */
  readonly changed: Changed | null;
}

/** A document before its first step, from its beginning. */
export const playOf = (reading: Reading): PlayView => ({
  reading,
  at: 0,
  doing: 'resting',
  auto: false,
  outcomes: new Map(),
  focused: true,
  top: 0,
  changed: null,
});

/** The state with something else about the document that is played; as it is where none is. */
export const withPlay = (state: State, change: Partial<PlayView>): State =>
  state.play === null ? state : {...state, play: {...state.play, ...change}};

/** Gives a list of the host the keys, and not the document. */
export const toList = (state: State, pane: State['focus']): State => ({
  ...withPlay(state, {focused: false}),
  focus: pane,
});

/** Whether the keys go to the document. */
export const documentHasKeys = ({
  play,
  sessions,
  console,
}: Pick<State, 'play' | 'sessions' | 'console'>): boolean =>
  play?.focused === true && !sessions.focused && !(console.open && console.inFront && console.focused);

/** The passages that have steps: what sections are chosen from. */
const playable = ({reading}: PlayView) => reading.passages.filter(({steps}) => steps.length > 0);

/** The section of the step at hand, by its number among those that have steps; that of the last step at the end. */
function sectionAt(view: PlayView): number {
  const step = Math.min(view.at, view.reading.steps - 1);
  return playable(view).findIndex(({steps}) => steps.includes(step));
}

/** The first step of the section after (1) or before (-1) the one at hand; null where there is none. */
export function besideSection(view: PlayView, by: 1 | -1): number | null {
  const here = playable(view)[sectionAt(view)];
  // Back to the beginning of a section that was begun, then to the one before it.
  if (by === -1 && here !== undefined && view.at > (here.steps[0] ?? 0)) return here.steps[0] ?? null;
  return playable(view)[sectionAt(view) + by]?.steps[0] ?? null;
}
