/** What could stand instead of a part of a line that is being typed: from `start` up to the cursor. */
export interface LineCompletion {
  readonly start: number;
  readonly candidates: readonly string[];
}

/** A line that a shell wants. */
export interface LineRequest {
  /** Shown in a terminal only. */
  readonly prompt: string;
  /** Lines that were typed before, oldest first. */
  readonly history: readonly string[];
  complete(text: string, cursor: number): Promise<LineCompletion>;
}

/** A line, one that was given up (Ctrl+C), or the end of the input. */
export type LineRead =
  | {readonly kind: 'line'; readonly text: string}
  | {readonly kind: 'cancelled'}
  | {readonly kind: 'end'};

/** What a program inside a container reads and prints. Lines end with \n here, whatever the outside wants. */
export interface Io {
  readonly isTerminal: boolean;
  /** Cells of a line; null on pipes. */
  columns(): number | null;
  print(text: string): void;
  /** Error output: apart on pipes. */
  complain(text: string): void;
  /** Empties the screen of a terminal. */
  clear(): void;
  /** Resolves when more may be printed: what nobody reads holds a program up, and so does a paused container. */
  ready(): Promise<void>;
  readLine(request: LineRequest): Promise<LineRead>;
  /** The same for a program that `ending` ends: what it reads is at its end then, and what it runs is ended too. */
  under(ending: AbortSignal): Io;
  /** Runs what Ctrl+C ends: the signal is aborted then. */
  foreground<Result>(run: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
}

/** Why a program's signal was aborted when nobody pressed Ctrl+C: it is ended on the spot, and says nothing more. */
export const killed = Symbol('killed');

/** Whether a program was ended from elsewhere. */
export const wasKilled = (signal: AbortSignal): boolean => signal.aborted && signal.reason === killed;
