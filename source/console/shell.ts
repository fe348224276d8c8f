import type {Host} from '../hosts/host.ts';
import type {Container} from '../model/container.ts';
import type {Moment} from '../model/ids.ts';
import type {Snapshot} from '../model/snapshot.ts';
import type {CommandTable} from './binding/command-table.ts';
import type {ErrorRecord} from './errors/error-record.ts';
import type {Frame} from './frame.ts';

/** A terminal that a command asks for: `docker run -it`, `docker exec -it`. */
export interface TerminalRequest {
  readonly container: Container;
  /** What to run in it; null for the container's own command (`docker run -it`, `docker attach`). */
  readonly command: readonly string[] | null;
}

/** What the console's surroundings can do for it. */
export interface Environment {
  /**
   * Gives the user a terminal inside a container; resolves with the exit status once that has ended, or at once where
   * it goes on beside the console. Without it such a container is left running.
   */
  openTerminal?(request: TerminalRequest): Promise<number>;
  /**
   * Writes text to a file, anew or to its end: `> file`, `>> file`. What stands in its way, or null. Without it there
   * are no files where the console runs.
   */
  writeFile?(path: string, text: string, appends: boolean): Promise<FileRefusal | null>;
}

/** Why a file cannot be written, in PowerShell's words. */
export type FileRefusal = Pick<ErrorRecord, 'message' | 'category' | 'reason' | 'id'>;

/** What lives as long as a console does, as its commands see it. */
export interface Shell {
  readonly host: Host;
  readonly commands: CommandTable;
  readonly environment: Environment;
  /** Whether commands that go on for ever (events, logs --follow) do; else they print what there is. */
  readonly follows: boolean;
  readonly readOnly: boolean;
  /** Whether it runs in a container itself, and cannot leave it. */
  readonly isWithin: boolean;
  /** Cells of a line; null for as many as it takes. */
  readonly width: number | null;
  now(): Moment;
  /** From 0 up to 1. */
  random(): number;
  /** All that the host shows now. */
  snapshot(): Promise<Snapshot>;
  /** A container as the last snapshot has it; as it was, once it is gone. */
  current(container: Container): Container;
  /** What was run so far, the oldest first; Ids count from 1. */
  history(): readonly {readonly id: number; readonly text: string}[];
  remember(text: string): void;
  frame(): Frame;
  enter(container: Container): void;
  /** Leaves the container that was entered last; false on the host. */
  leave(): boolean;
  /** Remembers where it is and what its variables are; what it returns goes back to that, as often as it is called. */
  keep(): () => void;
}
