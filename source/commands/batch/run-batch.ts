import {elapsed} from '../../model/elapsed.ts';
import type {Moment} from '../../model/ids.ts';
import {sentences} from '../../sentences/sentences.ts';
import {
  type Batch,
  type BatchStatus,
  cancelled,
  countOf,
  newRun,
  runOf,
  withoutRun,
  withRun,
  withStatuses,
} from '../../store/batch.ts';
import type {Deed} from '../../store/intent.ts';
import {outcome} from '../../store/notice.ts';
import type {State} from '../../store/state.ts';
import {type CarryOut, withoutPending, withPending} from '../carry-out.ts';

export interface BatchRunnerOptions {
  readonly carryOut: CarryOut;
  readonly state: () => State;
  readonly change: (next: (state: State) => State) => void;
  /** Resolves when the panes show what is true now. */
  readonly refresh: () => Promise<void>;
  readonly clock: () => Moment;
}

/** Does one action to several containers, whatever becomes of each, and shows how it goes. */
export interface BatchRunner {
  perform(batch: Batch): Promise<void>;
  /** What is not begun is not done any more; what is begun comes to its end. */
  cancel(id: number): void;
}

/** So many are done at once: a host that is asked for a hundred stops together answers none of them soon. */
const atOnce = 8;

/** What ended within so many ms is shown together: one question to the host, and one change. */
const together = 100;

/** A refresh that is asked for at once, and then at most every tenth of a second, for all who asked meanwhile. */
function gathered(refresh: () => Promise<void>): () => Promise<void> {
  let next: Promise<void> | null = null;
  let last = Number.NEGATIVE_INFINITY;
  async function later(): Promise<void> {
    await new Promise(resolve => setTimeout(resolve, Math.max(0, last + together - elapsed())));
    next = null;
    last = elapsed();
    await refresh();
  }
  return () => {
    next ??= later();
    return next;
  };
}

export function createBatchRunner(options: BatchRunnerOptions): BatchRunner {
  const {carryOut, state, change, clock} = options;
  let last = 0;

  /** Does all that a run has to do. Each turn begins as many as there is room for: keys come between. */
  const doAll = (id: number, deeds: readonly Deed[]): Promise<void> =>
    new Promise(resolve => {
      const refresh = gathered(options.refresh);
      const queue = [...deeds];
      /** Those that the host works on, and those of which it is not shown yet what came of them. */
      let [working, open] = [0, 0];
      let ended: Ended[] = [];
      let next: ReturnType<typeof setImmediate> | undefined;

      const answered = (): Promise<void> => {
        working -= 1;
        next ??= setImmediate(goOn);
        return refresh();
      };
      const show = (): void => {
        const these = ended;
        ended = [];
        open -= these.length;
        change(before => withEnded(before, id, these));
        goOn();
      };
      const goOn = (): void => {
        clearImmediate(next);
        next = undefined;
        if (runOf(state(), id)?.cancelled !== false) queue.length = 0;
        const begun = queue.splice(0, atOnce - working);
        if (begun.length > 0) change(before => withBegun(before, id, begun, clock()));
        working += begun.length;
        open += begun.length;
        for (const deed of begun)
          void carryOut(deed, answered).then(end => {
            if (ended.length === 0) setImmediate(show);
            ended.push({deed, ...end});
          });
        if (open === 0 && queue.length === 0) resolve();
      };
      goOn();
    });

  async function perform(batch: Batch): Promise<void> {
    last += 1;
    const id = last;
    change(before => {
      const begun: State = {
        ...before,
        batches: [...before.batches, newRun(id, batch)],
        overlays: [...before.overlays, {kind: 'batch', id, selected: 0, offset: 0}],
      };
      return withPending(begun, batch.deeds, clock());
    });
    await doAll(id, batch.deeds);
    change(before => finished(before, id, clock()));
  }

  function cancel(id: number): void {
    change(before => {
      const run = runOf(before, id);
      if (run === null) return before;
      const waiting = run.items.flatMap(({deed, status}) =>
        status.kind === 'waiting' ? [deed.container] : [],
      );
      return withoutPending(withRun(before, id, cancelled), waiting);
    });
  }

  return {perform, cancel};
}

type Ended = {readonly deed: Deed} & Awaited<ReturnType<CarryOut>>;

function withBegun(state: State, id: number, deeds: readonly Deed[], now: Moment): State {
  const running = {kind: 'running', since: now} as const;
  const statuses = new Map(deeds.map(deed => [deed, running]));
  return withPending(
    withRun(state, id, run => withStatuses(run, statuses)),
    deeds,
    now,
  );
}

function withEnded(state: State, id: number, ended: readonly Ended[]): State {
  const statuses = new Map<Deed, BatchStatus>();
  for (const {deed, came} of ended) {
    const {text, tone} = came(state);
    statuses.set(deed, {kind: tone === 'good' ? 'done' : 'failed', said: text});
  }
  const settled = ended.reduce((before, {settle}) => settle(before), state);
  return withRun(settled, id, run => withStatuses(run, statuses));
}

/**
 * What came of all. A list that is looked at stays until a key closes it: what is pressed at that moment is not meant
 * for the panes. One that was closed is kept where something failed: the reasons were not read yet.
 */
function finished(state: State, id: number, now: Moment): State {
  const run = runOf(state, id);
  if (run === null) return state;
  const {batch} = sentences;
  const [done, failed, cancelled] = (['done', 'failed', 'cancelled'] as const).map(kind =>
    countOf(run, kind),
  );
  const only = run.items.find(({status}) => status.kind === 'failed')?.status;
  const parts = [
    ...(done ? [batch.done[run.kind](done)] : []),
    ...(cancelled ? [batch.cancelled(cancelled)] : []),
    ...(failed === 1 && only?.kind === 'failed' ? [only.said] : failed ? [batch.failed(failed)] : []),
  ];
  const said: State = {...state, notice: outcome(parts.join('; '), failed ? 'bad' : 'good', now)};
  const isLookedAt = state.overlays.some(overlay => overlay.kind === 'batch' && overlay.id === id);
  return failed || isLookedAt ? said : withoutRun(said, id);
}
