import type {LogLine} from '../../hosts/reads-logs.ts';
import type {HostError} from '../../model/host-error.ts';
import type {ContainerId, Moment} from '../../model/ids.ts';
import type {TextField} from '../text-field.ts';

/** A place in a log: a line, counted from the first that was read, and a row of it where it is wrapped. */
export interface LogPlace {
  readonly line: number;
  readonly row: number;
}

/** What a text field asks for. */
export type LogField = 'search' | 'since' | 'save';

/** The log of one container, as it is read and looked at. */
export interface LogView {
  /** Tells one reading of a log from another of the same. */
  readonly reading: number;
  readonly container: ContainerId;
  readonly name: string;
  /** The last lines; of what came before only the number is kept. */
  readonly lines: readonly LogLine[];
  readonly dropped: number;
  /** `following` until the container stops; `ended` when nothing more comes. */
  readonly status: 'following' | 'ended';
  /** Why it cannot be read. */
  readonly fault: HostError | null;
  /** The first place that is shown; null for the end, whatever comes. */
  readonly top: LogPlace | null;
  readonly wraps: boolean;
  /** How many cells of the lines are off to the left, where they are not wrapped. */
  readonly left: number;
  /** What is looked for; empty for nothing. */
  readonly search: string;
  /** The line that was found last, counted as in LogPlace. */
  readonly found: number | null;
  readonly since: Moment | null;
  readonly typing: {readonly field: LogField; readonly text: TextField; readonly wrong: string | null} | null;
  /** The file that is there already, while it is asked whether to write over it. */
  readonly overwrites: string | null;
  /** What came of the last key. */
  readonly said: {readonly text: string; readonly tone: 'good' | 'bad' | 'warning'} | null;
}

/** A log of which nothing was read yet. */
export const newLog = (
  reading: number,
  of: Pick<LogView, 'container' | 'name'>,
  since: Moment | null = null,
): LogView => ({
  reading,
  container: of.container,
  name: of.name,
  lines: [],
  dropped: 0,
  status: 'following',
  fault: null,
  top: null,
  wraps: false,
  left: 0,
  search: '',
  found: null,
  since,
  typing: null,
  overwrites: null,
  said: null,
});

/** At most so many lines are kept, of at most so many code units together. */
const mostLines = 10_000;
const mostText = 8_000_000;

/** With lines that came; the oldest go when there are too many. */
export function withLines(log: LogView, news: readonly LogLine[]): LogView {
  const all = [...log.lines, ...news];
  let from = Math.max(0, all.length - mostLines);
  let size = all.reduce((sum, {text}, index) => (index < from ? sum : sum + text.length), 0);
  while (size > mostText) {
    size -= all[from]?.text.length ?? size;
    from += 1;
  }
  return {...log, lines: from > 0 ? all.slice(from) : all, dropped: log.dropped + from};
}
