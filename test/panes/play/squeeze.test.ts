import {expect, test} from '@jest/globals';
import {squeeze} from '../../../source/panes/play/squeeze.ts';

const table = ['Name       Id', '----       --', 'csrss     532'];

test('a table that fits stays as it is', () => {
  expect(squeeze(table, 13)).toEqual(table);
});

test('one that does not gives up blank columns, and keeps the rest in line', () => {
  expect(squeeze(table, 12)).toEqual(['Name   Id', '----   --', 'csrss 532']);
});

test('what has wide characters stays as it is', () => {
  expect(squeeze(['容器       Id', '--------   --'], 5)).toEqual(['容器       Id', '--------   --']);
});
