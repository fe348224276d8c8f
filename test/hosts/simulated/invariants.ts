import type {Container} from '../../../source/model/container.ts';
import {isOff, isRunning} from '../../../source/model/container.ts';
import type {InsideProcess} from '../../../source/model/process.ts';
import type {Snapshot} from '../../../source/model/snapshot.ts';

/** What a container has inside; null where it cannot be looked into. */
export type Insides = (container: Container) => readonly InsideProcess[] | null;

/** Every rule of the host that a snapshot breaks, a sentence each; empty when all is well. */
export function brokenRules(snapshot: Snapshot, insides: Insides): string[] {
  return [
    ...brokenNames(snapshot),
    ...brokenProcesses(snapshot),
    ...snapshot.containers.flatMap(container => brokenContainer(snapshot, container, insides(container))),
  ];
}

function twice(values: readonly (string | number)[]): (string | number)[] {
  const seen = new Set<string | number>();
  return values.filter(value => seen.size === seen.add(value).size);
}

function brokenNames({containers}: Snapshot): string[] {
  return [
    ...twice(containers.map(({name}) => name.toLowerCase())).map(name => `the name ${name} is there twice`),
    ...twice(containers.map(({id}) => id)).map(id => `the id ${id} is there twice`),
    ...twice(containers.flatMap(({workerPid}) => workerPid ?? [])).map(
      pid => `two containers have the worker ${pid}`,
    ),
  ];
}

function brokenProcesses({processes, containers, workers}: Snapshot): string[] {
  const ids = new Set<string>(containers.map(({id}) => id));
  const sessions = new Map<number | null, string>();
  const broken = twice(processes.map(({pid}) => pid)).map(pid => `the Id ${pid} is there twice`);
  for (const {pid, name, session, containerId, user} of processes) {
    if (pid % 4 !== 0) broken.push(`the Id ${pid} is no multiple of 4`);
    if (containerId !== null && !ids.has(containerId)) broken.push(`${name} ${pid} is of no container`);
    if (name === 'vmwp' && workers.filter(worker => worker.pid === pid && worker.user === user).length !== 1)
      broken.push(`vmwp ${pid} is no worker`);
    if (containerId === null && (session ?? 0) > 2) broken.push(`${name} ${pid} is in session ${session}`);
    if (containerId === null) continue;
    if ((session ?? 0) < 3) broken.push(`${name} ${pid} of a container is in session ${session}`);
    const owner = sessions.get(session) ?? containerId;
    if (owner !== containerId) broken.push(`session ${session} is of two containers`);
    sessions.set(session, owner);
  }
  return broken;
}

function brokenContainer(
  snapshot: Snapshot,
  container: Container,
  inside: readonly InsideProcess[] | null,
): string[] {
  const {name, id, isolation, state} = container;
  const broken: string[] = [];
  const demand = (holds: boolean, rule: string): void => {
    if (!holds) broken.push(`${name} (${isolation}, ${state}): ${rule}`);
  };
  const listed = snapshot.processes.filter(({containerId}) => containerId === id);
  const workers = snapshot.workers.filter(({containerId}) => containerId === id);
  demand(container.runtime === (isolation === 'hyperv' ? 'hyperv' : 'default'), 'its runtime is another one');
  demand((inside !== null) === isRunning(container), 'it can be looked into when, and only when, it runs');
  if (isRunning(container))
    demand(container.insideCount === inside?.length, 'the count of its processes is right');
  demand(
    isOff(container) === (container.computeSystemId === null),
    'it has a compute system unless it is Off',
  );
  if (isOff(container)) {
    demand(listed.length === 0, 'it has no process on the host');
    demand(
      workers.length === 0 && container.workerPid === null && container.vmId === null,
      'it has no worker',
    );
    demand(container.insideCount === 0, 'it has nothing inside');
    return broken;
  }
  demand(container.exitCode === null, 'it has no exit code yet');
  demand(container.startedAt !== null, 'it was started');
  if (isolation === 'process') {
    demand(state !== 'paused', 'it cannot be paused');
    demand(workers.length === 0 && container.workerPid === null, 'it has no worker');
    if (state === 'starting') demand(listed.length === 0, 'it has no process yet');
    if (inside === null) return broken;
    const sessions = new Set(inside.map(({session}) => session));
    demand(sessions.size === 1, 'its processes are in one session');
    demand(
      inside.every(({pid, hostPid}) => hostPid === pid) &&
        inside.map(({pid}) => pid).join() === listed.map(({pid}) => pid).join(),
      'the same Ids are inside and on the host',
    );
    demand(
      inside.some(process => process.name === 'csrss'),
      'it has a csrss',
    );
    return broken;
  }
  const [worker] = workers;
  demand(listed.length === 0, 'the host sees none of its processes');
  demand(workers.length === 1 && worker?.pid === container.workerPid, 'it has exactly one worker');
  demand(worker?.user === container.vmId?.toUpperCase(), 'its worker runs as its VM');
  const ofVm = snapshot.processes.filter(({user}) => user === worker?.user).map(process => process.name);
  demand(ofVm.filter(process => process === 'vmwp').length === 1, 'the host has one vmwp of its VM');
  demand(ofVm.length === 1 + (worker?.companions.length ?? 0), 'and nothing else but its companions');
  if (inside === null) return broken;
  demand(
    inside.every(({hostPid}) => hostPid === null),
    'none of its processes is on the host',
  );
  demand(
    inside.every(({handles}) => handles === null),
    'its column Handles is blank',
  );
  demand(new Set(inside.map(({pid}) => pid)).size === inside.length, 'its Ids are different');
  demand(
    inside.filter(process => process.name === 'csrss' && process.session === 1).length === 1,
    'its csrss is in session 1',
  );
  return broken;
}
