import {describe, expect, test} from '@jest/globals';
import {pullWatch} from '../../source/cli/pull-watch.ts';

const progress = {image: 'web', step: 'Downloading web: 1 of 2 layers', doneBytes: 5e6, totalBytes: 2e7};

function watched(isTTY: boolean, columns: number, moments: readonly number[]) {
  let written = '';
  const notes: string[] = [];
  let now = 0;
  const {watch, end} = pullWatch(
    {json: false, note: text => notes.push(text)},
    {isTTY, columns, write: text => (written += text)},
    () => now,
  );
  for (const moment of moments) {
    now = moment;
    watch.onProgress?.(progress);
  }
  end();
  return {written, notes};
}

describe('the fetching of an image, on the command line', () => {
  test('is one line of a terminal that is written over now and then, and gone at the end', () => {
    const {written, notes} = watched(true, 80, [0, 10, 50, 120]);
    const line = '\r\u001B[KDownloading web: 1 of 2 layers · 5.00MB / 20.0MB';
    expect(written).toBe(`${line}${line}\r\u001B[K`);
    expect(notes).toEqual([]);
  });

  test('fits the terminal', () => {
    expect(watched(true, 20, [0]).written).toBe('\r\u001B[KDownloading web: 1…\r\u001B[K');
  });

  test('is one sentence where there is no terminal', () => {
    expect(watched(false, 80, [0, 500])).toEqual({
      written: '',
      notes: ['Downloading web: 1 of 2 layers · 5.00MB / 20.0MB'],
    });
  });
});
