import type {Moment} from '../../../model/ids.ts';
import type {Host} from '../../host.ts';
import {imageVersion} from '../catalogue/images.ts';
import type {SimulatedContainer} from '../records.ts';
import type {Io} from './io.ts';
import type {Life} from './life.ts';

/** Where the programs of a session run. */
export interface Place {
  readonly life: Life;
  /** The simulated host, for consoles. */
  readonly host: Host;
  now(): Moment;
  /** Resolves after so many ms, or when the signal is aborted; never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Where a shell is; it moves. */
export interface Whereabouts {
  folder: string;
}

/** A program at work: in the foreground of a terminal, or behind pipes. */
export interface Running {
  readonly place: Place;
  readonly io: Io;
  /** Its Id inside the container; its parent's, or null, for what is done at once. */
  readonly pid: number | null;
  /** The folder that it was started in. */
  readonly folder: string;
  /** Aborted by Ctrl+C, or when it was ended from elsewhere (`wasKilled`). */
  readonly signal: AbortSignal;
}

/** A program that the images have. Resolves with its exit status. */
export interface Program {
  /** As it is typed, without .exe. */
  readonly name: string;
  /** As the process list shows it; null for one that is done at once, and is never seen there. */
  readonly listed: (words: readonly string[]) => string | null;
  /** Whether it reads what is typed: a shell without a command. */
  readonly reads?: (words: readonly string[]) => boolean;
  /** One sentence. */
  readonly synopsis: string;
  run(words: readonly string[], running: Running): Promise<number>;
}

/** What Windows calls a computer that is a container: drawn from its id. */
export const computerNameOf = ({id, owner}: SimulatedContainer): string =>
  owner === 'docker'
    ? id.slice(0, 12).toUpperCase()
    : `WIN-${id.replaceAll('-', '').slice(0, 11).toUpperCase()}`;

/** As `ver` and the banner of cmd say it. */
export const versionOf = ({release}: SimulatedContainer): string =>
  `Microsoft Windows [Version ${imageVersion(release)}]`;

/** Whose its programs are. */
export const account = 'user manager\\containeradministrator';

/** The program of a name, with or without a path and .exe. */
export function programOf(name: string, among: readonly Program[]): Program | undefined {
  const wanted = name
    .replace(/^.*[\\/]/, '')
    .replace(/\.exe$/i, '')
    .toLowerCase();
  return among.find(program => program.name === wanted);
}
