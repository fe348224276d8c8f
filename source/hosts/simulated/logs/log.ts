import type {Moment} from '../../../model/ids.ts';
import type {LogLine} from '../../reads-logs.ts';
import type {Pause, SimulatedContainer} from '../records.ts';
import {endOf, pausesOf} from '../stage.ts';
import {printedBy} from './printed-by.ts';
import {countAt, type Segment} from './segment.ts';

/** The log of a container at a moment: all that its command printed by then, oldest first. Any line costs the same. */
export interface Log {
  readonly length: number;
  at(index: number): Moment;
  line(index: number): LogLine;
  /** When the next line comes if nothing happens; Infinity for never. */
  readonly nextAt: Moment;
}

/** A run's part of the log. */
interface Part {
  readonly counts: readonly number[];
  readonly total: number;
  readonly readyAt: Moment;
  readonly pauses: readonly Pause[];
}

/** The log of a container, of its last runs and the one that goes on: a pure function of the container and the moment. */
export function logOf(container: SimulatedContainer, now: Moment): Log {
  const segments = printedBy(container);
  const {run, past = []} = container;
  const parts = past.map(({readyAt, endedAt, pauses = []}) => partOf(segments, readyAt, endedAt, pauses));
  let nextAt = Number.POSITIVE_INFINITY;
  if (run && now >= run.readyAt) {
    const pauses = pausesOf(run, now);
    const end = Math.min(now, endOf(run) ?? now, run.stoppingSince ?? now);
    const part = partOf(segments, run.readyAt, end, pauses);
    parts.push(part);
    if (run.pausedAt === null && run.stoppingSince === null)
      nextAt = realTime(nextOwn(segments, part), run.readyAt, pauses);
  } else if (run) nextAt = realTime(nextOwn(segments, null), run.readyAt, []);
  const length = parts.reduce((sum, {total}) => sum + total, 0);

  const find = (index: number): {at: Moment; segment: Segment; within: number} => {
    let left = index;
    for (const part of parts) {
      if (left >= part.total) {
        left -= part.total;
        continue;
      }
      for (const [place, segment] of segments.entries()) {
        const count = part.counts[place] ?? 0;
        if (left >= count) {
          left -= count;
          continue;
        }
        const own = segment.at + left * segment.every;
        return {at: realTime(own, part.readyAt, part.pauses), segment, within: left};
      }
    }
    throw new RangeError(`the log has no line ${index}`);
  };
  return {
    length,
    nextAt,
    at: index => find(index).at,
    line: index => {
      const {at, segment, within} = find(index);
      return {at, stream: segment.stream, text: segment.text(within), cut: false};
    },
  };
}

function partOf(segments: readonly Segment[], readyAt: Moment, end: Moment, pauses: readonly Pause[]): Part {
  const own = ownTime(end, readyAt, pauses);
  const counts = segments.map(segment => countAt(segment, own));
  return {counts, total: counts.reduce((sum, count) => sum + count, 0), readyAt, pauses};
}

function nextOwn(segments: readonly Segment[], part: Part | null): number {
  let next = Number.POSITIVE_INFINITY;
  for (const [place, {at, every, count}] of segments.entries()) {
    const printed = part?.counts[place] ?? 0;
    if (printed < count) next = Math.min(next, at + printed * every);
  }
  return next;
}

/** A run's own time at a moment, from when it was ready: it stands still in a pause. */
function ownTime(now: Moment, readyAt: Moment, pauses: readonly Pause[]): number {
  let own = now - readyAt;
  for (const {at, length} of pauses) if (at < now) own -= Math.min(length, now - at);
  return own;
}

/** The moment of a run's own time. */
function realTime(own: number, readyAt: Moment, pauses: readonly Pause[]): Moment {
  let moment = readyAt + own;
  for (const {at, length} of pauses) if (at < moment) moment += length;
  return moment;
}

/** The first line that was printed at this moment or later. */
export function firstSince({length, at}: Log, since: Moment): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (at(middle) < since) low = middle + 1;
    else high = middle;
  }
  return low;
}
