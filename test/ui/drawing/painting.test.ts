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

async function pictureOf(frames: readonly string[]) {
  const emulator = createEmulator(size);
  for (const frame of frames) emulator.write(frame);
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
      painting.frame(screen, size);
      expect(painting.frame([...screen], size)).toBe('');
    }),
    {numRuns: 50},
  );
});
