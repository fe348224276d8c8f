import {setTimeout as wait} from 'node:timers/promises';
import {describe, expect, test} from '@jest/globals';
import type {Screen} from '../../../source/panes/screen.ts';
import {createDrawing, type Drawing} from '../../../source/ui/drawing/drawing.tsx';
import {createFirstDrawing} from '../../../source/ui/drawing/first-drawing.ts';
import {createPainter, type Look} from '../../../source/ui/theme/painter.ts';
import {createEmulator} from '../../support/emulator.ts';
import {details, form, help, question, sampleScreen, sizes} from '../../support/sample-screens.ts';
import {until} from '../../support/until.ts';

const dark: Look = {theme: 'dark', depth: 'truecolour', ascii: false};
const size = {columns: 120, rows: 40};

/** An emulator with a drawing in it, and what was written frame by frame. */
function drawn(create: typeof createDrawing, first: Screen, look: Look = dark) {
  const emulator = createEmulator(first.size);
  const frames: string[] = [];
  const drawing: Drawing = create(first, {
    painter: createPainter(look),
    show(frame) {
      frames.push(frame);
      emulator.write(frame.replaceAll('\n', '\r\n'));
    },
    onFault(error) {
      throw error;
    },
  });
  return {drawing, frames, emulator};
}

async function pictureOf({emulator, drawing}: ReturnType<typeof drawn>) {
  await emulator.settled();
  drawing.end();
  return emulator.picture();
}

/** Waits until Ink draws: it goes over rows that stay by moving down, painting goes to the others. */
const takenOver = ({drawing, frames}: ReturnType<typeof drawn>, screens: readonly Screen[]) =>
  until(
    async () => {
      for (const screen of screens) {
        drawing.draw(screen);
        // Ink waits for a quiet moment.
        await wait(100);
      }
      return /\u001b\[\d*E/.test(frames.at(-1) ?? '');
    },
    () => 'Ink does not take over',
  );

describe.each(sizes)('the first frame at $columns×$rows', shape => {
  test.each([
    ['the panes', null],
    ['a question', question],
    ['the form', form],
    ['the help', help],
  ] as const)('of %s is what Ink draws, cell by cell', async (_, overlay) => {
    const screen = sampleScreen({size: shape, ...(overlay && {overlay})});
    for (const look of [dark, {...dark, ascii: true}, {...dark, depth: 'none'}] as const)
      expect(await pictureOf(drawn(createFirstDrawing, screen, look))).toEqual(
        await pictureOf(drawn(createDrawing, screen, look)),
      );
  });
});

describe('a first drawing', () => {
  test('stands before anything is loaded, and goes on with Ink, which writes nothing at the takeover', async () => {
    const [one, other] = [sampleScreen({size, selected: 1}), sampleScreen({size, selected: 2})];
    const window = drawn(createFirstDrawing, one);
    expect(window.frames).toHaveLength(1);
    await wait(300);
    expect(window.frames).toHaveLength(1);
    await takenOver(window, [other, one]);
    window.drawing.draw(other);
    await wait(20);
    expect(window.frames.at(-1)?.length).toBeLessThan((window.frames[0]?.length ?? 0) / 3);
    expect(await pictureOf(window)).toEqual(await pictureOf(drawn(createDrawing, other)));
  });

  test('shows what changes while Ink is loaded, and whatever came last when it is', async () => {
    const screens = [3, 4, 5].map(selected => sampleScreen({size, selected}));
    const window = drawn(createFirstDrawing, sampleScreen({size}));
    for (const screen of screens) window.drawing.draw(screen);
    const last = await pictureOf(drawn(createDrawing, sampleScreen({size, selected: 5})));
    await window.emulator.settled();
    expect(window.emulator.picture()).toEqual(last);
    await takenOver(window, screens);
    expect(await pictureOf(window)).toEqual(last);
  });

  test('of details gets its table from Ink', async () => {
    const screen = sampleScreen({size, overlay: details});
    const window = drawn(createFirstDrawing, screen);
    await until(
      async () => {
        await window.emulator.settled();
        return window.frames.length > 1;
      },
      () => 'Ink does not draw the table',
    );
    expect(await pictureOf(window)).toEqual(await pictureOf(drawn(createDrawing, screen)));
  });

  test('that ended before Ink was loaded writes nothing more', async () => {
    const window = drawn(createFirstDrawing, sampleScreen({size}));
    window.drawing.end();
    await wait(300);
    expect(window.frames).toHaveLength(1);
  });
});
