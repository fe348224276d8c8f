import type {HostId, Moment} from '../../model/ids.ts';
import {startingCost} from './catalogue/host-processes.ts';
import {costOf} from './catalogue/programs.ts';
import {type FigureSource, notPaused} from './figures.ts';
import {type ListedProcess, listedAs} from './listed.ts';
import {hash} from './random.ts';
import type {OwnProcess} from './records.ts';
import type {HostState} from './state.ts';

/** The host's own processes of a state, but those that are hidden. */
export function listOwn(
  host: HostId,
  {seed, madeAt, own}: HostState,
  hidden: (process: OwnProcess) => boolean,
): ListedProcess[] {
  const listed: ListedProcess[] = [];
  for (const process of own.values()) {
    if (hidden(process)) continue;
    const {pid, parentPid, name, user, session} = process;
    listed.push(
      listedAs({host, pid, parentPid, name, user, session, container: null, containerId: null}, () =>
        sourceOf(seed, madeAt, process),
      ),
    );
  }
  return listed;
}

function sourceOf(hostSeed: number, madeAt: Moment, own: OwnProcess): FigureSource {
  const starting = startingCost(own, madeAt);
  return {
    seed: hash(hostSeed, own.pid, own.startedAt),
    cost: starting ?? costOf(own.name),
    // What it took until the host was made stands in its cost.
    startedAt: starting ? madeAt : own.startedAt,
    warmsUp: starting === undefined,
    inVm: false,
    paused: notPaused,
    vmMiB: null,
  };
}
