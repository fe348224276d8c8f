import type {ContainerId, Moment} from '../../../model/ids.ts';
import type {ProcessStart} from '../../manages-processes.ts';
import {carriesContainer, isCritical} from '../catalogue/host-processes.ts';
import {administrator} from '../catalogue/users.ts';
import {type Circumstances, type Decision, type EndRequest, happens, refused} from '../command.ts';
import {idGiver} from '../pids.ts';
import type {Run, SimulatedContainer} from '../records.ts';
import {ownTime} from '../stage.ts';
import type {HostState} from '../state.ts';
import {noContainer, standing} from './lookup.ts';
import {killedCode} from './run.ts';

/** A process beside those that a container or the host started with: a session's shell, what it starts, Start-Process. */
export function startProcess(
  state: HostState,
  request: ProcessStart,
  circumstances: Circumstances,
): Decision {
  const {now, random} = circumstances;
  if (request.container === null)
    return happens({
      kind: 'process-started',
      process: {
        pid: idGiver(state.index.pids, random)(),
        parentPid: request.parentPid,
        name: request.name,
        user: administrator,
        session: 2,
        startedAt: now,
        ...(request.owner && {owner: request.owner}),
      },
    });
  const found = standing(state, request.container, now);
  if (!found) return refused(noContainer(request.container));
  const {container, stage} = found;
  if (stage !== 'running' || !container.run)
    return refused({kind: 'wrong-state', action: 'enter', name: container.name, state: stage});
  const {run} = container;
  return happens({
    kind: 'container-process-started',
    id: container.id,
    name: container.name,
    process: {
      pid: freeInside(state, container.id, run, circumstances),
      name: request.name,
      parentPid: request.parentPid ?? run.processes.find(({name}) => name === 'CExecSvc')?.pid ?? null,
      later: {at: ownTime(run, now), owner: request.owner},
    },
  });
}

/** An Id that is free where the processes of the run are: on the host, or within its VM. */
function freeInside(state: HostState, id: ContainerId, run: Run, {random}: Circumstances): number {
  if (!run.worker) return idGiver(state.index.pids, random)();
  return idGiver(state.index.inside.get(id)?.pids ?? new Set(), random)();
}

/**
 * Stop-Process, and the end of a session's process. A container ends with its main process, with one of those that
 * carry it, and with its worker; what carries the host cannot be ended.
 */
export function endProcess(
  state: HostState,
  {container: inside, pid, exitCode = null}: EndRequest,
  {now}: Circumstances,
): Decision {
  const id = inside ?? state.index.pids.get(pid);
  if (id === undefined) return refused({kind: 'no-such-process', pid});
  if (id === null) return endOwn(state, pid);
  const found = standing(state, id, now);
  if (!found) return refused(inside === null ? {kind: 'no-such-process', pid} : noContainer(id));
  const {container, stage} = found;
  if (!container.run || stage === 'created' || stage === 'stopped')
    return refused(
      inside === null
        ? {kind: 'no-such-process', pid}
        : {kind: 'wrong-state', action: 'look inside', name: container.name, state: stage},
    );
  return endInside(container, container.run, pid, now, inside === null, exitCode ?? killedCode);
}

function endOwn(state: HostState, pid: number): Decision {
  const own = state.own.get(pid);
  if (!own) return refused({kind: 'no-such-process', pid});
  if (isCritical(own.name)) return denied(own.name, pid);
  return happens({kind: 'process-ended', pid, processName: own.name});
}

const denied = (name: string, pid: number): Decision =>
  refused({
    kind: 'refused',
    message: `cannot stop the process ${name} (${pid}): Access is denied`,
    remedy: null,
  });

function endInside(
  container: SimulatedContainer,
  run: Run,
  pid: number,
  now: Moment,
  fromHost: boolean,
  exitCode: number,
): Decision {
  const {id, name} = container;
  const ended = (processName: string, ends: {exitCode: number | null} | null): Decision =>
    happens({kind: 'container-process-ended', id, name, pid, processName, ends});
  if (fromHost && run.worker) {
    if (pid === run.worker.memoryPid) return denied('vmmem', pid);
    return ended('vmwp', {exitCode: run.mainPid === null ? null : killedCode});
  }
  const process = now < run.readyAt ? undefined : run.processes.find(candidate => candidate.pid === pid);
  if (!process) return refused({kind: 'no-such-process', pid});
  const carries = process.later === undefined && carriesContainer(process.name);
  if (pid !== run.mainPid && !carries) return ended(process.name, null);
  return ended(process.name, {exitCode: run.mainPid === null ? null : exitCode});
}
