// In the place of build/line-update.js of Ink 8.0.0, put there by the bundler (see .config/build/ink). Ink's writes
// everything right of the first difference again; in a table where one figure of each row changes that is most of the
// screen. This writes the cells that differ.
import ordinary from '../../../node_modules/ink/build/line-update.js';
import {cellsUpdate} from './cells-update.ts';

/**
 * What makes the line `next` of `previous`, which stands in the terminal, without leaving the line. The cursor is in
 * the line before, and anywhere in it after; styles are off before and after.
 */
export default function lineUpdate(previous: string, next: string, columns: number | undefined): string {
  const written = columns === undefined ? null : cellsUpdate(previous, next, columns);
  return written ?? ordinary(previous, next, columns);
}
