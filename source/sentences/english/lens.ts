import {count} from '../plural.ts';

const own = (inside: number): string => (inside === 1 ? 'its 1 process' : `its ${inside} processes`);

export const lens = {
  nothing: 'Nothing is selected',
  waiting: 'Asking the host …',
  onHost: (onHost: number, inside: number | null) => {
    if (inside === null)
      return `${count(onHost, 'process', 'processes')} on the host, how many inside is unknown`;
    return `${onHost} of ${own(inside)} ${onHost === 1 ? 'is' : 'are'} on the host`;
  },
  onHostBriefly: (onHost: number, inside: number | null) =>
    inside === null ? `${onHost} of ? on the host` : `${onHost} of ${inside} on the host`,
  sessions: (sessions: readonly number[]) =>
    sessions.length === 0 ? '' : `, ${sessions.length === 1 ? 'session' : 'sessions'} ${sessions.join(', ')}`,
  off: 'Off: it has no processes',
  paused: 'paused',
  presses: {
    start: (key: string) => `${key} starts it`,
    unpause: (key: string) => `${key} unpauses it`,
  },
  noWorker: 'no worker',
  noWorkerBriefly: 'no worker',
  worker: (name: string, pid: number) => `worker ${name} ${pid}`,
  /** Where there is little room. */
  workerBriefly: (name: string, pid: number) => `worker ${name} ${pid}`,
  vm: (resident: string, vmMiB: string) => `${resident} + ${vmMiB} VM`,
  unknownMemory: 'memory unknown',
  process: (name: string, pid: number) => `${name} ${pid}`,
  session: (session: number) => `session ${session}`,
  ofNobody: 'a process of the host itself, it belongs to no container',
  ofContainer: (container: string, isolation: string) => `a process of ${container} (${isolation})`,
  workerOf: (container: string) => `the VM worker of ${container}`,
  workerOfBriefly: (container: string) => `the VM worker of ${container}`,
  companionOf: (worker: string, container: string) => `belongs to ${worker}, the VM worker of ${container}`,
  companionOfBriefly: (worker: string, container: string) => `belongs to ${worker}, VM of ${container}`,
  workerOfNobody: 'a VM worker of no container',
};
