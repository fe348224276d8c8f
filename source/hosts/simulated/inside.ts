import type {ContainerState} from '../../model/container.ts';
import {fail} from '../../model/host-error.ts';
import type {HostId, Moment} from '../../model/ids.ts';
import type {InsideProcess} from '../../model/process.ts';
import {insideUser} from './catalogue/container-processes.ts';
import {insideSource} from './container-figures.ts';
import {figuresOf} from './figures.ts';
import type {ContainerProcess} from './records.ts';
import type {Standing} from './rules/lookup.ts';

/** csrss and all else of a hyperv container has the session 1 of a small Windows of its own; services have 0. */
const vmSession = 1;

const running: ReadonlySet<ContainerState> = new Set(['running', 'paused']);

/** The processes inside a running container, by Id. Fails with `wrong-state` for one that does not run. */
export function insideOf(
  host: HostId,
  hostSeed: number,
  {container, stage}: Standing,
  now: Moment,
  hidden: (process: ContainerProcess) => boolean,
): readonly InsideProcess[] {
  const {run} = container;
  if (!run || !running.has(stage))
    return fail({kind: 'wrong-state', action: 'look inside', name: container.name, state: stage});
  return run.processes
    .filter(process => !hidden(process))
    .map(process => ({
      host,
      pid: process.pid,
      name: process.name,
      user: insideUser(process.name, process.pid),
      session: run.session ?? vmSession,
      hostPid: run.worker ? null : process.pid,
      ...figuresOf(insideSource(hostSeed, container, run, process), now),
    }))
    .sort((a, b) => a.pid - b.pid);
}
