import {describe, expect, test} from '@jest/globals';
import {compare} from '../../source/walkthrough/compare.ts';
import {noIds} from '../../source/walkthrough/ids.ts';
import {readTable} from '../../source/walkthrough/table.ts';

const head = [
  'Handles  NPM(K)    PM(K)      WS(K) VM(M)   CPU(s)     Id  SI ProcessName',
  '-------  ------    -----      ----- -----   ------     --  -- -----------',
];
const host = [...head, '    255      12     1820       4000 ...98     0.53    532   0 csrss'];
const ours = [...head, '    260      11     1800       4100 ...99     0.60    600   0 csrss', '', ''];
const blank = [...head, '              4      452       1520 ...63     0.06    956   1 csrss'];

const differs = (...args: Parameters<typeof compare>): string => {
  const verdict = compare(...args);
  return verdict.kind === 'differs' ? verdict.difference : '';
};

describe('a table is read by where its columns stand', () => {
  test('a blank cell is a blank, whatever stands beside it', () => {
    expect(readTable(blank)?.rows).toEqual([['', '4', '452', '1520', '...63', '0.06', '956', '1', 'csrss']]);
  });

  test('values with spaces and wide characters stay whole', () => {
    const table = readTable([
      'Name           SwitchType',
      '----           ----------',
      'Virtual Switch External',
      '虚拟 交换机   NAT',
    ]);
    expect(table?.rows).toEqual([
      ['Virtual Switch', 'External'],
      ['虚拟 交换机', 'NAT'],
    ]);
  });

  test('docker’s has titles of capitals', () => {
    const table = readTable(['CONTAINER ID   IMAGE       COMMAND', '1f8bf89026c8   nanoserver  "ping -t"']);
    expect(table).toMatchObject({
      titles: ['CONTAINER ID', 'IMAGE', 'COMMAND'],
      rows: [['1f8bf89026c8', 'nanoserver', '"ping -t"']],
    });
  });
});

describe('tables agree', () => {
  test('when only moving figures and ids differ', () => {
    expect(compare(host, ours, noIds).kind).toBe('agrees');
  });

  test('whatever the order of the rows', () => {
    const two = ['Name Type', '---- ----', 'A    x', 'B    y'];
    expect(compare(two, ['Name Type', '---- ----', 'b    Y', 'a    X'], noIds).kind).toBe('agrees');
  });

  test('when a cell that is cut agrees by what is left of it', () => {
    expect(compare(['Image', '-----', 'Windo…'], ['Image', '-----', 'WindowsServerCore'], noIds).kind).toBe(
      'agrees',
    );
  });
});

describe('tables differ', () => {
  test('by a title', () => {
    expect(
      differs(
        host.map(text => text.replace('SI', 'XX')),
        ours,
        noIds,
      ),
    ).toMatch(/titles/);
  });

  test('by a row that is missing, or one too many', () => {
    expect(differs([...host, host[2] ?? ''], ours, noIds)).toMatch(/missing/);
    expect(differs(host, [...ours.slice(0, 3), ours[2] ?? ''], noIds)).toMatch(/too many/);
  });

  test('by a cell that does not move', () => {
    expect(
      differs(
        host.map(text => text.replace('  0 csrss', '  3 csrss')),
        ours,
        noIds,
      ),
    ).toMatch(/no row is/);
  });

  test('by a blank where a figure should be', () => {
    expect(compare(blank, blank, noIds).kind).toBe('agrees');
    expect(
      differs(
        blank,
        ours.map(text => text.replace('  0 csrss', '  1 csrss')),
        noIds,
      ),
    ).toMatch(/blank/);
  });

  test('when there is no table at all', () => {
    expect(differs(host, ['nothing'], noIds)).toMatch(/no table/);
  });
});

describe('ids', () => {
  const first = compare(host, ours, noIds);
  const ids = first.kind === 'agrees' ? first.ids : noIds;

  test('that the document shows twice must be equal in ours', () => {
    expect(compare(host, ours, ids).kind).toBe('agrees');
    expect(
      differs(
        host,
        ours.map(text => text.replace('600', '604')),
        ids,
      ),
    ).not.toBe('');
  });

  test('that the document shows to differ must differ in ours', () => {
    expect(
      differs(
        host.map(text => text.replace('532', '956')),
        ours,
        ids,
      ),
    ).not.toBe('');
  });

  test('of plain output count too', () => {
    expect(compare(['532 csrss'], ['csrss.exe   600   00:00:01   4 MB'], ids).kind).toBe('agrees');
    expect(differs(['532 csrss'], ['csrss.exe   999   00:00:01   4 MB'], ids)).toMatch(/no line says/);
    expect(differs(['532 ping'], ['csrss.exe   600   00:00:01   4 MB'], ids)).toMatch(/no line says/);
  });
});

test('rows that nothing determines are not compared, and that is said', () => {
  const verdict = compare([...host, host[2]?.replace('csrss', 'other') ?? ''], ours, noIds, (_titles, row) =>
    row.includes('other'),
  );
  expect(verdict).toMatchObject({kind: 'agrees', notes: ['1 row is not compared: nothing determines them']});
});

test('many equal rows are matched without trying every order', () => {
  const rows = (from: number) => [
    ...head,
    ...Array.from(
      {length: 30},
      (_, index) => `    255      12     1820       4000 ...98     0.53   ${from + index}   0 svchost`,
    ),
  ];
  expect(compare(rows(1000), rows(2000), noIds).kind).toBe('agrees');
});
