import {describe, expect, test} from '@jest/globals';
import {drawOutput} from '../../../source/console/format/output.ts';
import {processObject} from '../../../source/console/objects/process.ts';
import {customObject} from '../../../source/console/values/instance.ts';
import type {Value} from '../../../source/console/values/value.ts';
import {displayWidth} from '../../../source/text/width.ts';

const word = (name: string): Value => ({kind: 'enum', type: 'Some.Type', name});
const drawn = (objects: readonly Value[], width: number | null = null): string =>
  drawOutput(objects, width).join('\n');

const figures = {handles: 255, npmK: 12, pmK: 1820, wsK: 4000, vmM: 2097198, cpuSeconds: 0.53};
const process = (over: Partial<Parameters<typeof processObject>[0]> = {}) =>
  processObject({
    pid: 532,
    name: 'csrss',
    user: null,
    session: 0,
    parentPid: null,
    computer: 'X',
    figures,
    ...over,
  });

describe('tables', () => {
  test('text stands left, words of a closed set and numbers stand right, titles with them', () => {
    const rows = [
      customObject([
        ['ContainerName', 'ALPHA'],
        ['RuntimeType', word('Default')],
        ['Count', 3],
      ]),
      customObject([
        ['ContainerName', 'B'],
        ['RuntimeType', word('HyperV')],
        ['Count', 12],
      ]),
    ];
    expect(drawn(rows)).toBe(
      [
        '',
        'ContainerName RuntimeType Count',
        '------------- ----------- -----',
        'ALPHA             Default     3',
        'B                  HyperV    12',
        '',
      ].join('\n'),
    );
  });

  test('processes have PowerShell’s columns; what does not fit is cut on its left, what is not known is blank', () => {
    expect(drawn([process(), process({pid: 956, session: 1, figures: {...figures, handles: null}})])).toBe(
      [
        '',
        'Handles  NPM(K)    PM(K)      WS(K) VM(M)   CPU(s)     Id  SI ProcessName',
        '-------  ------    -----      ----- -----   ------     --  -- -----------',
        '    255      12     1820       4000 ...98     0.53    532   0 csrss',
        '             12     1820       4000 ...98     0.53    956   1 csrss',
        '',
      ].join('\n'),
    );
  });

  test('wide characters and emoji keep columns in line', () => {
    const rows = ['容器', 'abc', '🦊x'].map(name =>
      customObject([
        ['Name', name],
        ['Next', 'x'],
      ]),
    );
    const lines = drawOutput(rows, null).slice(3, -1);
    expect(new Set(lines.map(line => displayWidth(line.slice(0, line.lastIndexOf('x')))))).toEqual(
      new Set([5]),
    );
  });

  test('controls and text that turns round are shown escaped, in cells and in titles', () => {
    const text = drawn([customObject([['a\u001b[31m', 'b\u202e\n']])]);
    expect(text).toContain('a\\e[31m');
    expect(text).toContain('b\\u{202e}\\n');
  });

  test('a table fits the line that it is given', () => {
    const rows = [
      customObject([
        ['Name', 'x'.repeat(30)],
        ['Image', 'y'.repeat(30)],
        ['Rest', 'z'],
      ]),
    ];
    for (const width of [20, 40, 60, 80])
      for (const line of drawOutput(rows, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    expect(drawn(rows, 45)).toContain(`${'x'.repeat(30)} ${'y'.repeat(11)}...`);
  });

  test('an array in a cell shows its first four', () => {
    expect(drawn([customObject([['List', [1, 2, 3, 4, 5]]])])).toContain('{1, 2, 3, 4...}');
  });
});

describe('which shape objects get', () => {
  test('more than four properties make a list', () => {
    const object = customObject(['A', 'Bcd', 'C', 'D', 'E'].map((name, index) => [name, index]));
    expect(drawn([object])).toBe('\nA   : 0\nBcd : 1\nC   : 2\nD   : 3\nE   : 4\n');
  });

  test('objects of another shape begin a table of their own', () => {
    const text = drawn([
      customObject([['A', 1]]),
      customObject([['A', 2]]),
      customObject([['B', 3]]),
      'text',
    ]);
    expect(text).toBe('\nA\n-\n1\n2\n\nB\n-\n3\n\ntext');
  });

  test('text, numbers and truth are lines', () => {
    expect(drawn(['a\nb', 1.5, true, null])).toBe('a\nb\n1.5\nTrue');
  });

  test('a hashtable is a table of its entries', () => {
    expect(drawn([{kind: 'hashtable', entries: [{key: 'k', value: 'v'}]}])).toBe(
      `\n${'Name'.padEnd(30)} Value\n${'----'.padEnd(30)} -----\n${'k'.padEnd(30)} v\n`,
    );
  });
});
