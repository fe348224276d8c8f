import type {Moment} from '../../model/ids.ts';
import {sentences} from '../../sentences/sentences.ts';
import {
  type Batch,
  cancelled,
  countOf,
  newRun,
  runOf,
  withoutRun,
  withRun,
  withStatus,
} from '../../store/batch.ts';
import type {Deed} from '../../store/intent.ts';
import {outcome} from '../../store/notice.ts';
import type {State} from '../../store/state.ts';
import {type CarryOut, withoutPending, withPending} from '../carry-out.ts';

export interface BatchRunnerOptions {
  readonly carryOut: CarryOut;
  readonly state: () => State;
  readonly change: (next: (state: State) => State) => void;
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

export function createBatchRunner({carryOut, state, change, clock}: BatchRunnerOptions): BatchRunner {
  let last = 0;

  async function perform(batch: Batch): Promise<void> {
    last += 1;
    const id = last;
    const queue = [...batch.deeds];
    change(before => {
      const begun: State = {
        ...before,
        batches: [...before.batches, newRun(id, batch)],
        overlays: [...before.overlays, {kind: 'batch', id, selected: 0, offset: 0}],
      };
      return withPending(begun, batch.deeds, clock());
    });

    const doOne = async (deed: Deed): Promise<void> => {
      change(before => withRun(before, id, run => withStatus(run, deed, {kind: 'running', since: clock()})));
      const {came, settle} = await carryOut(deed);
      change(before => {
        const {text, tone} = came(before);
        const status = {kind: tone === 'good' ? 'done' : 'failed', said: text} as const;
        return withRun(settle(before), id, run => withStatus(run, deed, status));
      });
    };
    const doAll = async (): Promise<void> => {
      for (let deed = queue.shift(); deed !== undefined; deed = queue.shift()) {
        if (runOf(state(), id)?.cancelled !== false) return;
        await doOne(deed);
      }
    };
    await Promise.all(Array.from({length: Math.min(atOnce, queue.length)}, doAll));
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

/** What came of all; where something failed and is looked at, the list stays. */
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
  return failed && isLookedAt ? said : withoutRun(said, id);
}
