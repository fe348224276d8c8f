import {afterEach, beforeEach, describe, expect, jest, test} from '@jest/globals';
import {createFrames} from '../../../source/ui/terminal/frames.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function drawing(draws: () => boolean = () => true) {
  const at: number[] = [];
  const frames = createFrames(
    () => {
      const drew = draws();
      if (drew) at.push(Date.now());
      return drew;
    },
    () => Date.now(),
  );
  const start = Date.now();
  return {frames, at: () => at.map(moment => moment - start)};
}

describe('frames', () => {
  test('a key is drawn at once', () => {
    const {frames, at} = drawing();
    frames.now();
    expect(at()).toEqual([0]);
  });

  test('keys that come faster than a terminal shows frames share one', () => {
    const {frames, at} = drawing();
    frames.now();
    frames.now();
    frames.now();
    expect(at()).toHaveLength(1);
    jest.advanceTimersByTime(100);
    expect(at()).toEqual([0, 8]);
  });

  test('many changes are one frame', () => {
    const {frames, at} = drawing();
    for (let change = 0; change < 100; change += 1) frames.request();
    jest.advanceTimersByTime(100);
    expect(at()).toHaveLength(1);
  });

  test('what was drawn with a key is not drawn again for the change that it made', () => {
    const {frames, at} = drawing();
    frames.request();
    frames.now();
    jest.advanceTimersByTime(100);
    expect(at()).toEqual([0]);
  });

  test('when nothing was drawn, the next key need not wait', () => {
    let changed = false;
    const {frames, at} = drawing(() => changed);
    frames.now();
    changed = true;
    frames.now();
    expect(at()).toEqual([0]);
  });

  test('nothing is drawn after the end', () => {
    const {frames, at} = drawing();
    frames.request();
    frames.stop();
    jest.advanceTimersByTime(100);
    expect(at()).toEqual([]);
  });
});
