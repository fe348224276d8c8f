import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import type {Line} from '../../../source/panes/line.ts';
import {displayWidth} from '../../../source/text/width.ts';
import {frame, thumbOf} from '../../../source/ui/drawing/frame.ts';
import {createPainter} from '../../../source/ui/theme/painter.ts';

const painter = createPainter({theme: 'dark', depth: 'none', ascii: false});
const plain = (text: string) => text.replace(/\u001b\[[\d;]*m/g, '');
const top = (width: number, title: Line, aside: Line = []) =>
  plain(frame(painter, {width, height: 5, title, aside, scroll: null, ground: 'frame'}).top);

describe('the upper border', () => {
  test('bears the title at the left and what is aside at the right', () => {
    expect(top(30, [{text: 'Containers'}], [{text: 'Name'}])).toBe('╭─ Containers ──────── Name ─╮');
    expect(top(20, [{text: 'Containers'}])).toBe('╭─ Containers ─────╮');
    expect(top(10, [])).toBe('╭────────╮');
  });

  test('gives up its dashes first, then what is aside, then the end of the title', () => {
    expect(top(20, [{text: 'Containers'}], [{text: 'Name'}])).toBe('╭ Containers  Name ╮');
    expect(top(17, [{text: 'Containers'}], [{text: 'Name'}])).toBe('╭─ Containers ──╮');
    expect(top(10, [{text: 'Containers'}])).toBe('╭ Contai…╮');
  });

  test('is as wide as it should be, whatever stands in it', () => {
    const line = fc
      .array(fc.constantFrom('容器', 'abc', '🐳', ' ', 'é'), {maxLength: 8})
      .map((parts): Line => parts.map(text => ({text})));
    fc.assert(
      fc.property(fc.integer({min: 2, max: 60}), line, line, (width, title, aside) => {
        expect(displayWidth(top(width, title, aside))).toBe(width);
      }),
    );
  });
});

describe('the mark in the right border', () => {
  test('is absent when all rows show', () => {
    expect(thumbOf(null, 10)).toEqual({from: 0, to: 0});
    expect(thumbOf({offset: 0, shown: 5, total: 5}, 10)).toEqual({from: 0, to: 0});
  });

  test('stands at an end only when the window does', () => {
    const scroll = {shown: 10, total: 1000};
    expect(thumbOf({...scroll, offset: 0}, 10)).toEqual({from: 0, to: 1});
    expect(thumbOf({...scroll, offset: 1}, 10)).toEqual({from: 1, to: 2});
    expect(thumbOf({...scroll, offset: 989}, 10)).toEqual({from: 8, to: 9});
    expect(thumbOf({...scroll, offset: 990}, 10)).toEqual({from: 9, to: 10});
  });

  test('is in the track, whatever the list', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(10_000), fc.nat(10_000), (height, shown, total, offset) => {
        const {from, to} = thumbOf(
          {shown, total, offset: Math.min(offset, Math.max(0, total - shown))},
          height,
        );
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(Math.max(0, height));
        expect(to - from).toBeGreaterThanOrEqual(total > shown && height > 0 ? 1 : 0);
      }),
    );
  });
});
