import {describe, expect, test} from '@jest/globals';
import {Canvas} from '../../../source/ui/terminal/canvas.ts';
import {beginFrame, clear, endFrame} from '../../../source/ui/terminal/sequences.ts';

function canvas() {
  const frames: string[] = [];
  return {frames, canvas: new Canvas({columns: 80, rows: 24}, frame => frames.push(frame))};
}

describe('the canvas', () => {
  test('begins the next frame with what it is told to, and no other', () => {
    const {frames, canvas: on} = canvas();
    on.beginWith(clear);
    on.write('one');
    on.flush();
    on.write('two');
    on.flush();
    expect(frames).toEqual([`${beginFrame}${clear}one${endFrame}`, `${beginFrame}two${endFrame}`]);
  });

  test('gathers the writes of a frame into one, and marks it once', async () => {
    const {frames, canvas: on} = canvas();
    on.write(beginFrame);
    on.write('text');
    on.write(endFrame);
    expect(frames).toEqual([]);
    await Promise.resolve();
    expect(frames).toEqual([`${beginFrame}text${endFrame}`]);
  });

  test('shows nothing where nothing was written', () => {
    const {frames, canvas: on} = canvas();
    on.write(beginFrame + endFrame);
    on.flush();
    on.flush();
    expect(frames).toEqual([]);
  });

  test('does not hear what it is told not to', () => {
    const {frames, canvas: on} = canvas();
    on.unheard(() => on.write('erased'));
    on.write('kept');
    on.flush();
    expect(frames.join('')).not.toContain('erased');
    expect(frames.join('')).toContain('kept');
  });

  test('shows nothing once it is closed, not even what was gathered', async () => {
    const {frames, canvas: on} = canvas();
    on.write('late');
    on.closeForGood();
    on.write('later');
    await Promise.resolve();
    on.flush();
    expect(frames).toEqual([]);
  });

  test('tells who waits for a write that it is done', async () => {
    const {canvas: on} = canvas();
    await new Promise<void>(resolve => on.write('', () => resolve()));
  });
});
