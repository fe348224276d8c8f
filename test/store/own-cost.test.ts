import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {costBetween, slowdownAfter} from '../../source/store/own-cost.ts';

describe('what the program takes', () => {
  test('is its part of a core between two moments, and its calls in a minute', () => {
    const before = {at: 1000, cpu: 300, memory: 80, calls: 10};
    expect(costBetween(before, {at: 11_000, cpu: 1300, memory: 90, calls: 30})).toEqual({
      share: 0.1,
      memory: 90,
      callsPerMinute: 120,
    });
  });

  test('has no calls where the host counts none', () => {
    const before = {at: 0, cpu: 0, memory: 1, calls: null};
    expect(costBetween(before, {at: 10, cpu: 0, memory: 1, calls: null}).callsPerMinute).toBeNull();
  });
});

describe('figures are read', () => {
  test('half as often when it takes more than its share, again and again, but never less than a sixteenth', () => {
    let slowdown = 1;
    const seen = Array.from({length: 6}, () => {
      slowdown = slowdownAfter(slowdown, 0.2, 0.05, false);
      return slowdown;
    });
    expect(seen).toEqual([2, 4, 8, 16, 16, 16]);
  });

  test('no more rarely because somebody pressed keys', () => {
    expect(slowdownAfter(1, 0.5, 0.05, true)).toBe(1);
    expect(slowdownAfter(4, 0.5, 0.05, true)).toBe(4);
  });

  test('as often as usual when it takes little again', () => {
    expect(slowdownAfter(4, 0.01, 0.05, false)).toBe(2);
    expect(slowdownAfter(2, 0.01, 0.05, false)).toBe(1);
    expect(slowdownAfter(1, 0.01, 0.05, false)).toBe(1);
  });

  test('at a pace that comes to rest when all that it takes is for figures', () => {
    fc.assert(
      fc.property(
        fc.double({min: 0, max: 1, noNaN: true}),
        fc.double({min: 0.01, max: 0.2, noNaN: true}),
        (cost, allowed) => {
          let slowdown = 1;
          for (let round = 0; round < 20; round += 1)
            slowdown = slowdownAfter(slowdown, cost / slowdown, allowed, false);
          expect(slowdownAfter(slowdown, cost / slowdown, allowed, false)).toBe(slowdown);
          if (slowdown < 16) expect(cost / slowdown).toBeLessThanOrEqual(allowed);
        },
      ),
    );
  });
});
