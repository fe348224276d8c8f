import type {Capabilities, ConvertPlan} from '../hosts/host.ts';
import type {PullProgress} from '../hosts/pulls-images.ts';
import type {PendingConversion} from '../hosts/recovers-conversions.ts';
import type {CreateRequest} from '../model/create-request.ts';
import type {HostError} from '../model/host-error.ts';
import type {ContainerId, HostId, Moment} from '../model/ids.ts';
import type {InsideProcess} from '../model/process.ts';
import type {Snapshot} from '../model/snapshot.ts';
import type {Tone} from '../panes/line.ts';
import type {ShownPane, Size} from '../panes/screen.ts';
import type {BatchProgress, BatchQuestion, BatchRun} from './batch.ts';
import {type Chosen, noneChosen} from './chosen.ts';
import type {ColumnList} from './columns.ts';
import type {Asked} from './confirm.ts';
import {type ConsolePane, noConsole} from './console-pane.ts';
import type {Draft} from './create/draft.ts';
import type {Deed, Pending} from './intent.ts';
import type {Key} from './key.ts';
import {leaveKey} from './leave-key.ts';
import type {LogView} from './logs/log-view.ts';
import type {NoticeList, PastNotice} from './notices.ts';
import type {OwnOverlay} from './own.ts';
import type {OwnCost} from './own-cost.ts';
import type {Palette} from './palette/palette.ts';
import type {PlayView} from './play/play-view.ts';
import {noSessions, type Sessions} from './sessions.ts';
import type {TextField} from './text-field.ts';
import type {Thresholds} from './thresholds.ts';

/** What is known of one host. */
export interface HostView {
  readonly id: HostId;
  readonly capabilities: ReadonlySet<keyof Capabilities>;
  /** What it showed last; null before its first answer. */
  readonly snapshot: Snapshot | null;
  /** What it showed before that, the newest first; kept only where somebody wants to see how it went. */
  readonly earlier?: readonly Snapshot[];
  /** Set while it does not answer: what is known is of the past. */
  readonly lost: HostError | null;
}

export interface Sort {
  /** The id of a column; null for the pane's own order. */
  readonly column: string | null;
  readonly descending: boolean;
}

/** How one pane is looked at. */
export interface PaneState {
  /** The key of the selected row; null while the pane is empty. */
  readonly selected: string | null;
  /** Where the selected row stands: when it vanishes, its neighbour there is taken. */
  readonly index: number;
  /** How many rows are above the window. */
  readonly offset: number;
  readonly filter: string;
  /** Where the pane stood before it was filtered; null once a row was chosen since then. */
  readonly unfiltered: Pick<PaneState, 'selected' | 'index' | 'offset'> | null;
  readonly sort: Sort;
  /** The ids of the columns that are wanted, in their order; null for the pane's own. */
  readonly columns: readonly string[] | null;
}

/** A container looked into. It stays the same one, whatever is selected, until the view is closed. */
export interface InsideView {
  readonly container: ContainerId;
  readonly name: string;
  readonly processes: readonly InsideProcess[];
  /** Why it cannot be looked into now: it was stopped, it is gone. */
  readonly fault: HostError | null;
}

export type Overlay =
  | {
      readonly kind: 'question';
      readonly intent: Deed;
      readonly chosen: 'yes' | 'no';
      /** How the host would convert; null until it said so, and for other deeds. */
      readonly plan: ConvertPlan | HostError | null;
    }
  | {
      readonly kind: 'create';
      /** What the host was asked to make and has not answered yet; null while it is filled in. */
      readonly sending: CreateRequest | null;
      readonly fault: HostError | null;
      /** How far its image is, while the host fetches that. */
      readonly pull?: PullProgress;
    }
  /** What becomes of conversions that were interrupted, the oldest first: the first one is asked about. */
  | {
      readonly kind: 'interrupted';
      readonly conversions: readonly PendingConversion[];
      readonly chosen: 'finish' | 'rollBack' | 'later';
    }
  /** Whether to quit although sessions would end. */
  | {readonly kind: 'quit'; readonly chosen: 'yes' | 'no'}
  | {readonly kind: 'logs'; readonly log: LogView}
  | Palette
  | BatchQuestion
  | BatchProgress
  | NoticeList
  | OwnOverlay
  | ColumnList
  | {
      readonly kind: 'help';
      /** Among the actions that are listed, and the lines of text below them. */
      readonly selected: number;
      readonly offset: number;
      /** What is searched for, while it is typed; null when all is listed. */
      readonly search: TextField | null;
    }
  | {readonly kind: 'details'; readonly pane: ShownPane; readonly key: string; readonly offset: number};

export interface Notice {
  readonly text: string;
  readonly tone: Tone;
  /** Whether it answers a key, and goes with the next one; what a host did stays its time. */
  readonly answersKey: boolean;
  readonly until: Moment;
}

