import type {ContainerId, Moment} from '../model/ids.ts';

/** The longest line of a log that is handed out, in UTF-16 code units; the rest of it is dropped and said to be. */
export const longestLogLine = 16_384;

export interface LogRequest {
  /** Goes on with what is printed from now on, until the container stops. */
  readonly follow: boolean;
  /** At most so many of the last lines that there are already; all when left out. */
  readonly tail?: number;
  /** Only lines that were printed at this moment or later. */
  readonly since?: Moment;
  /** Ends the reading early; the loop over the lines then simply ends. */
  readonly signal?: AbortSignal;
}

/** A line that a container's command printed. */
export interface LogLine {
  /** null where the host does not keep it. */
  readonly at: Moment | null;
  /** Always `stdout` for a container with a terminal, which has one stream for both. */
  readonly stream: 'stdout' | 'stderr';
  /** Without its end of line, and otherwise as it was printed: show it through text/visible only. */
  readonly text: string;
  /** Whether the line was longer than longestLogLine. */
  readonly cut: boolean;
}

/**
 * What a container's command printed, oldest first, also of a container that has stopped. The first step of the loop
 * rejects with a HostFailure when there is no such container or its log cannot be read.
 */
export interface ReadsLogs {
  readLogs(id: ContainerId, request: LogRequest): AsyncIterable<LogLine>;
}
