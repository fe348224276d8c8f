import {describe, expect, test} from '@jest/globals';
import type {LogLine} from '../../../source/hosts/reads-logs.ts';
import {containerId} from '../../../source/model/ids.ts';
import {newLog, withLines} from '../../../source/store/logs/log-view.ts';
import {nextFound, occurrences} from '../../../source/store/logs/search.ts';

const line = (text: string): LogLine => ({at: null, stream: 'stdout', text, cut: false});
const empty = newLog(1, {container: containerId('c'), name: 'C'});

describe('the lines of a log', () => {
  test('are kept in order, the last ten thousand of them, and counted', () => {
    const first = withLines(
      empty,
      Array.from({length: 9000}, (_, at) => line(`${at}`)),
    );
    const log = withLines(
      first,
      Array.from({length: 9000}, (_, at) => line(`${9000 + at}`)),
    );
    expect(log.lines).toHaveLength(10_000);
    expect(log.dropped).toBe(8000);
    expect(log.lines[0]?.text).toBe('8000');
    expect(log.lines.at(-1)?.text).toBe('17999');
  });

  test('are fewer where they are long', () => {
    const log = withLines(
      empty,
      Array.from({length: 1000}, () => line('x'.repeat(16_000))),
    );
    expect(log.lines.length).toBe(500);
    expect(log.dropped).toBe(500);
  });
});

describe('what is searched', () => {
  const log = withLines(empty, ['alpha', 'Beta', '\u001b[31mbe\u001b[0mta', 'gamma', 'beta'].map(line));
  const found = (search: string, from: number, step: 1 | -1) => nextFound({...log, search}, from, step);

  test('is found without regard to case and colours, unless an upper-case letter was typed', () => {
    expect(found('beta', 0, 1)).toBe(1);
    expect(found('beta', 1, 1)).toBe(2);
    expect(found('Beta', 1, 1)).toBe(1);
    expect(found('BETA', 0, 1)).toBeNull();
    expect(found('', 0, 1)).toBeNull();
  });

  test('goes round the ends, both ways', () => {
    expect(found('beta', 4, 1)).toBe(1);
    expect(found('beta', 1, -1)).toBe(4);
    expect(found('alpha', 0, 1)).toBe(0);
  });

  test('is counted from the first line that was read', () => {
    expect(nextFound({...log, dropped: 100, search: 'gamma'}, 100, 1)).toBe(103);
    expect(nextFound({...log, dropped: 100, search: 'gamma'}, 7, 1)).toBe(103);
  });

  test('stands at these places', () => {
    expect(occurrences('aXaxa', 'x')).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(occurrences('aXaxa', 'X')).toEqual([[1, 2]]);
    expect(occurrences('aaaa', 'aa')).toEqual([
      [0, 2],
      [2, 4],
    ]);
    expect(occurrences('abc', '')).toEqual([]);
  });
});
