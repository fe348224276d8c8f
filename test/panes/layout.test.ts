import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {type Arrangement, layoutOf, windowOf} from '../../source/panes/layout.ts';
import type {ShownPane} from '../../source/panes/screen.ts';
import {usualShares} from '../../source/store/state.ts';

const shares = usualShares;
const arrangement = (columns: number, rows: number, more: Partial<Arrangement> = {}): Arrangement => ({
  size: {columns, rows},
  focus: 'containers',
  zoomed: false,
  insideOpen: false,
  shares,
  ...more,
});

function panes(columns: number, rows: number, more: Partial<Arrangement> = {}) {
  const layout = layoutOf(arrangement(columns, rows, more));
  if (layout.kind !== 'panes') throw new Error('too small');
  return layout;
}
const rect = (columns: number, rows: number, pane: ShownPane, more: Partial<Arrangement> = {}) => {
  const found = panes(columns, rows, more).rects.get(pane);
  if (!found) throw new Error(`${pane} is not shown`);
  return found;
};

describe('the layout', () => {
  test('stands side by side from 100 columns, and one above the other below', () => {
    expect(panes(100, 24).style).toBe('beside');
    expect(panes(99, 24).style).toBe('stacked');
  });

  test('shows one pane at a time under 60 columns or 16 rows', () => {
    expect(panes(60, 16).style).toBe('stacked');
    expect([...panes(59, 40).rects.keys()]).toEqual(['containers']);
    expect([...panes(200, 15, {focus: 'workers'}).rects.keys()]).toEqual(['workers']);
  });

  test('asks for more room under 40 columns or 10 rows', () => {
    expect(layoutOf(arrangement(39, 40)).kind).toBe('too-small');
    expect(layoutOf(arrangement(200, 9)).kind).toBe('too-small');
    expect(layoutOf(arrangement(40, 10)).kind).toBe('panes');
  });

  test('makes the focused pane tall where panes are stacked, and leaves the others three rows', () => {
    for (const focus of ['processes', 'containers', 'workers'] as const) {
      const {rects} = panes(80, 24, {focus});
      for (const [pane, found] of rects)
        if (pane === focus) expect(found.height).toBe(11);
        else expect(windowOf(found).rows).toBe(3);
    }
  });

  test('splits the host pane in two halves for the inside view', () => {
    const host = rect(120, 40, 'processes', {insideOpen: true});
    const inside = rect(120, 40, 'inside', {insideOpen: true});
    expect(inside).toMatchObject({top: host.top, height: host.height, left: host.left + host.width});
    expect(Math.abs(host.width - inside.width)).toBeLessThanOrEqual(1);
  });

  test('gives the zoomed pane all the room, with the inside view beside the host', () => {
    expect(rect(120, 40, 'workers', {zoomed: true, focus: 'workers'})).toEqual({
      left: 0,
      top: 1,
      width: 120,
      height: 37,
    });
    expect([...panes(120, 40, {zoomed: true, focus: 'inside', insideOpen: true}).rects.keys()]).toEqual([
      'processes',
      'inside',
    ]);
  });

  test('fills the screen between header and lens without a gap, whatever the size and the shares', () => {
    const share = fc.integer({min: -20, max: 20});
    fc.assert(
      fc.property(
        fc.integer({min: 40, max: 240}),
        fc.integer({min: 10, max: 80}),
        fc.constantFrom('processes', 'containers', 'workers', 'inside'),
        fc.boolean(),
        fc.boolean(),
        fc.record({left: share, upper: share, tall: share, inside: share, below: share}),
        (columns, rows, focus, zoomed, insideOpen, given) => {
          const focused = insideOpen || focus !== 'inside' ? focus : 'processes';
          const {rects} = panes(columns, rows, {focus: focused, zoomed, insideOpen, shares: given});
          const cells = [...rects.values()].reduce((sum, {width, height}) => sum + width * height, 0);
          expect(cells).toBe(columns * (rows - 3));
          for (const {width, height} of rects.values()) {
            expect(width).toBeGreaterThanOrEqual(20);
            expect(height).toBeGreaterThanOrEqual(3);
          }
        },
      ),
    );
  });
});
