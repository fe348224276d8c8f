import type {Moment} from '../../model/ids.ts';
import type {HostSystem} from '../../model/isolation.ts';
import {knownPrograms, type Outcome, outcomeOf} from './catalogue/commands.ts';
import {kitOf} from './catalogue/container-processes.ts';
import {factsOf} from './catalogue/systems.ts';
import {idGiver, type Taken} from './pids.ts';
import {guid, type Random} from './random.ts';
import type {ContainerProcess, Definition, Run} from './records.ts';

export {knownPrograms};

/** A container runs as a machine, or its command decides when it ends. */
export type Conduct = {readonly kind: 'machine'} | Outcome;

/** How a container behaves: New-Container's without a command as a machine, docker's without one by `cmd`. */
export function conductOf({command, owner, interactive}: Definition): Conduct {
  if (command.length > 0) return outcomeOf(command, interactive);
  return owner === 'VMMS' ? {kind: 'machine'} : outcomeOf(['cmd'], interactive);
}

/** What a run is begun with. */
export interface Beginning {
  readonly definition: Definition;
  readonly conduct: Exclude<Conduct, {kind: 'missing'}>;
  readonly system: HostSystem;
  readonly startedAt: Moment;
  readonly readyAt: Moment;
  /** The next session of the host; used under process isolation only. */
  readonly session: number;
  /** The Ids of the host that are taken. */
  readonly taken: Taken;
  readonly random: Random;
}

const noneTaken: Taken = {has: () => false, size: 0};

/** A run from its beginning, with all its processes. */
export function newRun(beginning: Beginning): Run {
  const {definition, conduct, system, startedAt, readyAt, session, taken, random} = beginning;
  const isProcess = definition.isolation === 'process';
  const hostId = idGiver(taken, random);
  const insideId = isProcess ? hostId : idGiver(noneTaken, random);
  const processes: ContainerProcess[] = [];
  const latest = new Map<string, number>();
  const add = (name: string, parentPid: number | null): number => {
    const pid = insideId();
    processes.push({pid, name, parentPid});
    latest.set(name, pid);
    return pid;
  };
  for (const [name, parent] of kitOf(definition.base))
    add(name, parent === null ? null : (latest.get(parent) ?? null));
  let mainPid: number | null = null;
  if (conduct.kind === 'runs') {
    let parent = latest.get('CExecSvc') ?? null;
    for (const name of conduct.programs) {
      parent = add(name, parent);
      mainPid ??= parent;
    }
  }
  const lasts = conduct.kind === 'runs' ? conduct.lasts : null;
  return {
    startedAt,
    readyAt,
    endsAt: lasts === null ? null : readyAt + lasts,
    exitCode: conduct.kind === 'runs' && lasts !== null ? conduct.exitCode : null,
    stoppingSince: null,
    pausedAt: null,
    pausedFor: 0,
    session: isProcess ? session : null,
    mainPid,
    processes,
    worker: isProcess
      ? null
      : {
          // New-Container's VM has the container's id; docker's gets one of its own at each start.
          vmId: definition.owner === 'VMMS' ? definition.id : guid(random),
          pid: hostId(),
          memoryPid: factsOf(system).hasVmmem ? hostId() : null,
        },
  };
}
