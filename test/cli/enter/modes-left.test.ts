import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {watchModes} from '../../../source/cli/enter/modes-left.ts';
import {createEmulator} from '../../support/emulator.ts';

const esc = '\u001b';
const after = (...printed: readonly string[]): string => {
  const modes = watchModes();
  for (const part of printed) modes.read(Buffer.from(part));
  return modes.restore();
};

describe('what a program left of the terminal', () => {
  test('is nothing when it left nothing, or took it back itself', () => {
    expect(after('plain text 容器')).toBe('');
    expect(after(`${esc}[31mred${esc}[0m${esc}[2J${esc}[5;5H${esc}[4h`)).toBe('');
    expect(after(`${esc}[?1049h${esc}[?25l${esc}=${esc}[?25h${esc}>${esc}[?1049l`)).toBe('');
    expect(after(`${esc}[?1049;1000;1006h${esc}[?25l${esc}[>1u${esc}c`)).toBe('');
  });

  test.each([
    [`${esc}[?1049h`, `${esc}[?1049l`],
    [`${esc}[?25l`, `${esc}[?25h`],
    [`${esc}[?7l`, `${esc}[?7h`],
    [`${esc}[?1000;1006h`, `${esc}[?1000l${esc}[?1006l`],
    [`${esc}[?2004h`, `${esc}[?2004l`],
    [`${esc}[?1h${esc}=`, `${esc}[?1l${esc}>`],
    [`${esc}(0`, `${esc}(B`],
    [`${esc}[>4;2m`, `${esc}[>4;0m`],
    [`${esc}[>1u${esc}[>5u`, `${esc}[<2u`],
    [`${esc}[>1u${esc}[<u`, ''],
  ])('is taken back (%j)', (printed, restores) => {
    expect(after(printed)).toBe(restores);
  });

  test('is known wherever the output is cut', () => {
    const printed = `text${esc}[?1049;1002h more ${esc}[?25l${esc}(0${esc}[>4;1m end`;
    const whole = after(printed);
    expect(whole).not.toBe('');
    for (let at = 1; at < printed.length; at += 1)
      expect(after(printed.slice(0, at), printed.slice(at))).toBe(whole);
    expect(after(...printed)).toBe(whole);
  });

  test('is made good for in a terminal, whatever it was', async () => {
    const part = fc.oneof(
      fc
        .tuple(fc.constantFrom(1, 7, 25, 47, 1002, 1049, 2004, 12, 99), fc.constantFrom('h', 'l'))
        .map(([mode, final]) => `${esc}[?${mode}${final}`),
      fc.constantFrom('text', `${esc}[1m`, `${esc}[?`, '\r\n'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, {maxLength: 20}), async parts => {
        const terminal = createEmulator({columns: 20, rows: 5});
        const usual = terminal.modes();
        terminal.write(parts.join('') + after(...parts));
        await terminal.settled();
        expect(terminal.modes()).toEqual(usual);
      }),
    );
  });
});
