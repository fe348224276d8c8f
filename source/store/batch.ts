import type {ConvertPlan} from '../hosts/host.ts';
import type {HostError} from '../model/host-error.ts';
import type {ContainerId, Moment} from '../model/ids.ts';
import type {Deed} from './intent.ts';
import type {State} from './state.ts';

/** What is done to several containers at once; `pause` to those that run, and the opposite to those that are paused. */
export type BatchKind = 'start' | 'stop' | 'restart' | 'pause' | 'kill' | 'remove' | 'convert';

/** What one action comes to for several containers. */
export interface Batch {
  readonly kind: BatchKind;
  readonly deeds: readonly Deed[];
  /** Why it cannot be done to the others: a sentence each, with their names in it. */
  readonly left: readonly string[];
}

/** Whether it is to be done, and to which. */
export interface BatchQuestion {
  readonly kind: 'batchQuestion';
  readonly batch: Batch;
  readonly chosen: 'yes' | 'no';
  /** How the host would convert each, as far as it has said so. */
  readonly plans: ReadonlyMap<ContainerId, ConvertPlan | HostError>;
  readonly offset: number;
}

export type BatchStatus =
  | {readonly kind: 'waiting'}
  | {readonly kind: 'running'; readonly since: Moment}
  | {readonly kind: 'done'; readonly said: string}
  | {readonly kind: 'failed'; readonly said: string}
  /** It was cancelled before it was begun. */
  | {readonly kind: 'cancelled'};

/** A batch while it is done, and after that for as long as somebody looks at it. */
export interface BatchRun {
  readonly id: number;
  readonly kind: BatchKind;
  readonly items: readonly {readonly deed: Deed; readonly status: BatchStatus}[];
  readonly cancelled: boolean;
}

/** The progress of a batch, as it is looked at. */
export interface BatchProgress {
  readonly kind: 'batch';
  readonly id: number;
  readonly selected: number;
  readonly offset: number;
}

export const newRun = (id: number, {kind, deeds}: Batch): BatchRun => ({
  id,
  kind,
  items: deeds.map(deed => ({deed, status: {kind: 'waiting'}})),
  cancelled: false,
});

export const runOf = (state: State, id: number): BatchRun | null =>
  state.batches.find(run => run.id === id) ?? null;

export const withRun = (state: State, id: number, change: (run: BatchRun) => BatchRun): State => ({
  ...state,
  batches: state.batches.map(run => (run.id === id ? change(run) : run)),
});

export const withStatuses = (run: BatchRun, statuses: ReadonlyMap<Deed, BatchStatus>): BatchRun => ({
  ...run,
  items: run.items.map(item => {
    const status = statuses.get(item.deed);
    return status === undefined ? item : {...item, status};
  }),
});

/** Nothing of it is begun any more. */
export const cancelled = (run: BatchRun): BatchRun => ({
  ...run,
  cancelled: true,
  items: run.items.map(item =>
    item.status.kind === 'waiting' ? {...item, status: {kind: 'cancelled'}} : item,
  ),
});

/** How many items are so. */
export const countOf = ({items}: BatchRun, kind: BatchStatus['kind']): number =>
  items.filter(({status}) => status.kind === kind).length;

export const isOver = (run: BatchRun): boolean =>
  countOf(run, 'waiting') === 0 && countOf(run, 'running') === 0;

/** Without a batch, and without the overlay that shows it. */
export const withoutRun = (state: State, id: number): State => ({
  ...state,
  batches: state.batches.filter(run => run.id !== id),
  overlays: state.overlays.filter(overlay => overlay.kind !== 'batch' || overlay.id !== id),
});
