import {describe, expect, test} from '@jest/globals';
import {type Column, table} from '../../source/cli/table.ts';
import {displayWidth} from '../../source/text/width.ts';

interface Row {
  readonly name: string;
  readonly size: number;
}

const columns: readonly Column<Row>[] = [
  {title: 'NAME', of: ({name}) => name, tone: () => 'hyperv'},
  {title: 'SIZE', of: ({size}) => String(size), right: true},
  {title: 'AGAIN', of: ({name}) => name},
];

describe('a table', () => {
  test('is as wide as its widest cells, words on the left and figures on the right', () => {
    const rows = [
      {name: 'a', size: 12345},
      {name: 'longer', size: 7},
    ];
    expect(table(columns, rows, false)).toBe(
      ['NAME      SIZE   AGAIN', 'a        12345   a', 'longer       7   longer'].join('\n'),
    );
  });

  test('keeps columns in line under wide characters', () => {
    const names = ['容器', '日本語', '👩‍💻', 'plain'];
    const lines = table(
      columns,
      names.map(name => ({name, size: 1})),
      false,
    ).split('\n');
    const lastColumns = lines.map((line, index) =>
      displayWidth(line.slice(0, line.lastIndexOf(names[index - 1] ?? 'AGAIN'))),
    );
    expect(new Set(lastColumns)).toEqual(new Set([lastColumns[0]]));
  });

  test('shows controls escaped, in one line', () => {
    const text = table(columns, [{name: 'a\n\u001b[31m\u202e', size: 1}], false);
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toContain('a\\n\\e[31m\\u{202e}');
    expect(text).not.toMatch(/[\u001b\u202e]/);
  });

  test('without rows is its titles', () => {
    expect(table(columns, [], false)).toBe('NAME   SIZE   AGAIN');
  });

  test('has the same text with colours as without', () => {
    const rows = [{name: '容器', size: 1}];
    const coloured = table(columns, rows, true);
    expect(coloured).toContain('\u001b[35m容器\u001b[0m');
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(table(columns, rows, false));
  });
});
