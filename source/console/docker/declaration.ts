import type {Snapshot} from '../../model/snapshot.ts';
import type {Context} from '../evaluate/context.ts';

/** A flag of a docker command, declared once: reading, help and completion are made from it. */
export interface Flag {
  /** Without its dashes. */
  readonly name: string;
  /** One letter. */
  readonly short?: string;
  readonly kind: 'switch' | 'text' | 'list' | 'number';
  /** One phrase, as docker's own help has it. */
  readonly help: string;
  /** Words that complete its value. */
  readonly values?: readonly string[];
}

/** What was given for the flags of a command. */
export interface FlagValues {
  has(name: string): boolean;
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  list(name: string): readonly string[];
}

/** A docker command at work. */
export interface DockerCall {
  readonly flags: FlagValues;
  /** What is left when the flags are read. */
  readonly words: readonly string[];
  readonly context: Context;
  snapshot(): Promise<Snapshot>;
  /** Something on the error output that does not end the command; it fails in the end. */
  complain(message: string): void;
  /** Something on the error output that is no failure. */
  note(message: string): void;
  /** The status that the command ends with, when nothing fails. */
  exitWith(status: number): void;
  /** The command line, for the host's log of events. */
  readonly origin: string;
}

export interface DockerCommand {
  readonly name: string;
  /** Where else it is found: `container ls` for ps. */
  readonly under: readonly string[];
  /** What follows its name in its usage: `[OPTIONS] CONTAINER [CONTAINER...]`. */
  readonly usage: string;
  /** One sentence without a full stop. */
  readonly synopsis: string;
  readonly flags: readonly Flag[];
  /** How many words it takes; `most` null for any number. */
  readonly least: number;
  readonly most: number | null;
  /** Flags after the first word belong to what runs in the container. */
  readonly stopsAtFirstWord?: boolean;
  /** What its words are, for completion. */
  readonly completes?: 'container' | 'image';
  /** It changes the host: refused where nothing may be changed. */
  readonly changes?: boolean;
  /** The exit status of a wrong command line; 1 when left out (docker run: 125). */
  readonly usageStatus?: number;
  /** Puts out lines. Rejects with a DockerFailure, or with what the host rejects with. */
  run(call: DockerCall): AsyncIterable<string>;
}
