import type {Capabilities, Host, HostUpdate} from '../../source/hosts/host.ts';
import type {Container} from '../../source/model/container.ts';
import {type HostError, HostFailure} from '../../source/model/host-error.ts';
import type {ContainerId} from '../../source/model/ids.ts';
import type {InsideProcess} from '../../source/model/process.ts';
import type {Snapshot} from '../../source/model/snapshot.ts';
import {host as id} from './hand-made.ts';

/** What was asked of the host and waits for its answer. */
interface Asked {
  readonly name: string;
  readonly container: ContainerId | null;
  resolve(container: Container): void;
  reject(error: HostError): void;
}

export interface FakeHost extends Host, Pick<Capabilities, Answered> {
  /** What was asked so far, answered or not: `startContainer id-of-DEMO`. */
  readonly calls: readonly string[];
  /** How many snapshots were taken. */
  readonly snapshots: () => number;
  /** What it shows from now on; subscribers are told. */
  show(snapshot: Snapshot): void;
  /** What its containers show from inside from now on. */
  showInside(processes: readonly InsideProcess[]): void;
  /** It stops answering, with this error; subscribers are told. */
  lose(error: HostError): void;
  /** It answers again; subscribers are told. */
  find(): void;
  tell(update: HostUpdate): void;
  /** Answers what was asked first and waits. */
  answer(container: Container): void;
  refuse(error: HostError): void;
}

type Answered =
  | 'createContainer'
  | 'startContainer'
  | 'stopContainer'
  | 'restartContainer'
  | 'killContainer'
  | 'pauseContainer'
  | 'unpauseContainer'
  | 'removeContainer'
  | 'convertContainer'
  | 'planConvert';

/** A host that does nothing by itself: a test says what it shows, and when it answers what. */
export function fakeHost(first: Snapshot): FakeHost {
  let shown = first;
  let inside: readonly InsideProcess[] = [];
  let lost: HostError | null = null;
  let taken = 0;
  const calls: string[] = [];
  const waiting: Asked[] = [];
  const listeners = new Set<(update: HostUpdate) => void>();
  const tell = (update: HostUpdate) => {
    for (const listener of listeners) listener(update);
  };
  const ask = (name: string, container: ContainerId | null) =>
    new Promise<Container>((resolve, reject) => {
      calls.push(container === null ? name : `${name} ${container}`);
      waiting.push({name, container, resolve, reject: error => reject(new HostFailure(error))});
    });
  const next = (): Asked => {
    const asked = waiting.shift();
    if (!asked) throw new Error('nothing was asked of the host');
    return asked;
  };
  const asks = (name: string) => (container: ContainerId) => ask(name, container);
  return {
    id,
    calls,
    snapshots: () => taken,
    tell,
    show: snapshot => {
      shown = snapshot;
      tell({kind: 'changed', events: []});
    },
    showInside: processes => {
      inside = processes;
      tell({kind: 'changed', events: []});
    },
    lose: error => {
      lost = error;
      tell({kind: 'lost', error});
    },
    find: () => {
      lost = null;
      tell({kind: 'found'});
    },
    answer: container => next().resolve(container),
    refuse: error => next().reject(error),
    snapshot: async () => {
      taken += 1;
      if (lost) throw new HostFailure(lost);
      return shown;
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    inside: async () => inside,
    close: async () => {},
    createContainer: () => ask('createContainer', null),
    startContainer: asks('startContainer'),
    stopContainer: asks('stopContainer'),
    restartContainer: asks('restartContainer'),
    killContainer: asks('killContainer'),
    pauseContainer: asks('pauseContainer'),
    unpauseContainer: asks('unpauseContainer'),
    removeContainer: asks('removeContainer'),
    convertContainer: asks('convertContainer'),
    planConvert: async (container, {to}) => {
      const found = shown.containers.find(candidate => candidate.id === container);
      if (!found) throw new HostFailure({kind: 'no-such-container', name: container});
      return {container: found, to, runtime: to, steps: [`change ${found.name} to ${to}`]};
    },
  };
}
