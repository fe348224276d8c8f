import {setTimeout as wait} from 'node:timers/promises';
import {describe, expect, test} from '@jest/globals';
import type {Screen} from '../../../source/panes/screen.ts';
import {createDrawing, type Drawing, type DrawingParts} from '../../../source/ui/drawing/drawing.ts';
import {createInkDrawing} from '../../../source/ui/drawing/ink-drawing.tsx';
import {endFrame} from '../../../source/ui/terminal/sequences.ts';
import {createPainter, type Look} from '../../../source/ui/theme/painter.ts';
import {createEmulator} from '../../support/emulator.ts';
import {details, form, help, question, sampleScreen, sizes} from '../../support/sample-screens.ts';
import {until} from '../../support/until.ts';

const dark: Look = {theme: 'dark', depth: 'truecolour', ascii: false};
const size = {columns: 120, rows: 40};

/** An emulator with a drawing in it, and what was written frame by frame. */
function drawn(
  create: (first: Screen, parts: DrawingParts) => Drawing,
  first: Screen,
  look: Look = dark,
  foresee: DrawingParts['foresee'] = () => [],
) {
  const emulator = createEmulator(first.size);
  const frames: string[] = [];
  let last = first;
  const drawing = create(first, {
    painter: createPainter(look),
    show(piece) {
      const isNext = frames.length === 0 || frames.at(-1)?.endsWith(endFrame);
      if (isNext) frames.push(piece);
      else frames[frames.length - 1] += piece;
      emulator.write(piece.replaceAll('\n', '\r\n'));
    },
    foresee,
    again: () => drawing.draw(last),
    onFault(error) {
      throw error;
    },
  });
  const draw = (screen: Screen) => {
    last = screen;
    drawing.draw(screen);
  };
  return {drawing: {...drawing, draw}, frames, emulator};
}

/** What Ink draws by itself. */
const withInk = (first: Screen, parts: DrawingParts): Drawing => {
  const drawing = createInkDrawing(first, parts);
  drawing.forget();
  drawing.draw(first);
  return drawing;
};

async function pictureOf({emulator, drawing}: ReturnType<typeof drawn>) {
  await emulator.settled();
  drawing.end();
  return emulator.picture();
}

describe.each(sizes)('the first frame at $columns×$rows', shape => {
  test.each([
    ['the panes', null],
    ['a question', question],
    ['the form', form],
    ['the help', help],
  ] as const)('of %s is what Ink draws, cell by cell', async (_, overlay) => {
    const screen = sampleScreen({size: shape, ...(overlay && {overlay})});
    for (const look of [dark, {...dark, ascii: true}, {...dark, depth: 'none'}] as const)
      expect(await pictureOf(drawn(createDrawing, screen, look))).toEqual(
        await pictureOf(drawn(withInk, screen, look)),
      );
  });
});

const detailed = sampleScreen({size, overlay: details});

/** Waits until the details stand there with their table. */
const tableOf = ({emulator}: ReturnType<typeof drawn>) =>
  until(
    async () => {
      await emulator.settled();
      return emulator.text().includes('powershell -Command');
    },
    () => 'Ink does not draw the table',
  );

