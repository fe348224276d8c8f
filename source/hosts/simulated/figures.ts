import type {Moment} from '../../model/ids.ts';
import type {ProcessFigures} from '../../model/process.ts';
import type {Cost} from './catalogue/programs.ts';
import {mix} from './random.ts';

/**
 * Whose figures they are: all that they are drawn from, but the moment. Two programs on one state file have equal
 * ones, so they show equal figures.
 */
export interface FigureSource {
  /** Of this process of this host. */
  readonly seed: number;
  readonly cost: Cost;
  /** In the process's own time. */
  readonly startedAt: Moment;
  /** What the process had taken when it started it still takes for a while: false for what the host started with. */
  readonly warmsUp: boolean;
  /** A process under hyperv isolation has a small kernel of its own, and the column Handles is blank, as in the documents. */
  readonly inVm: boolean;
  /** Under hyperv, when the pause began that still lasts, and how long those before took. */
  readonly paused: {readonly at: Moment | null; readonly before: number};
  /** For vmmem: the memory of the VM, MiB. */
  readonly vmMiB: number | null;
}

export const notPaused: FigureSource['paused'] = {at: null, before: 0};

/** What a process inside a utility VM has of what it has on a host: the documents' csrss, 452 K of 1276 and so on. */
const vmShare = {npm: 0.45, pm: 0.355, ws: 0.41, vm: 2097163 - 2097197, cpu: 0.3};

/** Milliseconds between two values of one figure of one process: so most figures stand still from second to second. */
const shortestBucket = 5000;

/** The figures of a process at a moment. CPU seconds never fall; the others wander slowly around their base. */
export function figuresOf(source: FigureSource, now: Moment): ProcessFigures {
  const {seed, cost, paused, inVm} = source;
  const ownNow = (paused.at === null ? now : Math.min(now, paused.at)) - paused.before;
  const age = Math.max(0, ownNow - source.startedAt);
  const bucket = shortestBucket + (seed % 7) * 1000;
  const steps = Math.floor((ownNow + (seed % bucket)) / bucket);
  const near = (salt: number, share: number): number => 1 + share * wander(mix(seed, salt), steps);
  /** No two processes of one program are quite alike. */
  const own = 1 + 0.03 * unit(mix(seed, 1));
  const pages = (kib: number): number => 4 * Math.round(kib / 4);
  const cpuSeconds = cost.cpu === null ? null : cpuOf(source, age / 1000);
  if (source.vmMiB !== null) {
    // vmmem: a good part of what the VM may take, in pages of its own.
    const wsK = pages(source.vmMiB * 1024 * (0.42 + 0.08 * unit(mix(seed, 2))) * near(3, 0.02));
    return {handles: 0, npmK: 0, pmK: 0, wsK, vmM: source.vmMiB, cpuSeconds};
  }
  if (inVm)
    return {
      handles: null,
      npmK: Math.max(1, Math.round(cost.npmK * vmShare.npm * near(4, 0.01))),
      pmK: pages(cost.pmK * vmShare.pm * own * near(5, 0.02)),
      wsK: pages(cost.wsK * vmShare.ws * own * near(6, 0.004)),
      vmM: cost.vmM + vmShare.vm,
      cpuSeconds,
    };
  return {
    handles: Math.round(cost.handles * near(7, 0.025)),
    npmK: Math.round(cost.npmK * near(8, 0.02)),
    pmK: pages(cost.pmK * own * near(9, 0.02)),
    wsK: pages(cost.wsK * own * near(10, 0.004)),
    vmM: cost.vmM,
    cpuSeconds,
  };
}

/** Windows counts processor time in these, seconds. */
const tick = 1 / 64;

function cpuOf({seed, cost, warmsUp, inVm}: FigureSource, seconds: number): number {
  const share = inVm ? vmShare.cpu : 1;
  const start = (cost.cpu ?? 0) * share * (warmsUp ? 1 - Math.exp(-seconds / 1.5) : 1);
  // Busy and quiet times: two waves whose slopes together never exceed 1, so that the sum never falls.
  const phase = unit(mix(seed, 11)) * Math.PI;
  const busy = seconds + wave(seconds, 97, phase, 0.6) + wave(seconds, 13, 2 * phase, 0.35);
  return Math.max(0, Math.round((start + cost.rate * share * busy) / tick)) * tick;
}

/** A wave that starts at 0 and whose slope is at most `share`. */
function wave(seconds: number, period: number, phase: number, share: number): number {
  const turn = (2 * Math.PI) / period;
  return (share / turn) * (Math.sin(seconds * turn + phase) - Math.sin(phase));
}

/** From -1 to 1, the same for the same seed. */
const unit = (seed: number): number => seed / 0x8000_0000 - 1;

/** How many steps lie between two points that chance sets. */
const knot = 8;

/** A walk from -1 to 1 without leaps: between points that chance sets. */
function wander(seed: number, steps: number): number {
  const index = Math.floor(steps / knot);
  const part = steps / knot - index;
  const smooth = part * part * (3 - 2 * part);
  return unit(mix(seed, index)) * (1 - smooth) + unit(mix(seed, index + 1)) * smooth;
}
