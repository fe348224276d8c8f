import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import type {Block} from '../../../source/ui/drawing/blocks.ts';
import {createPainting} from '../../../source/ui/drawing/painting.ts';
import {createEmulator} from '../../support/emulator.ts';
import {styledText} from '../ink/any-text.ts';

const size = {columns: 40, rows: 5};

/** A line as blocks have them: it ends with its styles off. */
const line = fc
  .oneof(styledText, fc.stringMatching(/^[a-c ─容]{0,19}$/))
  .map(text => `${text.replaceAll('\n', '')}\u001b[0m\u001b]8;;\u0007`);
const block = (key: string, left: number, top: number) =>
  fc
    .array(line, {minLength: 1, maxLength: 3})
    .map((lines): Block => ({key, left, top, width: size.columns, lines}));
/** Two blocks beside one another, and sometimes one over both. */
const blocks = fc
  .tuple(block('left', 0, 0), block('right', 20, 1), fc.option(block('overlay', 9, 1)))
  .map(([left, right, overlay]) => (overlay ? [left, right, overlay] : [left, right]));

async function pictureOf(frames: readonly Iterable<string>[]) {
  const emulator = createEmulator(size);
  for (const pieces of frames) for (const piece of pieces) emulator.write(piece);
  await emulator.settled();
  return emulator.picture();
}

test('a frame after others shows what it shows alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(blocks, {minLength: 2, maxLength: 4}), async screens => {
      const painting = createPainting();
      const frames = screens.map(screen => painting.frame(screen, size));
      const alone = createPainting().frame(screens.at(-1) ?? [], size);
      expect(await pictureOf(frames)).toEqual(await pictureOf([alone]));
    }),
    {numRuns: 400},
  );
});

test('a frame of the same blocks writes nothing', () => {
  fc.assert(
    fc.property(blocks, screen => {
      const painting = createPainting();
      const [first, second] = [[...painting.frame(screen, size)], [...painting.frame([...screen], size)]];
      expect(first).not.toEqual([]);
      expect(second).toEqual([]);
    }),
    {numRuns: 50},
  );
});

test('a frame of many bytes comes in pieces that a terminal takes at once, as one update', () => {
  const large = {columns: 200, rows: 60};
  const coloured = (digit: number) => `\u001b[3${digit}m${'─x'.repeat(large.columns / 2)}\u001b[39m`;
  const screenOf = (digit: number): Block[] => [
    {key: 'all', left: 0, top: 0, width: large.columns, lines: Array(large.rows).fill(coloured(digit))},
  ];
  const painting = createPainting();
  for (const digit of [1, 2]) {
    const pieces = [...painting.frame(screenOf(digit), large)];
    expect(pieces.length).toBeGreaterThan(5);
    expect(Math.max(...pieces.map(piece => Buffer.byteLength(piece)))).toBeLessThan(4096);
    const [text, begin, end] = [pieces.join(''), '\u001b[?2026h', '\u001b[?2026l'];
    expect([text.split(begin).length, text.split(end).length]).toEqual([2, 2]);
    expect([text.startsWith(begin), text.endsWith(end)]).toEqual([true, true]);
  }
});
