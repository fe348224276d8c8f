import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import type {LogLine} from '../../../source/hosts/reads-logs.ts';
import {containerId} from '../../../source/model/ids.ts';
import {logWindow, moved} from '../../../source/panes/overlays/log-window.ts';
import {type LogView, newLog, withLines} from '../../../source/store/logs/log-view.ts';
import {displayWidth} from '../../../source/text/width.ts';
import {textOf} from '../../support/screen-text.ts';

const box = {columns: 10, rows: 4};
const line = (text: string, cut = false): LogLine => ({at: null, stream: 'stdout', text, cut});
const log = (texts: readonly string[], more: Partial<LogView> = {}): LogView => ({
  ...withLines(
    newLog(1, {container: containerId('c'), name: 'C'}),
    texts.map(text => line(text)),
  ),
  ...more,
});
const shown = (view: LogView) => logWindow(view, box).rows.map(row => textOf(row).trimEnd());
const numbers = Array.from({length: 10}, (_, at) => `line ${at}`);

describe('the window on a log', () => {
  test('is at its end, whatever comes, until it is moved', () => {
    expect(shown(log(numbers))).toEqual(['line 6', 'line 7', 'line 8', 'line 9']);
    expect(shown(log(['a', 'b']))).toEqual(['a', 'b']);
    expect(shown(log([]))).toEqual([]);
  });

  test('moves by rows, and is at the end again when it gets there', () => {
    const up = log(numbers, {top: moved(log(numbers), box, -2)});
    expect(shown(up)).toEqual(['line 4', 'line 5', 'line 6', 'line 7']);
    expect(moved(up, box, 1)).toEqual({line: 5, row: 0});
    expect(moved(up, box, 2)).toBeNull();
    expect(moved(up, box, 99)).toBeNull();
    expect(moved(up, box, -99)).toEqual({line: 0, row: 0});
  });

  test('keeps its place while lines come, and when old ones go', () => {
    const up = log(numbers, {top: {line: 3, row: 0}});
    expect(shown(withLines(up, [line('new')]))).toEqual(['line 3', 'line 4', 'line 5', 'line 6']);
    expect(shown({...up, lines: up.lines.slice(5), dropped: 5})[0]).toBe('line 5');
  });

  test('wraps long lines into rows, and can begin in the middle of one', () => {
    const long = log(['0123456789abcdefghijABCDEFGHIJxyz', 'end'], {wraps: true});
    expect(shown(long)).toEqual(['abcdefghij', 'ABCDEFGHIJ', 'xyz', 'end']);
    expect(shown({...long, top: moved(long, box, -1)})).toEqual([
      '0123456789',
      'abcdefghij',
      'ABCDEFGHIJ',
      'xyz',
    ]);
  });

  test('shifts lines that are not wrapped, never by half a wide character', () => {
    expect(shown(log(['0123456789abcdef', '容器容器容器容器'], {left: 3}))).toEqual([
      '3456789ab…',
      ' 容器容器…',
    ]);
  });

  test('sets off what is searched, and the line that was found', () => {
    const {rows} = logWindow(log(['one two one', 'two'], {search: 'one', found: 0}), {columns: 20, rows: 2});
    expect(rows[0]?.filter(({tone}) => tone === 'chosen').map(({text}) => text)).toEqual(['one', 'one']);
    const other = logWindow(log(['one two one', 'two'], {search: 'two', found: 0}), {columns: 20, rows: 2});
    expect(other.rows[1]?.filter(({tone}) => tone === 'mark').map(({text}) => text)).toEqual(['two']);
  });

  test('says of a line that the host cut that it goes on', () => {
    const cut = {...log([]), lines: [line('x', true)]};
    expect(textOf(logWindow(cut, {columns: 60, rows: 1}).rows[0] ?? [])).toContain(
      'the rest of this line is not shown',
    );
  });

  test('has rows of just the width and no more than there is room for, wherever it stands', () => {
    const texts = fc.array(fc.string({unit: 'grapheme-composite', maxLength: 40}), {maxLength: 12});
    fc.assert(
      fc.property(
        texts,
        fc.boolean(),
        fc.array(fc.integer({min: -9, max: 9}), {maxLength: 6}),
        fc.nat(12),
        (lines, wraps, steps, left) => {
          let view = log(lines, {wraps, left: wraps ? 0 : left, search: 'a'});
          for (const step of steps) {
            view = {...view, top: moved(view, box, step)};
            const {rows} = logWindow(view, box);
            expect(rows.length).toBeLessThanOrEqual(box.rows);
            for (const row of rows) expect(displayWidth(textOf(row))).toBe(box.columns);
          }
        },
      ),
    );
  });
});
