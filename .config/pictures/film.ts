import type {Size} from '../../source/panes/screen.ts';
import type {Cell} from '../../test/support/emulator.ts';
import {windows} from './colours.ts';
import type {Frame, Theme} from './frames.ts';
import {createNames, number, rowOf} from './row.ts';
import {cellHeight, cellWidth} from './shapes.ts';
import {inWindow} from './window.ts';

/** A frame, and when it is shown first, in ms from the beginning. */
export interface Shot {
  readonly at: number;
  readonly frame: Frame;
}

/** When something is to be seen: from, up to, in ms. */
type Spell = readonly [number, number];

/** A part of a row in one of its looks, with all the times at which it looks so. */
interface Look {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly Cell[];
  spells: Spell[];
}

/** So many columns are kept as one part: smaller ones repeat less, larger ones need fewer. */
const part = 26;

const nameOf = (cells: readonly Cell[]): string => JSON.stringify(cells);

/** Every look that a part of the screen has at some time. What never changes has one spell. */
function looksOf(shots: readonly Shot[], duration: number): readonly Look[] {
  const looks = new Map<string, Look>();
  for (const [index, {at, frame}] of shots.entries()) {
    const until = shots[index + 1]?.at ?? duration;
    for (const [row, cells] of frame.cells.entries())
      for (const {column, cells: some} of partsOf(cells)) {
        const name = `${row} ${column} ${nameOf(some)}`;
        const look = looks.get(name) ?? {row, column, cells: some, spells: []};
        looks.set(name, look);
        const last = look.spells.at(-1);
        if (last?.[1] === at) look.spells[look.spells.length - 1] = [last[0], until];
        else look.spells.push([at, until]);
      }
  }
  return [...looks.values()];
}

/** A row in parts that cut no wide character in two. */
function partsOf(cells: readonly Cell[]): readonly {column: number; cells: readonly Cell[]}[] {
  const parts = [];
  for (let column = 0; column < cells.length; ) {
    let to = Math.min(cells.length, column + part);
    while (cells[to]?.width === 0) to += 1;
    parts.push({column, cells: cells.slice(column, to)});
    column = to;
  }
  return parts;
}

/**
 * Frames as a picture that moves, for ever from the beginning. Each part of a row is drawn once for every look that it
 * has, and shown at its times by an animation of its visibility: no script, which the readers of pictures do not run.
 */
export function film(
  shots: readonly Shot[],
  size: Size,
  duration: number,
  theme: Theme,
  words: {readonly title: string; readonly description: string},
): string {
  const window = windows[theme];
  const names = createNames();
  const animations = new Map<string, string>();
  const percent = (time: number): string => `${number((time / duration) * 100)}%`;

  /** The class that shows something in these spells. */
  function classOf(spells: readonly Spell[]): string {
    const steps = spells.flatMap(([from, to]) => [
      `${percent(from)}{visibility:visible}`,
      ...(to < duration ? [`${percent(to)}{visibility:hidden}`] : []),
    ]);
    const key = (spells[0]?.[0] === 0 ? '' : '0%{visibility:hidden}') + steps.join('');
    const name = animations.get(key) ?? `v${animations.size.toString(36)}`;
    animations.set(key, name);
    return name;
  }

  const drawn = looksOf(shots, duration).map(({row, column, cells, spells}) => {
    const inner = rowOf(cells, window, names, column);
    if (inner === '') return '';
    const isAlways = spells.length === 1 && spells[0]?.[0] === 0 && spells[0][1] === duration;
    const shown = isAlways ? '' : ` class="v ${classOf(spells)}"`;
    return `<g${shown} transform="translate(0 ${row * cellHeight})">${inner}</g>`;
  });
  const css = [
    `.v{visibility:hidden;animation:${duration}ms step-end infinite}`,
    ...[...animations].map(([steps, name]) => `@keyframes ${name}{${steps}}.${name}{animation-name:${name}}`),
  ].join('');
  const bar = `<rect y="${size.rows * cellHeight + 4}" width="${number(size.columns * cellWidth)}" height="2" rx="1" fill="${window.edge}"/><rect class="p" y="${size.rows * cellHeight + 4}" width="${number(size.columns * cellWidth)}" height="2" rx="1" fill="${window.quiet}"/>`;
  const progress = `@keyframes p{from{transform:scaleX(0)}to{transform:scaleX(1)}}.p{animation:p ${duration}ms linear infinite}`;
  return inWindow(size, window, names, {
    ...words,
    inner: [...drawn.filter(part => part !== ''), bar].join('\n'),
    css: css + progress,
  });
}
