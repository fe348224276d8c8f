import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {type Arrangement, layoutOf, type Panes} from '../../source/panes/layout.ts';
import {usualShares} from '../../source/store/state.ts';

function panesOf(arrangement: Arrangement): Panes {
  const layout = layoutOf(arrangement);
  if (layout.kind !== 'panes') throw new Error('too small');
  return layout;
}

const share = fc.integer({min: -4, max: 4});
const arrangements: fc.Arbitrary<Arrangement> = fc
  .record({
    columns: fc.integer({min: 60, max: 240}),
    rows: fc.integer({min: 16, max: 80}),
    focus: fc.constantFrom('processes', 'containers', 'workers'),
    zoomed: fc.boolean(),
    insideOpen: fc.boolean(),
    session: fc.constantFrom(undefined, 'shown', 'focused'),
    shares: fc.record({left: share, upper: share, tall: share, inside: share, below: share}),
  })
  .map(({columns, rows, session, ...rest}) => ({
    ...rest,
    size: {columns, rows},
    ...(session !== undefined && {session}),
  }));

describe('a border between panes', () => {
  test('stands where it is moved to, or as near as its panes can be small', () => {
    fc.assert(
      fc.property(arrangements, fc.nat(), fc.integer({min: -300, max: 300}), (arrangement, which, place) => {
        const {borders} = panesOf(arrangement);
        const border = borders[which % Math.max(1, borders.length)];
        if (!border) return;
        const shares = {...arrangement.shares, [border.share]: border.sharesAt(place)};
        const moved = panesOf({...arrangement, shares}).borders[borders.indexOf(border)];
        if (!moved) throw new Error('the border is gone');
        // Once there, moving it there again changes nothing.
        expect(border.sharesAt(moved.at)).toBeCloseTo(shares[border.share], 1);
        const distance = Math.abs(moved.at - place);
        // Where two low panes share what is left, every other row cannot be had.
        const grain = border.share === 'tall' ? 1 : 0;
        if (distance > grain) {
          const further = moved.at + Math.sign(place - moved.at) * (grain + 1);
          const again = {...arrangement.shares, [border.share]: border.sharesAt(further)};
          expect(panesOf({...arrangement, shares: again}).borders[borders.indexOf(border)]?.at).toBe(
            moved.at,
          );
        }
      }),
      {numRuns: 500},
    );
  });

  test('has the cells of the two borders that meet there', () => {
    fc.assert(
      fc.property(arrangements, arrangement => {
        const {borders, rects} = panesOf(arrangement);
        for (const {along, at, rect} of borders) {
          expect(along === 'columns' ? rect.width : rect.height).toBe(2);
          expect(along === 'columns' ? rect.left : rect.top).toBe(at - 1);
          const beyond = [...rects.values()].filter(
            ({left, top}) => (along === 'columns' ? left : top) === at,
          );
          expect(beyond).not.toEqual([]);
        }
      }),
    );
  });

  test('is there between any two panes, and nowhere where one has all the room', () => {
    const arrangement = {
      size: {columns: 120, rows: 40},
      focus: 'containers',
      zoomed: false,
      insideOpen: false,
      shares: usualShares,
    } as const;
    const shares = (more: Partial<Arrangement>) =>
      panesOf({...arrangement, ...more}).borders.map(border => border.share);
    expect(shares({})).toEqual(['left', 'upper']);
    expect(shares({insideOpen: true})).toEqual(['left', 'upper', 'inside']);
    expect(shares({session: 'focused'})).toEqual(['left', 'upper', 'below']);
    expect(shares({zoomed: true})).toEqual([]);
    expect(shares({size: {columns: 80, rows: 24}})).toEqual(['tall', 'tall']);
    expect(shares({size: {columns: 40, rows: 12}})).toEqual([]);
  });
});
