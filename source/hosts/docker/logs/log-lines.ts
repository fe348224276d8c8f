import {StringDecoder} from 'node:string_decoder';
import type {SessionOutput} from '../../opens-sessions.ts';
import {type LogLine, longestLogLine} from '../../reads-logs.ts';

/** The moment that `timestamps=1` puts in front of a line. */
const stamp = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)) ?/;

/** The lines of one of a container's two streams, as their bytes come. */
interface LineReader {
  read(bytes: Uint8Array): LogLine[];
  /** What came after the last end of line. */
  rest(): LogLine[];
}

function lineReader(stream: LogLine['stream']): LineReader {
  const decoder = new StringDecoder('utf8');
  let pending = '';
  let dropped = false;
  const finish = (): LogLine => {
    const [front, moment] = stamp.exec(pending) ?? [''];
    const text = pending.slice(front.length).replace(/\r$/, '');
    const line: LogLine = {
      at: moment === undefined ? null : Date.parse(moment),
      stream,
      text: text.slice(0, longestLogLine),
      cut: dropped || text.length > longestLogLine,
    };
    pending = '';
    dropped = false;
    return line;
  };
  const add = (text: string): void => {
    // The longest line, its moment, and one more to see that there is more.
    const room = longestLogLine + 64 - pending.length;
    // docker cuts long lines into messages of 16 KiB, and puts a moment in front of each.
    const more = pending === '' ? text : text.replace(stamp, '');
    dropped ||= more.length > room;
    if (room > 0) pending += more.slice(0, room);
  };
  return {
    read(bytes) {
      const found: LogLine[] = [];
      const parts = decoder.write(Buffer.from(bytes)).split('\n');
      parts.forEach((part, index) => {
        if (part !== '') add(part);
        if (index < parts.length - 1) found.push(finish());
      });
      return found;
    },
    rest: () => (pending === '' ? [] : [finish()]),
  };
}

/** Puts what a container printed together to lines, each stream by itself. */
export async function* logLines(output: AsyncIterable<SessionOutput>): AsyncGenerator<LogLine> {
  const readers = {stdout: lineReader('stdout'), stderr: lineReader('stderr')};
  for await (const {stream, bytes} of output) yield* readers[stream].read(bytes);
  yield* readers.stdout.rest();
  yield* readers.stderr.rest();
}
