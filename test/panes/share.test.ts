import {describe, expect, test} from '@jest/globals';
import type {PaneView, RowView, Screen} from '../../source/panes/screen.ts';
import {share} from '../../source/panes/share.ts';

const row = (key: string, text = key): RowView => ({key, line: [{text}], selected: false, marked: false});
const screen = (rows: readonly RowView[], footer = 'q quit'): Extract<Screen, {kind: 'panes'}> => ({
  kind: 'panes',
  size: {columns: 80, rows: 24},
  header: [{text: 'isotop'}],
  panes: [
    {
      pane: 'containers',
      rect: {left: 0, top: 1, width: 80, height: 20},
      focused: true,
      title: [{text: 'Containers'}],
      aside: [],
      heading: null,
      rows,
      empty: [],
      scroll: null,
    },
  ],
  lens: [{text: 'lens'}],
  footer: [{text: footer}],
  overlay: null,
});
const paneOf = ({panes}: Extract<Screen, {kind: 'panes'}>): PaneView => {
  const [pane] = panes;
  if (!pane) throw new Error('there is no pane');
  return pane;
};
const next = (before: Screen, after: Screen) => share(before, after) as Extract<Screen, {kind: 'panes'}>;

describe('the next screen', () => {
  test('is the previous one itself when nothing changed', () => {
    const before = screen([row('a'), row('b')]);
    expect(share(before, screen([row('a'), row('b')]))).toBe(before);
  });

  test('keeps every part that did not change', () => {
    const before = screen([row('a')]);
    const after = next(before, screen([row('a')], 'y yes'));
    expect(after).not.toBe(before);
    expect(after.footer).toEqual([{text: 'y yes'}]);
    expect(after.panes).toBe(before.panes);
  });

  test('keeps a row that moved, by its key', () => {
    const before = screen([row('a'), row('b'), row('c')]);
    const after = next(before, screen([row('b'), row('c'), row('d')]));
    expect(paneOf(after).rows[0]).toBe(paneOf(before).rows[1]);
    expect(paneOf(after).rows.map(({key}) => key)).toEqual(['b', 'c', 'd']);
  });

  test('has a row anew whose text changed', () => {
    const before = screen([row('a')]);
    const after = next(before, screen([row('a', 'other')]));
    expect(paneOf(after).rows[0]?.line).toEqual([{text: 'other'}]);
  });

  test('sees a part that went', () => {
    const before = screen([row('a'), row('b')]);
    expect(paneOf(next(before, screen([row('a')]))).rows).toHaveLength(1);
    const spans = {...before, header: [{text: 'isotop', bold: true}]};
    expect(next(spans, before).header).toEqual([{text: 'isotop'}]);
  });
});
