import {afterEach, beforeEach, describe, expect, jest, test} from '@jest/globals';
import {watchOwnCost} from '../../source/commands/own-cost.ts';
import type {OwnCost} from '../../source/store/own-cost.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A program that takes `share` of a core from now on. */
function program() {
  const told: OwnCost[] = [];
  let at = 0;
  let cpu = 0;
  const measure = () => ({at, cpu, memory: 80 * 2 ** 20, calls: null});
  const watch = watchOwnCost({measure, allowed: 0.05}, cost => told.push(cost));
  return {
    told,
    watch,
    take(share: number, seconds: number) {
      for (let passed = 0; passed < seconds; passed += 1) {
        at += 1000;
        cpu += 1000 * share;
        jest.advanceTimersByTime(1000);
      }
    },
  };
}

describe('the watch of the program over itself', () => {
  test('does not count its beginning', () => {
    const {told, take, watch} = program();
    take(1, 5);
    take(0.01, 10);
    expect(told).toHaveLength(1);
    expect(told[0]?.share).toBeCloseTo(0.01);
    expect(watch.slowdown()).toBe(1);
    watch.stop();
  });

  test('slows figures down while it takes too much, and tells; and goes back', () => {
    const {told, take, watch} = program();
    take(0.2, 25);
    expect(watch.slowdown()).toBe(4);
    expect(told.at(-1)).toMatchObject({allowed: 0.05, slowdown: 4});
    take(0.01, 20);
    expect(watch.slowdown()).toBe(1);
    watch.stop();
  });

  test('takes what keys cost for no reason', () => {
    const {take, watch} = program();
    take(0.2, 6);
    watch.touched();
    take(0.2, 9);
    expect(watch.slowdown()).toBe(1);
    take(0.2, 10);
    expect(watch.slowdown()).toBe(2);
    watch.stop();
    take(0.2, 30);
    expect(watch.slowdown()).toBe(2);
  });

  test('measures nothing where it is not asked to', () => {
    const watch = watchOwnCost(undefined, () => {
      throw new Error('told');
    });
    jest.advanceTimersByTime(60_000);
    expect(watch.slowdown()).toBe(1);
  });
});
