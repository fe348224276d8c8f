import type {Size} from '../../source/panes/screen.ts';
import {windows} from './colours.ts';
import type {Frame, Theme} from './frames.ts';
import {createNames, rowOf} from './row.ts';
import {cellHeight} from './shapes.ts';
import {inWindow} from './window.ts';

/** One frame as a picture. */
export function still(
  {cells}: Frame,
  size: Size,
  theme: Theme,
  words: {readonly title: string; readonly description: string},
): string {
  const window = windows[theme];
  const names = createNames();
  const rows = cells.map((row, index) => {
    const drawn = rowOf(row, window, names);
    return `<g transform="translate(0 ${index * cellHeight})">${drawn}</g>`;
  });
  return inWindow(size, window, names, {...words, inner: rows.join('\n')});
}
