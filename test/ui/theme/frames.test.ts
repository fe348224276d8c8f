import {describe, expect, test} from '@jest/globals';
import {blocksOf} from '../../../source/ui/drawing/blocks.ts';
import {createPainting} from '../../../source/ui/drawing/painting.ts';
import {takeOver} from '../../../source/ui/terminal/sequences.ts';
import {createPainter, type Look} from '../../../source/ui/theme/painter.ts';
import {type Cell, createEmulator} from '../../support/emulator.ts';
import {form, type Sample, sampleScreen} from '../../support/sample-screens.ts';

const size = {columns: 120, rows: 40};

const looks: readonly (readonly [string, Look])[] = [
  ['dark', {theme: 'dark', depth: 'truecolour', ascii: false}],
  ['dark in 256 colours', {theme: 'dark', depth: '256', ascii: false}],
  ['light', {theme: 'light', depth: 'truecolour', ascii: false}],
  ['high contrast', {theme: 'high-contrast', depth: 'truecolour', ascii: false}],
  ['high contrast in sixteen colours', {theme: 'high-contrast', depth: '16', ascii: false}],
  ['sixteen colours', {theme: 'sixteen', depth: 'truecolour', ascii: false}],
  ['no colours', {theme: 'auto', depth: 'none', ascii: true}],
];

const styleOf = ({colour, ground, bold, dim, underline, inverse}: Cell): string =>
  [
    colour,
    ...(ground === 'default' ? [] : [`on ${ground}`]),
    ...Object.entries({bold, dim, underline, inverse}).flatMap(([name, is]) => (is ? [name] : [])),
  ].join(' ');

/** How a frame looks: a letter for each style, and of each row how many cells of which style stand one after the other. */
async function stylesOf(look: Look, sample: Omit<Sample, 'size'>): Promise<string> {
  const emulator = createEmulator(size);
  emulator.write(takeOver);
  const pieces = createPainting().frame(blocksOf(sampleScreen({...sample, size}), createPainter(look)), size);
  // A terminal's driver makes this of line ends.
  for (const piece of pieces) emulator.write(piece.replaceAll('\n', '\r\n'));
  await emulator.settled();
  const letters = new Map<string, string>();
  const letterOf = (cell: Cell): string => {
    const style = styleOf(cell);
    const known = letters.get(style) ?? String.fromCharCode(97 + letters.size);
    letters.set(style, known);
    return known;
  };
  const rows = Array.from({length: size.rows}, (_, row) =>
    Array.from({length: size.columns}, (_, column) => letterOf(emulator.cell(column, row)))
      .join('')
      .replaceAll(/(.)\1*/g, (run, letter: string) => `${letter}${run.length} `)
      .trimEnd(),
  );
  // Rows that look alike are most of a frame.
  const told = rows.flatMap((row, index) => (row === rows[index - 1] ? [] : [`${index + 1}: ${row}`]));
  return [...[...letters].map(([style, letter]) => `${letter} = ${style}`), ...told].join('\n');
}

describe.each(looks)('a frame of 120×40 in %s', (_, look) => {
  test('looks as it did, the panes and the form before them', async () => {
    expect(await stylesOf(look, {selected: 3})).toMatchSnapshot('panes');
    expect(await stylesOf(look, {selected: 3, overlay: form})).toMatchSnapshot('form');
  });
});

test('every look tells the selected row, the marked ones and the pane with the focus apart', async () => {
  const frames = await Promise.all(looks.map(([, look]) => stylesOf(look, {selected: 3})));
  expect(new Set(frames).size).toBe(looks.length);
  for (const frame of frames)
    expect(frame.split('\n').filter(line => line.includes(' = ')).length).toBeGreaterThan(4);
});
