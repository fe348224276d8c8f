import {describe, expect, test} from '@jest/globals';
import {positionMessage} from '../../../source/console/errors/position.ts';

describe('where an error is', () => {
  test('the line is shown, and the place underlined', () => {
    expect(positionMessage('get-process -Name ping', {start: 0, end: 22})).toBe(
      'At line:1 char:1\n+ get-process -Name ping\n+ ~~~~~~~~~~~~~~~~~~~~~~',
    );
  });

  test('a place at the end of the text has one mark', () => {
    expect(positionMessage('foo |', {start: 5, end: 5})).toBe('At line:1 char:6\n+ foo |\n+      ~');
  });

  test('lines are counted, whatever they end with', () => {
    expect(positionMessage('a\r\nb c', {start: 5, end: 6})).toBe('At line:2 char:3\n+ b c\n+   ~');
  });

  test('an extent over several lines is underlined to the end of its first', () => {
    expect(positionMessage('foo {\n bar\n}', {start: 0, end: 12})).toBe('At line:1 char:1\n+ foo {\n+ ~~~~~');
  });

  test('of a long line the part around the place is shown', () => {
    const source = `${'a '.repeat(60)}here${' b'.repeat(60)}`;
    const message = positionMessage(source, {start: 120, end: 124});
    const [, shown = '', marks = ''] = message.split('\n');
    expect(shown.startsWith('+ ... ')).toBe(true);
    expect(shown.endsWith(' ...')).toBe(true);
    expect(shown.slice(marks.indexOf('~'), marks.lastIndexOf('~') + 1)).toBe('here');
  });

  test('a long extent is cut', () => {
    const message = positionMessage('x'.repeat(200), {start: 0, end: 200});
    expect(message).toBe(`At line:1 char:1\n+ ${'x'.repeat(69)} ...\n+ ${'~'.repeat(69)}`);
  });
});
