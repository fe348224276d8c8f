import {figure, table} from './table.ts';

/** What was measured of one program. Times in ms. */
export interface Result {
  readonly name: string;
  readonly firstFrame?: {readonly median: number; readonly cpu: number};
  readonly command?: {readonly median: number};
  readonly keys?: {
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
    readonly cpu: number;
    readonly lost: number;
    readonly count: number;
  };
  readonly rest?: {
    readonly cpu: number;
    readonly bytesPerSecond: number;
    readonly leastBytesPerSecond: number;
    readonly resident: number;
  };
  /** While another program changes the host ten times a second. */
  readonly underChange?: {
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
    readonly cpu: number;
    readonly bytesPerSecond: number;
  };
}

const titles = [
  'program',
  'start ms',
  '× node',
  'cpu ms',
  '× node',
  'key p50',
  'p95',
  'p99',
  'cpu/key',
  'changing p50',
  'p95',
  'p99',
  'cpu %',
  'B/s',
  'idle cpu %',
  'B/s',
  '× least',
  'RSS MiB',
];

/** The table of one run. What is a ratio is one to `node -e 0` of the same run. */
export function printed(
  results: readonly Result[],
  empty: {readonly time: number; readonly cpu: number},
): string {
  const rows = results.map(({name, firstFrame, command, keys, rest, underChange}) => {
    const start = firstFrame?.median ?? command?.median;
    return [
      name,
      figure(start),
      figure(start && start / empty.time),
      figure(firstFrame?.cpu),
      figure(firstFrame && firstFrame.cpu / empty.cpu),
      figure(keys?.p50),
      figure(keys?.p95),
      figure(keys?.p99),
      figure(keys?.cpu),
      figure(underChange?.p50),
      figure(underChange?.p95),
      figure(underChange?.p99),
      figure(underChange?.cpu),
      figure(underChange?.bytesPerSecond),
      figure(rest?.cpu),
      figure(rest?.bytesPerSecond),
      figure(rest && rest.bytesPerSecond / rest.leastBytesPerSecond),
      figure(rest?.resident),
    ];
  });
  return table(titles, rows);
}
