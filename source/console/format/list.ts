import {visible} from '../../text/visible.ts';
import {displayWidth} from '../../text/width.ts';
import type {Value} from '../values/value.ts';
import {cellText} from './cell.ts';

/** One object of a Format-List: a property a line, values in line. */
export function drawList(entries: readonly (readonly [name: string, value: Value])[]): string[] {
  const named = entries.map(([name, value]) => [visible(name), value] as const);
  const widest = named.reduce((width, [name]) => Math.max(width, displayWidth(name)), 0);
  return named.map(([name, value]) =>
    `${name}${' '.repeat(widest - displayWidth(name))} : ${cellText(value)}`.trimEnd(),
  );
}
