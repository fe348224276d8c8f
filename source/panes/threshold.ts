import type {Threshold} from '../store/thresholds.ts';
import type {Column} from './column.ts';
import {signs} from './signs.ts';

type Level = 'warning' | 'bad' | null;

function levelOf<Row>(column: Column<Row>, row: Row, [warning, bad]: Threshold): Level {
  const value = column.sortBy(row);
  if (typeof value !== 'number') return null;
  return value >= bad ? 'bad' : value >= warning ? 'warning' : null;
}

/**
 * A column whose figures from a threshold on have its colour, and a sign in front: colour is never the only one. It is
 * one cell wider for that.
 */
export function withThreshold<Row>(column: Column<Row>, threshold: Threshold | undefined): Column<Row> {
  if (threshold === undefined) return column;
  return {
    ...column,
    min: column.min + 1,
    max: column.max + 1,
    text: (row, cells) => {
      const level = levelOf(column, row, threshold);
      const text = column.text(row, cells - 1);
      return level === null ? (column.align === 'left' ? ` ${text}` : text) : signs[level] + text;
    },
    tone: row => levelOf(column, row, threshold) ?? column.tone?.(row),
  };
}
