import type {Line} from './line.ts';
import type {PaneView, RowView} from './screen.ts';

/** A line within the border of a pane. */
export type BodyLine =
  | {readonly kind: 'heading'; readonly line: Line}
  | {readonly kind: 'row'; readonly row: RowView}
  /** What an empty pane says: in the middle of the width. */
  | {readonly kind: 'empty'; readonly line: Line}
  | {readonly kind: 'blank'};

/** The `height` lines within the border of a pane: what is drawn there, and what the mouse finds there. */
export function paneBody({heading, rows, empty}: PaneView, height: number): readonly BodyLine[] {
  const lines: BodyLine[] = heading ? [{kind: 'heading', line: heading}] : [];
  lines.push(...rows.map(row => ({kind: 'row', row}) as const));
  if (rows.length === 0) {
    // A little above the middle.
    const before = Math.max(0, Math.floor((height - lines.length - empty.length) / 3));
    for (let line = 0; line < before; line += 1) lines.push({kind: 'blank'});
    lines.push(...empty.map(line => ({kind: 'empty', line}) as const));
  }
  while (lines.length < height) lines.push({kind: 'blank'});
  return lines.slice(0, height);
}
