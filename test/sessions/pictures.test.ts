import {afterEach, beforeEach, describe, expect, jest, test} from '@jest/globals';
import {createPictures, type Pictures} from '../../source/sessions/pictures.ts';

let shown: number[];
let isDrawing = false;
let pictures: Pictures;

beforeEach(() => {
  jest.useFakeTimers({now: 0});
  shown = [];
  isDrawing = false;
  pictures = createPictures(
    () => shown.push(Date.now()),
    () => isDrawing,
    () => Date.now(),
  );
});
afterEach(() => {
  jest.useRealTimers();
});

describe('pictures of a session', () => {
  test('come at most thirty times a second, however often something changes', () => {
    for (let at = 0; at < 1000; at += 1) {
      pictures.changed();
      jest.advanceTimersByTime(1);
    }
    expect(shown.length).toBeGreaterThan(25);
    expect(shown.length).toBeLessThanOrEqual(31);
  });

  test('come at once after a while without any, and none comes for nothing', () => {
    jest.advanceTimersByTime(1000);
    expect(shown).toEqual([]);
    pictures.changed();
    jest.advanceTimersByTime(10);
    expect(shown).toHaveLength(1);
    jest.advanceTimersByTime(1000);
    expect(shown).toHaveLength(1);
  });

  test('wait for a frame that the program has begun, but not for ever', () => {
    isDrawing = true;
    pictures.changed();
    jest.advanceTimersByTime(100);
    expect(shown).toEqual([]);
    isDrawing = false;
    jest.advanceTimersByTime(33);
    expect(shown).toHaveLength(1);
    isDrawing = true;
    pictures.changed();
    jest.advanceTimersByTime(300);
    expect(shown).toHaveLength(2);
  });

  test('come no more once they are stopped', () => {
    pictures.changed();
    pictures.stop();
    jest.advanceTimersByTime(1000);
    expect(shown).toEqual([]);
  });
});
