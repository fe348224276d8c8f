import type {PlayView} from '../../store/play/play-view.ts';
import type {DocumentRow} from './document-lines.ts';

/** How much of the window stands above the step at hand: what leads to it, and below it what it should print. */
const above = 0.45;

const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/** The uppermost row of a window of so many rows: where it was scrolled to, or with the step at hand in it. */
export function topOf(
  {at, top, reading}: Pick<PlayView, 'at' | 'top' | 'reading'>,
  rows: readonly DocumentRow[],
  height: number,
): number {
  const last = Math.max(0, rows.length - height);
  if (top !== null) return clamp(top, last);
  // After the last step its output is shown, and what is said behind it.
  const step = Math.min(at, reading.steps - 1);
  const row = rows.findIndex(each => each.step === step);
  if (at >= reading.steps) return clamp(row, last);
  const begin = rows.findIndex(({passage}) => passage === rows[row]?.passage);
  // A section is shown from its heading as long as the step is still in the upper part of the window.
  const wanted = row - Math.floor(height * above);
  return clamp(begin > wanted && begin >= row - height + 4 ? begin : wanted, last);
}
