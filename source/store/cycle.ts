import {insert, type TextField} from './text-field.ts';

/** What could stand in a line where Tab was pressed, and which of it does. */
export interface Cycle {
  readonly before: TextField;
  /** The part of `before` that a candidate replaces. */
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly string[];
  readonly index: number;
  /** What stands in the line for it: once something else does, the next Tab asks anew. */
  readonly shown: TextField;
}

/** With the next (1) or previous (-1) candidate in the line, round the ends. */
export function turnCycle(cycle: Omit<Cycle, 'shown'>, step: 1 | -1): Cycle {
  const {before, start, end, candidates} = cycle;
  const count = candidates.length;
  const index = (cycle.index + step + count) % count;
  const rest = {text: before.text.slice(0, start) + before.text.slice(end), cursor: start};
  return {...cycle, index, shown: insert(rest, candidates[index] ?? '')};
}
