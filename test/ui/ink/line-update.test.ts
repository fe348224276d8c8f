import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import ordinary from '../../../node_modules/ink/build/line-update.js';
import ours from '../../../source/ui/ink/line-update.ts';
import {createEmulator} from '../../support/emulator.ts';
import {styledText} from './any-text.ts';

const columns = 40;

/** A line that a terminal of `columns` holds, ended with its styles off, as Ink's frames have them. */
const line = fc
  .tuple(
    fc.oneof(styledText, fc.stringMatching(/^[a-c ─容]{0,19}$/)),
    fc.constantFrom('', '│', '     '),
    fc.nat({max: 60}),
  )
  .map(([text, end, at]) => {
    const flat = text.replaceAll('\n', '');
    return `${flat.slice(0, at)}\u001b[32mx\u001b[39m${flat.slice(at)}${end}\u001b[0m\u001b]8;;\u0007`;
  });

/** What stands in the terminal after `first`, and then whatever `update` writes. */
async function pictureAfter(first: string, ...updates: readonly string[]) {
  const emulator = createEmulator({columns, rows: 3});
  emulator.write(`above\r\n${first}\r\nbelow\u001b[2;7H`);
  for (const update of updates) emulator.write(update);
  // Where the cursor and the styles are left shows in what is written next.
  emulator.write('\r\nnext');
  await emulator.settled();
  return emulator.picture();
}

const whole = (text: string) => `\u001b[1G\u001b[K${text}`;

async function expectSame(lines: readonly string[]) {
  const [first = '', ...rest] = lines;
  const updates = rest.map((next, at) => ours(lines[at] ?? '', next, columns));
  expect(await pictureAfter(first, ...updates)).toEqual(await pictureAfter(first, ...rest.map(whole)));
}

describe('updating a line', () => {
  test('shows what writing it whole shows, for any lines one after the other', async () => {
    await fc.assert(fc.asyncProperty(fc.array(line, {minLength: 2, maxLength: 5}), expectSame), {
      numRuns: 400,
    });
  });

  test('writes only the cells that differ', () => {
    const before = '│ csrss     532  0.53 │';
    expect(ours(before, before.replace('0.53', '0.54'), columns)).toBe('\u001b[21G4');
    expect(ours(before, before.replace('532', '608').replace('│', '┃'), columns)).toBe(
      '\u001b[1G┃\u001b[13G608',
    );
    expect(ours('a\u001b[31mb\u001b[39mc', 'a\u001b[32mb\u001b[39mc', columns)).toBe(
      '\u001b[2G\u001b[32mb\u001b[39m',
    );
  });

  test('blanks what was longer', () => {
    expect(ours('0123456789', '0123', columns)).toBe('\u001b[5G\u001b[K');
    expect(ours('0123456789', '01x', columns)).toBe('\u001b[3Gx\u001b[K');
  });

  test('leaves no half of a wide character', async () => {
    for (const lines of [
      ['容器容器 end', '容xy容器 end', 'a器容器 end', 'ab', '容器'],
      [' 容', '容 ', ' 容', 'xx容', '容容'],
      ['x容器', '容x器', '容容'],
    ])
      await expectSame(lines);
  });

  test('is left to Ink where terminals do not agree how wide a character is, and beyond the edge', () => {
    const long = 'x'.repeat(50);
    for (const [before, after] of [
      ['👩🏽‍🚀 abc', '👩🏽‍🚀 axc'],
      ['e\u0301 abc', 'e\u0301 axc'],
      [long, `${long}y`],
    ] as const)
      expect(ours(before, after, columns)).toBe(ordinary(before, after, columns));
  });
});
