/** What /proc/PID/stat says, as far as isotop uses it. Times in clock ticks, sizes as the kernel gives them. */
export interface Stat {
  readonly comm: string;
  readonly parentPid: number;
  /** utime + stime */
  readonly cpuTicks: number;
  /** Since the machine was started: with the pid, it names one process for ever. */
  readonly startTicks: number;
  readonly virtualBytes: number;
  readonly residentPages: number;
}

const space = 0x20;

/**
 * Reads the line of /proc/PID/stat (proc(5)). The name stands in parentheses and may hold anything, parentheses and
 * spaces too, so that the last `)` is the one that counts. null for what is no such line.
 */
export function parseStat(line: Buffer): Stat | null {
  const open = line.indexOf('(');
  const close = line.lastIndexOf(')');
  if (open < 0 || close < open) return null;
  const fields = numbersAfter(line, close + 2);
  const [parentPid, utime, stime, startTicks, virtualBytes, residentPages] = fields;
  if (residentPages === undefined) return null;
  return {
    comm: line.toString('utf8', open + 1, close),
    parentPid: parentPid ?? 0,
    cpuTicks: (utime ?? 0) + (stime ?? 0),
    startTicks: startTicks ?? 0,
    virtualBytes: virtualBytes ?? 0,
    residentPages,
  };
}

/** The fields behind the name that are wanted, by their numbers in proc(5) less three: ppid, utime, stime, starttime, vsize, rss. */
const wanted = [1, 11, 12, 19, 20, 21];

/** Reads digits in place: splitting 10,000 lines into strings costs more than reading them. */
function numbersAfter(line: Buffer, from: number): number[] {
  const found: number[] = [];
  let field = 0;
  let next = 0;
  let value = 0;
  for (let index = from; index <= line.length && next < wanted.length; index += 1) {
    const byte = index < line.length ? (line[index] ?? space) : space;
    if (byte === space || byte === 0x0a) {
      if (field === wanted[next]) {
        found.push(value);
        next += 1;
      }
      field += 1;
      value = 0;
    } else if (byte >= 0x30 && byte <= 0x39 && field === wanted[next]) value = value * 10 + (byte - 0x30);
  }
  return found;
}

/** A whole number that a shell elsewhere wrote; null for anything else. */
export const countOf = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : null);
