import type {ContainerId} from '../model/ids.ts';

/** The size of a terminal in cells. */
export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

export interface SessionRequest {
  /** The program and its arguments; empty: the best shell that the container has. */
  readonly command: readonly string[];
  /**
   * The terminal is that of the container's own command, and the container ends with it (`docker run -it`). A host that
   * cannot give that away runs `command` beside it.
   */
  readonly attach?: boolean;
  /** The terminal that the program gets, or null for plain pipes, which keep its error output apart. */
  readonly terminal: TerminalSize | null;
  /** What the terminal calls itself (`xterm-256color`); the host's own choice when left out. */
  readonly term?: string;
}

/** What a program printed, as it printed it: cut anywhere, also within a character. */
export interface SessionOutput {
  /** `stderr` never with a terminal, which has one stream for both. */
  readonly stream: 'stdout' | 'stderr';
  readonly bytes: Uint8Array;
}

/** How a session came to its end. */
export type SessionEnd =
  /** The program ended by itself, or was ended by somebody inside. */
  | {readonly kind: 'exited'; readonly status: number}
  /** The container stopped, or its host went away: there is no exit status. */
  | {readonly kind: 'lost'; readonly reason: string}
  /** `close` was called first. */
  | {readonly kind: 'closed'};

/** A program that runs inside a container and is talked to. It belongs to the program that opened it. */
export interface Session {
  readonly container: ContainerId;
  /** What runs in it: as it was asked for, or the shell that was found. */
  readonly command: readonly string[];
  /**
   * Everything that it prints, in order; ends when the session has. It has one reader, and what is not read holds the
   * program up (nothing is dropped), so a reader that shows only the last screen must still read all.
   */
  readonly output: AsyncIterable<SessionOutput>;
  /** Input. Resolves when more may be written; what is written after the end is dropped. */
  write(bytes: Uint8Array): Promise<void>;
  /** There is no more input: a program on pipes reads the end of its standard input. Has no effect on a terminal. */
  endInput(): void;
  /** The terminal has another size now; no effect on pipes. Resolves even when the program has ended meanwhile. */
  resize(size: TerminalSize): Promise<void>;
  /** Resolves, and never rejects, once the program has ended and all of its output was handed out or given up. */
  readonly ended: Promise<SessionEnd>;
  /** Ends the program, if it still runs, with all that it started, and the session. Any number of times. */
  close(): Promise<void>;
}

/**
 * Enters containers. `openSession` rejects with a HostFailure when the container does not run, has no shell (and no
 * command was given) or the command is not there.
 */
export interface OpensSessions {
  openSession(id: ContainerId, request: SessionRequest, origin?: string): Promise<Session>;
}
