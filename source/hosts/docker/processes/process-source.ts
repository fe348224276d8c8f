import type {ContainerId} from '../../../model/ids.ts';
import type {HostProcess, InsideProcess, ProcessFigures} from '../../../model/process.ts';
import type {Unknown} from '../../../model/snapshot.ts';
import type {Worker} from '../../../model/worker.ts';
import type {EngineTruth, MirroredContainer} from '../mirror/truth.ts';

/** What could be read of the processes of an engine's machine. The lists are the same ones while nothing changed. */
export interface ProcessReading {
  readonly processes: readonly HostProcess[];
  readonly workers: readonly Worker[];
  /** How many processes the running containers have inside; a container that is not here cannot be told. */
  readonly counts: ReadonlyMap<ContainerId, number>;
  readonly unknown: Unknown | null;
  figures(pid: number): ProcessFigures;
}

/** Reads the processes of an engine's machine. */
export interface ProcessSource {
  /** Somebody will ask soon: what need not wait for the engine's answers is read meanwhile. */
  prepare?(): void;
  read(truth: EngineTruth): Promise<ProcessReading>;
  /** The processes of a running container as this machine sees them; null where that tells nothing of its inside. */
  inside(item: MirroredContainer, truth: EngineTruth): Promise<readonly InsideProcess[] | null>;
  /** Whether the engine runs on this machine, as far as that can be told. */
  isHere(truth: EngineTruth): Promise<boolean>;
  /** Leaves nothing behind. */
  close(): Promise<void>;
}
