import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import type {Line, ProgramStyle} from '../../source/panes/line.ts';
import type {Picture} from '../../source/panes/screen.ts';
import {isVisible} from '../../source/text/visible.ts';
import {displayWidth, graphemes} from '../../source/text/width.ts';
import {createEmulator as referenceTerminal} from '../support/emulator.ts';
import {shows} from '../support/inside-programs.ts';
import {openEmulator, rowsOf, textOf} from './open-emulator.ts';

const esc = '\u001b';

/** What programs print, of everything that terminals of today agree on. */
const printed = fc.oneof(
  {weight: 6, arbitrary: fc.stringMatching(/^[ -~]{1,12}$/)},
  {weight: 2, arbitrary: fc.constantFrom('容器', '日本', '한', 'é', '\r\n', '\n', '\r', '\t', '\b')},
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.array(fc.nat(60), {maxLength: 3}), fc.constantFrom(...'ABCDEFGHJKLMPSTX@dfr'))
      .map(([numbers, final]) => `${esc}[${numbers.join(';')}${final}`),
  },
  {
    weight: 4,
    arbitrary: fc
      .array(
        fc.constantFrom(0, 1, 2, 3, 4, 7, 9, 22, 24, 27, 31, 42, 97, 103, '38;5;200', '48;2;9;8;7', 39, 49),
        {maxLength: 3},
      )
      .map(codes => `${esc}[${codes.join(';')}m`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(`${esc}7`, `${esc}8`, `${esc}M`, `${esc}D`, `${esc}[?7l`, `${esc}[?7h`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...Object.values(shows), `${esc}[?1049h`, `${esc}[?1049l`, `${esc}c`),
  },
);

interface SeenCell {
  readonly character: string;
  readonly style: ProgramStyle;
}

/** The cells of a line, half cells of wide characters included. */
function cellsOf(line: Line): SeenCell[] {
  return line.flatMap(({text, style = {}}) =>
    graphemes(text).flatMap(character => [
      {character, style},
      ...(displayWidth(character) === 2 ? [{character: '', style}] : []),
    ]),
  );
}

const colourOf = (colour: string) =>
  colour === 'default'
    ? undefined
    : colour.startsWith('rgb:')
      ? `#${colour.slice(4)}`
      : Number(colour.slice('palette:'.length));

/** The same cells as another emulator of the tests shows them. */
function expectedCells(bytes: string, {size}: Picture): Promise<SeenCell[][]> {
  const reference = referenceTerminal(size);
  reference.write(bytes);
  return reference.settled().then(() =>
    reference.cells().map(row =>
      row.map(cell => ({
        character: cell.width === 0 ? '' : cell.character || ' ',
        style: {
          ...(colourOf(cell.colour) !== undefined && {colour: colourOf(cell.colour)}),
          ...(colourOf(cell.ground) !== undefined && {ground: colourOf(cell.ground)}),
          ...(cell.bold && {bold: true}),
          ...(cell.dim && {dim: true}),
          ...(cell.underline && {underline: true}),
          ...(cell.inverse && {inverse: true}),
        } as ProgramStyle,
      })),
    ),
  );
}

/** What the other emulator of the tests does not tell. */
const comparable = ({character, style: {italic: _, struck: __, ...style}}: SeenCell): SeenCell => ({
  character,
  style,
});

