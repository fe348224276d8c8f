/** Lines that come one after the other at equal distances: so the last of very many is known without the others. */
export interface Segment {
  /** When the first comes, in the run's own time from when it is ready, ms. */
  readonly at: number;
  /** ms from one to the next. */
  readonly every: number;
  /** Infinity: until the run is over. */
  readonly count: number;
  readonly stream: 'stdout' | 'stderr';
  text(index: number): string;
}

/** Lines that come all at once. */
export const atOnce = (
  at: number,
  lines: readonly string[],
  stream: Segment['stream'] = 'stdout',
): Segment => ({at, every: 0, count: lines.length, stream, text: index => lines[index] ?? ''});

/** How many lines have come by a moment of the run's own time. */
export function countAt({at, every, count}: Segment, own: number): number {
  if (own < at) return 0;
  return every === 0 ? count : Math.min(count, Math.floor((own - at) / every) + 1);
}