describe('a drawing', () => {
  test('shows after any screens what Ink shows, of whatever is between them', async () => {
    const screens: readonly Screen[] = [
      sampleScreen({size, selected: 3}),
      sampleScreen({size, selected: 40}),
      sampleScreen({size, focus: 'processes', selected: 2, overlay: help}),
      detailed,
      sampleScreen({size, selected: 4}),
      sampleScreen({size, selected: 5, rows: 3}),
      sampleScreen({size: {columns: 80, rows: 24}, selected: 5}),
      sampleScreen({size: {columns: 80, rows: 24}, overlay: details}),
      sampleScreen({size: {columns: 80, rows: 24}, overlay: form}),
      {kind: 'too-small', size: {columns: 80, rows: 24}, message: 'too small'},
      detailed,
      sampleScreen({size, says: '容器 🐳 é'}),
    ];
    const window = drawn(createDrawing, detailed);
    await tableOf(window);
    for (const screen of screens) {
      window.emulator.resize(screen.size);
      window.drawing.draw(screen);
      await window.emulator.settled();
      const alone = drawn(withInk, screen);
      expect(await pictureOf(alone)).toEqual(window.emulator.picture());
    }
    window.drawing.end();
  });

  test('writes what differs, and nothing for what does not', async () => {
    const [one, other] = [sampleScreen({size, selected: 1}), sampleScreen({size, selected: 2})];
    const window = drawn(createDrawing, one);
    window.drawing.draw(one);
    expect(window.frames).toHaveLength(1);
    window.drawing.draw(other);
    expect(window.frames).toHaveLength(2);
    expect(window.frames[1]?.length).toBeLessThan((window.frames[0]?.length ?? 0) / 10);
    expect(await pictureOf(window)).toEqual(await pictureOf(drawn(withInk, other)));
  });

  test('of details gets their table from Ink, which writes nothing else', async () => {
    const window = drawn(createDrawing, detailed);
    await tableOf(window);
    const [lines = '', table = ''] = window.frames;
    expect(table.length).toBeLessThan(lines.length / 4);
    expect(window.frames).toHaveLength(2);
    expect(await pictureOf(window)).toEqual(await pictureOf(drawn(withInk, detailed)));
  });

  test('with another look than the lines that stand there draws the details whole', async () => {
    const window = drawn(createDrawing, sampleScreen({size}));
    window.drawing.draw(detailed);
    await tableOf(window);
    window.drawing.draw(sampleScreen({size, selected: 1}));
    window.drawing.draw(sampleScreen({size, selected: 2}));
    const light: Look = {...dark, theme: 'light'};
    window.drawing.repaint(createPainter(light));
    await wait(5);
    window.drawing.draw(detailed);
    await wait(20);
    expect(await pictureOf(window)).toEqual(await pictureOf(drawn(withInk, detailed, light)));
  });

  test('that was forgotten is drawn whole, whoever draws', async () => {
    const window = drawn(createDrawing, detailed);
    await tableOf(window);
    for (const screen of [detailed, sampleScreen({size}), sampleScreen({size, selected: 2}), detailed]) {
      window.emulator.write('\u001b[H\u001b[2Jlost');
      window.drawing.forget();
      window.drawing.draw(screen);
      await window.emulator.settled();
      expect(window.emulator.picture()).toEqual(await pictureOf(drawn(withInk, screen)));
    }
    window.drawing.end();
  });

  test('with another look draws all of it anew', async () => {
    const screen = sampleScreen({size, selected: 2});
    const window = drawn(createDrawing, screen);
    const light: Look = {...dark, theme: 'light'};
    window.drawing.repaint(createPainter(light));
    window.drawing.draw(screen);
    expect(await pictureOf(window)).toEqual(await pictureOf(drawn(withInk, screen, light)));
  });

  test('paints what may come when nothing happens, and shows nothing of it', async () => {
    const screens = [help, question].map(overlay => sampleScreen({size, overlay}));
    const asked: Screen[] = [];
    const now = sampleScreen({size});
    const window = drawn(createDrawing, now, dark, function* () {
      for (const screen of screens) {
        asked.push(screen);
        yield screen;
      }
    });
    expect(asked).toEqual([]);
    await until(
      () => asked.length === screens.length,
      () => 'it is not rehearsed',
    );
    expect(window.frames).toHaveLength(1);
    window.drawing.draw(screens[1] ?? now);
    expect(await pictureOf(window)).toEqual(await pictureOf(drawn(withInk, screens[1] ?? now)));
  });

  test('goes on when what may come cannot be painted', async () => {
    let asked = 0;
    const window = drawn(createDrawing, sampleScreen({size}), dark, function* () {
      asked += 1;
      yield sampleScreen({size, overlay: help});
      throw new Error('foreseen');
    });
    await until(
      () => asked > 0,
      () => 'it is not rehearsed',
    );
    window.drawing.draw(detailed);
    await tableOf(window);
    expect(await pictureOf(window)).toEqual(await pictureOf(drawn(withInk, detailed)));
  });

  test('that ended before Ink was loaded writes nothing more', async () => {
    const window = drawn(createDrawing, detailed);
    window.drawing.end();
    await wait(300);
    expect(window.frames).toHaveLength(1);
  });
});
