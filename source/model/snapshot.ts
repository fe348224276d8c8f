import type {Container} from './container.ts';
import type {HostId, Moment} from './ids.ts';
import type {Image} from './image.ts';
import type {Isolation, Runtime} from './isolation.ts';
import type {Network} from './network.ts';
import type {HostProcess, ProcessFigures} from './process.ts';
import type {Worker} from './worker.ts';

/** What a host says of itself. */
export interface HostFacts {
  readonly id: HostId;
  readonly kind: 'simulated' | 'docker';
  /** The computer's or the engine's name, as the header shows it. */
  readonly name: string;
  /** The operating system in words: `Nano Server`, `Debian GNU/Linux 12`. */
  readonly os: string;
  /** The build or the engine's version: `10.0.17763`, `28.2`. */
  readonly version: string;
  readonly platform: 'windows' | 'linux';
  /** What a container gets when nothing is asked for; null where it is not known. */
  readonly defaultIsolation: Isolation | null;
  readonly runtimes: readonly Runtime[];
  /** The runtime that a container gets when none is asked for; left out where runtimes cannot be named. */
  readonly defaultRuntime?: string;
  /** false where every conversion is refused (a Windows host that is no Nano Server); left out where only a plan tells. */
  readonly converts?: boolean;
  /** What answers there, in words (`Docker 28.2`, `Podman 4.3.1`); left out where `version` says it all. */
  readonly engine?: string;
  /** How it is reached, in words (`context prod`, `unix:///run/docker.sock`). */
  readonly via?: string;
}

/** What a host cannot tell, each with its reason in one sentence: the list is then empty without meaning that nothing is there. */
export interface Unknown {
  readonly processes?: string;
  readonly workers?: string;
}

/**
 * All that a host shows at one moment.
 *
 * The lists are facts; what moves with time is asked of `figures`, for the rows that are shown only.
 * Two snapshots of one host with the same `version` have the very same lists (===), so that what is
 * derived from them may be kept.
 */
export interface Snapshot {
  readonly host: HostFacts;
  readonly takenAt: Moment;
  readonly version: string;
  readonly processes: readonly HostProcess[];
  readonly containers: readonly Container[];
  readonly workers: readonly Worker[];
  readonly images: readonly Image[];
  readonly networks: readonly Network[];
  /** Left out where the host tells everything. */
  readonly unknown?: Unknown;
  /** The figures of one host process at `takenAt`; all null for a pid that is not in `processes`. */
  figures(pid: number): ProcessFigures;
}
