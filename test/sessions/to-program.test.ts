import {describe, expect, test} from '@jest/globals';
import type {Asked} from '../../source/sessions/asked.ts';
import {type Place, toProgram} from '../../source/sessions/to-program.ts';
import type {Typed} from '../../source/store/typed.ts';
import {createSplitter} from '../../source/ui/input/splitter.ts';

const nothing: Asked = {
  applicationCursor: false,
  bracketedPaste: false,
  focusReports: false,
  mouse: 'none',
  sgrMouse: false,
};
const place: Place = {left: 10, top: 5, columns: 80, rows: 20};
const sent = (typed: Typed, asked: Partial<Asked> = {}) => toProgram(typed, {...nothing, ...asked}, place);
const key = (raw: string): Typed => ({kind: 'key', key: 'any', raw});
const mouse = (code: number, column: number, row: number, released = false): Typed => ({
  kind: 'mouse',
  code,
  column,
  row,
  released,
  raw: 'raw',
});

describe('what a program gets', () => {
  test('is what the terminal sent for a key', () => {
    for (const raw of ['a', '容', '\u0003', '\r', '\u001b', '\u001b[15~', '\u001b[1;5C', '\u001bx'])
      expect(sent(key(raw))).toBe(raw);
  });

  test('are cursor keys in the form that it asked for, whichever the terminal uses', () => {
    expect(sent(key('\u001b[A'), {applicationCursor: true})).toBe('\u001bOA');
    expect(sent(key('\u001bOA'), {applicationCursor: true})).toBe('\u001bOA');
    expect(sent(key('\u001bOH'))).toBe('\u001b[H');
    expect(sent(key('\u001b[F'))).toBe('\u001b[F');
    // With a modifier there is one form only.
    expect(sent(key('\u001b[1;2A'), {applicationCursor: true})).toBe('\u001b[1;2A');
    expect(sent(key('\u001bOP'))).toBe('\u001bOP');
  });

  test('is a paste between marks only when it asked for them, with Enter at the ends of lines', () => {
    const paste: Typed = {kind: 'paste', text: 'one\ntwo', raw: '\u001b[200~one\r\ntwo\u001b[201~'};
    expect(sent(paste)).toBe('one\rtwo');
    expect(sent(paste, {bracketedPaste: true})).toBe('\u001b[200~one\rtwo\u001b[201~');
  });

  test('is the mouse only when it asked for that, seen from its own first cell', () => {
    expect(sent(mouse(0, 12, 6))).toBe('');
    expect(sent(mouse(0, 12, 6), {mouse: 'vt200', sgrMouse: true})).toBe('\u001b[<0;3;2M');
    expect(sent(mouse(0, 12, 6, true), {mouse: 'vt200', sgrMouse: true})).toBe('\u001b[<0;3;2m');
    expect(sent(mouse(0, 12, 6), {mouse: 'vt200'})).toBe('\u001b[M #"');
    expect(sent(mouse(2, 12, 6, true), {mouse: 'vt200'})).toBe('\u001b[M##"');
    expect(sent(mouse(64, 12, 6), {mouse: 'vt200', sgrMouse: true})).toBe('\u001b[<64;3;2M');
  });

  test('is no motion that it did not ask for, and nothing of what is beside it', () => {
    const sgr = {sgrMouse: true} as const;
    expect(sent(mouse(32, 12, 6), {mouse: 'vt200', ...sgr})).toBe('');
    expect(sent(mouse(32, 12, 6), {mouse: 'drag', ...sgr})).toBe('\u001b[<32;3;2M');
    expect(sent(mouse(35, 12, 6), {mouse: 'drag', ...sgr})).toBe('');
    expect(sent(mouse(35, 12, 6), {mouse: 'any', ...sgr})).toBe('\u001b[<35;3;2M');
    expect(sent(mouse(64, 12, 6), {mouse: 'x10', ...sgr})).toBe('');
    for (const [column, row] of [
      [9, 6],
      [12, 4],
      [90, 6],
      [12, 25],
    ] as const)
      expect(sent(mouse(0, column, row), {mouse: 'any', ...sgr})).toBe('');
  });

  test('is what no key of ours is, but never the rest of a broken paste', () => {
    expect(sent({kind: 'ignored', raw: '\u001b[25~'})).toBe('\u001b[25~');
    expect(sent({kind: 'ignored', raw: '\u001b[200~rm -rf'})).toBe('');
  });

  test('is, key for key, what was typed at a terminal in its usual modes', () => {
    const typed = 'ls -l\r\u001b[A\u001b[1;5D\u007f\t\u0003容器\u001b[24~\u001bb';
    const events = createSplitter().push(typed);
    expect(events.map(event => (event.kind === 'answer' ? '' : sent(event))).join('')).toBe(typed);
  });
});
