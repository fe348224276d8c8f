import {type Container, isOff, isRunning} from '../model/container.ts';
import type {HostProcess} from '../model/process.ts';
import {type Lens, lensOf, relationsOf, type Subject} from '../model/relations.ts';
import type {Snapshot} from '../model/snapshot.ts';
import type {Worker} from '../model/worker.ts';
import {sentences} from '../sentences/sentences.ts';
import {snapshotOf} from '../store/select.ts';
import type {State} from '../store/state.ts';
import {memory} from '../text/units.ts';
import {visible} from '../text/visible.ts';
import {stateText} from './container-state.ts';
import {widthOf} from './fit.ts';
import {keyIn} from './key-in.ts';
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

function onHost({onHost: seen, inside}: Lens, brief: boolean): string {
  const {lens} = sentences;
  return brief ? lens.onHostBriefly(seen, inside) : lens.onHost(seen, inside);
}

/** Its cost: the memory of its processes, or of its worker and its VM. */
function costOf({residentK, vmMiB}: Lens): string {
  const resident = residentK === null ? sentences.lens.unknownMemory : memory(residentK);
  return vmMiB === null ? resident : sentences.lens.vm(resident, `${vmMiB} MB`);
}

/** Where the host cannot tell how many processes are inside, the inside view does as long as it is open. */
function seenInside(lens: Lens, {inside: view}: State): Lens {
  const isSeen = view?.container === lens.container.id && view.fault === null && view.processes.length > 0;
  return lens.inside === null && isSeen ? {...lens, inside: view.processes.length} : lens;
}

function ofContainer(state: State, snapshot: Snapshot, lens: Lens, brief: boolean): Line {
  const {container, worker} = lens;
  const words = sentences.lens;
  const head = [named(container.name), isolationOf(container, snapshot)] as const;
  const pending = state.pending.get(container.id);
  if (pending !== undefined || !(isRunning(container) || isOff(container)))
    return parts(...head, stateText({container, pending}));
  if (isOff(container))
    return parts(...head, words.off, state.readOnly ? null : words.presses.start(keyIn(state, 'start')));
  return parts(
    ...head,
    container.state === 'paused' ? words.paused : null,
    onHost(seenInside(lens, state), brief) + words.sessions(lens.sessions),
    worker === null
      ? brief
        ? words.noWorkerBriefly
        : words.noWorker
      : (brief ? words.workerBriefly : words.worker)(worker.name, worker.pid),
    costOf(lens),
  );
}

/** A worker, or a process that belongs to its VM: whose it is, and what that container costs. */
function ofWorker(snapshot: Snapshot, worker: Worker, process: HostProcess | null, brief: boolean): Line {
  const words = sentences.lens;
  const self = process ?? worker;
  const name = named(words.process(self.name, self.pid));
  const lens = worker.containerId === null ? null : lensOf(snapshot, worker.containerId);
  if (lens === null) return parts(name, words.workerOfNobody);
  const role =
    self.pid === worker.pid
      ? (brief ? words.workerOfBriefly : words.workerOf)(lens.container.name)
      : (brief ? words.companionOfBriefly : words.companionOf)(
          words.process(worker.name, worker.pid),
          lens.container.name,
        );
  return parts(name, role, isolationOf(lens.container, snapshot), onHost(lens, brief), costOf(lens));
}

function ofProcess(snapshot: Snapshot, process: HostProcess, brief: boolean): Line {
  const words = sentences.lens;
  const relations = relationsOf(snapshot);
  const name = named(words.process(process.name, process.pid));
  const owner = process.containerId === null ? undefined : relations.containerById.get(process.containerId);
  const session = process.session === null ? null : words.session(process.session);
  if (owner) {
    const isolation = sentences.isolation(owner.isolation, snapshot.host.platform);
    const lens = lensOf(snapshot, owner.id);
    return parts(name, words.ofContainer(owner.name, isolation), session, lens && onHost(lens, brief));
  }
  const worker = relations.workerOfPid.get(process.pid);
  if (worker) return ofWorker(snapshot, worker, process, brief);
  return parts(name, words.ofNobody, session);
}

function lineOf(state: State, snapshot: Snapshot, subject: Subject | null, brief: boolean): Line {
  const nothing: Line = [{text: sentences.lens.nothing, tone: 'dim'}];
  if (subject === null) return nothing;
  switch (subject.pane) {
    case 'containers': {
      const lens = lensOf(snapshot, subject.id);
      return lens === null ? nothing : ofContainer(state, snapshot, lens, brief);
    }
    case 'processes': {
      const process = relationsOf(snapshot).processOf(subject.pid);
      return process ? ofProcess(snapshot, process, brief) : nothing;
    }
    case 'workers': {
      const worker = relationsOf(snapshot).workerByPid.get(subject.pid);
      return worker ? ofWorker(snapshot, worker, null, brief) : nothing;
    }
  }
}

/** What the lens says of a subject, in one sentence; in fewer words where it would not fit `room` cells. */
export function lensLine(state: State, subject: Subject | null, room: number): Line {
  const snapshot = snapshotOf(state);
  if (snapshot === null) return [{text: sentences.lens.waiting, tone: 'dim'}];
  const whole = lineOf(state, snapshot, subject, false);
  return widthOf(whole) <= room ? whole : lineOf(state, snapshot, subject, true);
}