/**
 * What `+`, `-` and the mouse made of the panes' sizes, in steps from the usual ones, which need not be whole: a wider
 * left side, a taller upper pane, a taller pane with the focus, a wider host half beside the inside view, and a taller
 * session or console below the panes.
 */
export type Shares = Readonly<Record<'left' | 'upper' | 'tall' | 'inside' | 'below', number>>;

export const usualShares: Shares = {left: 0, upper: 0, tall: 0, inside: 0, below: 0};

/** All that the screen shows. */
export interface State {
  readonly hosts: ReadonlyMap<HostId, HostView>;
  readonly host: HostId;
  /** The moment that the screen shows; moves with the refresh. */
  readonly now: Moment;
  readonly size: Size;
  readonly focus: ShownPane;
  readonly panes: Readonly<Record<ShownPane, PaneState>>;
  /** The pane whose selection the others are restricted to; null when they show all. */
  readonly relativesOf: ShownPane | null;
  readonly zoomed: boolean;
  /** Since when nothing is refreshed; null when live. */
  readonly held: Moment | null;
  readonly inside: InsideView | null;
  readonly sessions: Sessions;
  readonly console: ConsolePane;
  /** The document that is played; null where none is. */
  readonly play: PlayView | null;
  readonly shares: Shares;
  /** The filter that is being typed, in the focused pane. */
  readonly typing: TextField | null;
  /** The last one is on top and gets the keys. */
  readonly overlays: readonly Overlay[];
  readonly draft: Draft | null;
  /** The containers that an action is for, while several are chosen. */
  readonly chosen: Chosen;
  /** What is done to several containers at once, and what came of it while that is looked at. */
  readonly batches: readonly BatchRun[];
  readonly pending: ReadonlyMap<ContainerId, Pending>;
  /** Since when each of them is asked. */
  readonly pendingSince: ReadonlyMap<ContainerId, Moment>;
  readonly notice: Notice | null;
  /** What was said before, the last one first. */
  readonly past: readonly PastNotice[];
  /** The ids of the actions that were run from the palette or the help, the last one first. */
  readonly recent: readonly string[];
  /** What the program itself takes; null until it was measured. */
  readonly ownCost: OwnCost | null;
  /** Whether the mouse is the dashboard's; else it is the terminal's own, to select and copy with. */
  readonly mouse: boolean;
  readonly readOnly: boolean;
  /** Whether what cannot be undone is asked first. */
  readonly confirm: boolean;
  /** What is not asked about all the same. */
  readonly unasked: ReadonlySet<Asked>;
  /** The key after which the keys of a session are the dashboard's. */
  readonly leaveKey: Key;
  /** The keys that each command has, by its id: what is said of a key is said of these. */
  readonly keys: ReadonlyMap<string, readonly Key[]>;
  readonly thresholds: Thresholds;
}

/** How a pane is looked at that its user wants otherwise than it is of itself. */
export type PaneWish = Partial<Pick<PaneState, 'sort' | 'columns'>>;

const untouched: PaneState = {
  selected: null,
  index: 0,
  offset: 0,
  filter: '',
  unfiltered: null,
  sort: {column: null, descending: false},
  columns: null,
};

/** The state of a dashboard that has heard nothing of its host yet. */
export function initialState(
  host: HostView,
  given: Pick<State, 'now' | 'size' | 'readOnly' | 'confirm'> &
    Partial<Pick<State, 'mouse' | 'shares' | 'unasked' | 'leaveKey' | 'thresholds' | 'keys'>>,
  panes: Readonly<Partial<Record<ShownPane, PaneWish>>> = {},
): State {
  const wished = (pane: ShownPane): PaneState => ({...untouched, ...panes[pane]});
  return {
    mouse: true,
    ownCost: null,
    shares: usualShares,
    unasked: new Set(),
    leaveKey,
    thresholds: {},
    keys: new Map(),
    ...given,
    hosts: new Map([[host.id, host]]),
    host: host.id,
    focus: 'containers',
    panes: {
      processes: wished('processes'),
      containers: wished('containers'),
      workers: wished('workers'),
      inside: wished('inside'),
    },
    relativesOf: null,
    zoomed: false,
    held: null,
    inside: null,
    sessions: noSessions,
    console: noConsole,
    play: null,
    typing: null,
    overlays: [],
    draft: null,
    chosen: noneChosen,
    batches: [],
    pending: new Map(),
    pendingSince: new Map(),
    notice: null,
    past: [],
    recent: [],
  };
}

/** The state with one pane looked at otherwise. */
export function withPane(state: State, pane: ShownPane, change: Partial<PaneState>): State {
  return {...state, panes: {...state.panes, [pane]: {...state.panes[pane], ...change}}};
}
