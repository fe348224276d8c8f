import {type Container, isOff, isRunning} from '../model/container.ts';
import type {HostProcess} from '../model/process.ts';
import {type Lens, lensOf, relationsOf, type Subject} from '../model/relations.ts';
import type {Snapshot} from '../model/snapshot.ts';
import type {Worker} from '../model/worker.ts';
import {sentences} from '../sentences/sentences.ts';
import {snapshotOf, subjectOf} from '../store/select.ts';
import type {State} from '../store/state.ts';
import {memory} from '../text/units.ts';
import {visible} from '../text/visible.ts';
import {stateText} from './container-state.ts';
import type {Line, Span} from './line.ts';

/** The parts of a sentence, which ` · ` stands between. */
function parts(...all: readonly (Span | string | null)[]): Line {
  const given = all.flatMap(part => (part === null ? [] : [typeof part === 'string' ? {text: part} : part]));
  return given.flatMap((part, index) => {
    const shown = {...part, text: visible(part.text)};
    return index === 0 ? [shown] : [{text: ' · ', tone: 'dim' as const}, shown];
  });
}

const named = (text: string): Span => ({text, bold: true});

function isolationOf({isolation}: Container, snapshot: Snapshot): Span {
  return {text: sentences.isolation(isolation, snapshot.host.platform), tone: isolation ?? 'dim'};
}

/** Its cost: the memory of its processes, or of its worker and its VM. */
function costOf({residentK, vmMiB}: Lens): string {
  const resident = residentK === null ? sentences.lens.unknownMemory : memory(residentK);
  return vmMiB === null ? resident : sentences.lens.vm(resident, `${vmMiB} MB`);
}

function ofContainer(state: State, snapshot: Snapshot, lens: Lens): Line {
  const {container, worker} = lens;
  const words = sentences.lens;
  const head = [named(container.name), isolationOf(container, snapshot)] as const;
  const pending = state.pending.get(container.id);
  if (pending !== undefined || !(isRunning(container) || isOff(container)))
    return parts(...head, words.busy(stateText({container, pending})));
  if (isOff(container)) return parts(...head, words.off, state.readOnly ? null : words.presses.start('s'));
  return parts(
    ...head,
    container.state === 'paused' ? words.paused : null,
    words.onHost(lens.onHost, lens.inside) + words.sessions(lens.sessions),
    worker === null ? words.noWorker : words.worker(worker.name, worker.pid),
    costOf(lens),
  );
}

/** A worker, or a process that belongs to its VM: whose it is, and what that container costs. */
function ofWorker(snapshot: Snapshot, worker: Worker, process: HostProcess | null): Line {
  const words = sentences.lens;
  const self = process ?? worker;
  const name = named(words.process(self.name, self.pid));
  const lens = worker.containerId === null ? null : lensOf(snapshot, worker.containerId);
  if (lens === null) return parts(name, words.workerOfNobody);
  const role =
    self.pid === worker.pid
      ? words.workerOf(lens.container.name)
      : words.companionOf(words.process(worker.name, worker.pid), lens.container.name);
  return parts(
    name,
    role,
    isolationOf(lens.container, snapshot),
    words.onHost(lens.onHost, lens.inside),
    costOf(lens),
  );
}

function ofProcess(snapshot: Snapshot, process: HostProcess): Line {
  const words = sentences.lens;
  const relations = relationsOf(snapshot);
  const name = named(words.process(process.name, process.pid));
  const owner = process.containerId === null ? undefined : relations.containerById.get(process.containerId);
  const session = process.session === null ? null : words.session(process.session);
  if (owner) {
    const isolation = sentences.isolation(owner.isolation, snapshot.host.platform);
    const lens = lensOf(snapshot, owner.id);
    return parts(
      name,
      words.ofContainer(owner.name, isolation),
      session,
      lens && words.onHost(lens.onHost, lens.inside),
    );
  }
  const worker = relations.workerOfPid.get(process.pid);
  if (worker) return ofWorker(snapshot, worker, process);
  return parts(name, words.ofNobody, session);
}

function lineOf(state: State, snapshot: Snapshot, subject: Subject | null): Line {
  const nothing: Line = [{text: sentences.lens.nothing, tone: 'dim'}];
  if (subject === null) return nothing;
  switch (subject.pane) {
    case 'containers': {
      const lens = lensOf(snapshot, subject.id);
      return lens === null ? nothing : ofContainer(state, snapshot, lens);
    }
    case 'processes': {
      const process = relationsOf(snapshot).processByPid.get(subject.pid);
      return process ? ofProcess(snapshot, process) : nothing;
    }
    case 'workers': {
      const worker = relationsOf(snapshot).workerByPid.get(subject.pid);
      return worker ? ofWorker(snapshot, worker, null) : nothing;
    }
  }
}

/** What the lens says of the selection of the focused pane, in one sentence. */
export function lensLine(state: State, subject: Subject | null = subjectOf(state)): Line {
  const snapshot = snapshotOf(state);
  if (snapshot === null) return [{text: sentences.lens.waiting, tone: 'dim'}];
  return lineOf(state, snapshot, subject);
}