describe("a session's terminal", () => {
  test('shows what any terminal shows, cell by cell and colour by colour', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(printed, {maxLength: 60}),
        fc.constantFrom({columns: 20, rows: 6}, {columns: 41, rows: 13}),
        async (parts, size) => {
          const {print} = openEmulator(size);
          const picture = await print(...parts);
          const expected = await expectedCells(parts.join(''), picture);
          expect(picture.lines.map(line => cellsOf(line).map(comparable))).toEqual(
            expected.map(row => row.map(comparable)),
          );
        },
      ),
      {numRuns: 150},
    );
  });

  test('has rows of just its width, safe to send on, whatever bytes it gets and however it is resized', async () => {
    const anything = fc.oneof(
      printed.map(text => Buffer.from(text)),
      fc.string({unit: 'binary', maxLength: 20}).map(text => Buffer.from(text)),
      fc.string({unit: 'grapheme-composite', maxLength: 20}).map(text => Buffer.from(text)),
      fc.uint8Array({maxLength: 30}).map(bytes => Buffer.from(bytes)),
    );
    const step = fc.oneof(
      {weight: 8, arbitrary: anything},
      {
        weight: 1,
        arbitrary: fc.record({columns: fc.integer({min: 1, max: 40}), rows: fc.integer({min: 1, max: 9})}),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, {maxLength: 30}), async steps => {
        const {emulator, print} = openEmulator({columns: 12, rows: 4});
        for (const one of steps) {
          if (Buffer.isBuffer(one)) await print(one);
          else emulator.resize(one);
          const {size, lines, cursor} = emulator.picture();
          expect(lines).toHaveLength(size.rows);
          for (const line of lines) {
            expect(displayWidth(textOf(line))).toBe(size.columns);
            expect(line.reduce((sum, {text}) => sum + displayWidth(text), 0)).toBe(size.columns);
            expect(isVisible(textOf(line))).toBe(true);
          }
          if (cursor) expect(cursor.column < size.columns && cursor.row < size.rows).toBe(true);
        }
      }),
      {numRuns: 200},
    );
  });

  test('keeps wide characters, emoji of several code points and marks as they stand', async () => {
    const {print} = openEmulator({columns: 40, rows: 2});
    expect(rowsOf(await print(shows['wide'] ?? ''))[0]).toBe('容器|日本語|👩‍💻|e\u0301|한국|');
    expect((await print('\r\n🇩🇪|👍🏽|❤️|1️⃣|🫠|')).lines.map(textOf)[1]?.trimEnd()).toBe('🇩🇪|👍🏽|❤️|1️⃣|🫠|');
    expect(rowsOf(await print(`${esc}[2J${esc}[H\u200bzero\u202ewidth`))[0]).not.toMatch(/[\u200b\u202e]/);
  });

  test('parses every byte of a flood, also where characters and sequences are cut', async () => {
    const {print} = openEmulator({columns: 30, rows: 4}, 5000);
    const bytes = Buffer.from(
      Array.from({length: 4000}, (_, line) => `${esc}[3${line % 8}m容器 ${line}${esc}[0m\r\n`).join(''),
    );
    const pieces: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += 7) pieces.push(bytes.subarray(at, at + 7));
    const picture = await print(...pieces);
    expect(picture.above).toBe(4000 - 3);
    expect(rowsOf(picture)).toEqual(['容器 3997', '容器 3998', '容器 3999', '']);
  });

  test('holds up who prints faster than it parses', async () => {
    const {emulator} = openEmulator();
    const large = Buffer.from('x'.repeat(2_000_000));
    let taken = false;
    const all = emulator.take(large).then(() => {
      taken = true;
    });
    await Promise.resolve();
    expect(taken).toBe(false);
    await all;
    expect(taken).toBe(true);
  });

  test.each(['S', 'T', 'L', 'M', 'I', 'Z', 'b', '@', 'P', 'X', 'A', 'J', 'C', 'r'])(
    'is not kept busy by a count of two thousand million before %s',
    async final => {
      const {print} = openEmulator();
      expect(rowsOf(await print(`x${esc}[2147483647${final}${esc}[H${esc}[2Jafter`))[0]).toBe('after');
    },
  );

  test.each([
    ['c', `${esc}[?1;2c`],
    ['5n', `${esc}[0n`],
    ['6n', `${esc}[1;1R`],
    ['?2004$p', `${esc}[?2004;2$y`],
  ])('answers CSI %s to the program', async (question, answer) => {
    const {print, answers} = openEmulator();
    const picture = await print(`${esc}[${question}`);
    expect(answers).toEqual([answer]);
    expect(rowsOf(picture).join('')).toBe('');
  });

  test('says nothing of titles, clipboards, links and pictures, and answers no question about the user', async () => {
    const {print, answers} = openEmulator({columns: 40, rows: 3});
    const picture = await print(
      `${shows['leaks']}${esc}]52;c;?\u0007${esc}]10;?\u0007${esc}[21t${esc}[20t${esc}[13t`,
      'link after',
    );
    expect(answers).toEqual([]);
    expect(rowsOf(picture)).toEqual(['linklink after', '', '']);
  });

  test('shows the cursor where the program has it, and not where it hides it', async () => {
    const {print} = openEmulator();
    expect((await print('ab')).cursor).toEqual({column: 2, row: 0});
    expect((await print(`${esc}[?25l`)).cursor).toBeNull();
    expect((await print(`${esc}[3;5H${esc}[?25h`)).cursor).toEqual({column: 4, row: 2});
    expect((await print(`${esc}[?25l${esc}c`)).cursor).toEqual({column: 0, row: 0});
    expect((await print('x'.repeat(20))).cursor).toEqual({column: 19, row: 0});
  });

  test('stays where it is scrolled back to while the program prints, and comes back', async () => {
    const {emulator, print} = openEmulator({columns: 10, rows: 3});
    await print(Array.from({length: 20}, (_, line) => `line ${line}\r\n`).join(''));
    emulator.scroll(-10);
    expect(emulator.picture()).toMatchObject({above: 18, back: 10, cursor: null});
    expect(rowsOf(emulator.picture())).toEqual(['line 8', 'line 9', 'line 10']);
    expect(rowsOf(await print('more\r\nmore\r\n'))).toEqual(['line 8', 'line 9', 'line 10']);
    emulator.scroll(Number.MIN_SAFE_INTEGER);
    expect(rowsOf(emulator.picture())[0]).toBe('line 0');
    emulator.scroll(Number.POSITIVE_INFINITY);
    expect(rowsOf(emulator.picture())).toEqual(['more', 'more', '']);
    expect(emulator.picture().back).toBe(0);
  });

  test('tells what the program asked for', async () => {
    const {emulator, print} = openEmulator();
    expect(emulator.asked()).toEqual({
      applicationCursor: false,
      bracketedPaste: false,
      focusReports: false,
      mouse: 'none',
      sgrMouse: false,
    });
    const {mouse} = await print(`${esc}[?1;2004;1004;1003;1006h`);
    expect(mouse).toBe('any');
    expect(emulator.asked()).toEqual({
      applicationCursor: true,
      bracketedPaste: true,
      focusReports: true,
      mouse: 'any',
      sgrMouse: true,
    });
    expect((await print(`${esc}c`)).mouse).toBeNull();
    expect(emulator.asked().sgrMouse).toBe(false);
  });

  test('knows when the program is in the middle of a frame', async () => {
    const {emulator, print} = openEmulator();
    await print(`${esc}[?2026hhalf`);
    expect(emulator.isDrawing()).toBe(true);
    await print(`${esc}[?2026l`);
    expect(emulator.isDrawing()).toBe(false);
  });
});
