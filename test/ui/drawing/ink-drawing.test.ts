import {describe, expect, test} from '@jest/globals';
import type {OverlayView, Rect, Screen, Size} from '../../../source/panes/screen.ts';
import {createInkDrawing} from '../../../source/ui/drawing/ink-drawing.tsx';
import {createPainter, type Look} from '../../../source/ui/theme/painter.ts';
import {createEmulator, type Emulator} from '../../support/emulator.ts';
import {details, form, help, question, sampleScreen, sizes} from '../../support/sample-screens.ts';

const dark: Look = {theme: 'dark', depth: 'truecolour', ascii: false};

/** A screen drawn in an emulator, which wraps what is too long. */
async function drawn(screen: Screen, look: Look = dark): Promise<Emulator> {
  const emulator = createEmulator(screen.size);
  const drawing = createInkDrawing(screen, {
    painter: createPainter(look),
    show: frame => emulator.write(frame.replaceAll('\n', '\r\n')),
    onFault: error => {
      throw error;
    },
  });
  drawing.forget();
  drawing.draw(screen);
  await emulator.settled();
  drawing.end();
  return emulator;
}

/** The characters at the four corners of a box and along its sides. */
function outline(emulator: Emulator, {left, top, width, height}: Rect) {
  const at = (column: number, row: number) => emulator.cell(column, row).character;
  const [right, bottom] = [left + width - 1, top + height - 1];
  const sides = Array.from(
    {length: height - 2},
    (_, row) => at(left, top + 1 + row) + at(right, top + 1 + row),
  );
  return {
    corners: at(left, top) + at(right, top) + at(left, bottom) + at(right, bottom),
    sides: new Set(sides.join('')),
  };
}

const frameOf = new Set(['│', '┃']);

describe.each(sizes)('at $columns×$rows', (size: Size) => {
  test('the screen is filled, and no row is longer than it', async () => {
    const emulator = await drawn(sampleScreen({size}));
    expect(emulator.wrappedRows()).toEqual([]);
    expect(emulator.scrolledOff()).toBe(0);
    expect(emulator.rows()[0]).toContain('isotop');
    expect(emulator.rows().at(-1)).toContain('create');
  });

  test('every border is in line, with Latin, 中文 and emoji in the rows', async () => {
    const screen = sampleScreen({size});
    const emulator = await drawn(screen);
    if (screen.kind !== 'panes') throw new Error('it shows no panes');
    expect(emulator.text()).toContain('容器一号');
    for (const {rect} of screen.panes) {
      const {corners, sides} = outline(emulator, rect);
      expect(corners).toBe('╭╮╰╯');
      for (const side of sides) expect(frameOf).toContain(side);
    }
  });

  test.each([
    ['question', question],
    ['form', form],
    ['help', help],
    ['details', details],
  ] as const)('the box of the %s is closed and hides what is under it', async (_, overlay: OverlayView) => {
    const screen = sampleScreen({size, overlay});
    const emulator = await drawn(screen);
    if (screen.kind !== 'panes' || !screen.overlay) throw new Error('it shows no overlay');
    const {rect} = screen.overlay;
    const {corners, sides} = outline(emulator, rect);
    expect(corners).toBe('╭╮╰╯');
    for (const side of sides) expect(frameOf).toContain(side);
    const within = emulator
      .cells()
      .slice(rect.top + 1, rect.top + rect.height - 1)
      .map(row =>
        row
          .slice(rect.left + 1, rect.left + rect.width - 1)
          .map(({character}) => character)
          .join(''),
      );
    expect(within.join('\n')).not.toMatch(/Running|WINCONT +process|DEMO/);
    expect(emulator.wrappedRows()).toEqual([]);
  });

  test('the row under the cursor is painted from border to border', async () => {
    const screen = sampleScreen({size, selected: 2});
    const emulator = await drawn(screen);
    const pane = screen.kind === 'panes' ? screen.panes.find(({focused}) => focused) : undefined;
    if (!pane) throw new Error('no pane has the focus');
    const row = pane.rect.top + 1 + (pane.heading ? 1 : 0) + pane.rows.findIndex(({selected}) => selected);
    const {left, width} = pane.rect;
    const grounds = emulator
      .cells()
      [row]?.slice(left + 1, left + width - 1)
      .map(({ground}) => ground);
    expect(new Set(grounds)).toEqual(new Set(['rgb:24497a']));
    expect(emulator.cell(left, row).ground).toBe('default');
    expect(emulator.cell(left + width - 1, row).ground).toBe('default');
  });
});

describe('the look', () => {
  const size: Size = {columns: 120, rows: 40};
  const cellOf = (emulator: Emulator, text: string) => {
    const row = emulator.rows().findIndex(line => line.includes(text));
    const cells = emulator.cells()[row] ?? [];
    const column = cells.findIndex((_, at) =>
      cells
        .slice(at)
        .map(({character}) => character)
        .join('')
        .startsWith(text),
    );
    return emulator.cell(column, row);
  };

  test('tells process from hyperv by colour, beside the word', async () => {
    const emulator = await drawn(sampleScreen({size}));
    expect(cellOf(emulator, 'process ').colour).not.toBe(cellOf(emulator, 'hyperv ').colour);
  });

  test('shows the focus in the border and the title', async () => {
    const emulator = await drawn(sampleScreen({size}));
    expect(cellOf(emulator, 'Containers').colour).not.toBe(cellOf(emulator, 'Host processes').colour);
    expect(cellOf(emulator, '╭─ 2').colour).not.toBe(cellOf(emulator, '╭─ 1').colour);
  });

  test('has nothing but ASCII in the frames under --ascii', async () => {
    const emulator = await drawn(sampleScreen({size}), {...dark, ascii: true});
    expect(emulator.text()).not.toMatch(/[╭╮╰╯─│┃]/);
  });

  test('has no colour under NO_COLOR, and still shows what is selected', async () => {
    const emulator = await drawn(sampleScreen({size}), {...dark, depth: 'none'});
    const cells = emulator.cells().flat();
    expect(new Set(cells.flatMap(({colour, ground}) => [colour, ground]))).toEqual(new Set(['default']));
    expect(cells.some(({inverse}) => inverse)).toBe(true);
  });
});

test('a screen that is too small says so, in the middle', async () => {
  const message = 'isotop needs 40 × 10';
  const emulator = await drawn({kind: 'too-small', size: {columns: 30, rows: 7}, message});
  expect(emulator.rows()).toEqual(['', '', '', `     ${message}`, '', '', '']);
});

test('a message that does not fit even that is cut', async () => {
  const emulator = await drawn({
    kind: 'too-small',
    size: {columns: 8, rows: 2},
    message: 'isotop needs 40 × 10',
  });
  expect(emulator.rows()).toEqual(['isotop …', '']);
});

test('details stand in line, whatever is in their values', async () => {
  const emulator = await drawn(sampleScreen({size: {columns: 100, rows: 30}, overlay: details}));
  const rows = emulator.cells();
  const columns = ['容', 'c', 'N', 'h', 'p'].map((character, index) => {
    const first = rows.findIndex(row =>
      row.some((cell, at) => cell.character === 'D' && row[at + 11]?.character === '容'),
    );
    return rows[first + 1 + index]?.findIndex((cell, at) => at > 16 && cell.character === character);
  });
  expect(new Set(columns).size).toBe(1);
  expect(emulator.text()).toContain('powershell -Command "Write-Host 日本語 🐳"');
});
