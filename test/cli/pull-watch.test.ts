import {describe, expect, test} from '@jest/globals';
import {type Progress, silent} from '../../source/cli/progress.ts';
import {pullWatch} from '../../source/cli/pull-watch.ts';

const progress = {image: 'web', step: 'Downloading web: 1 of 2 layers', doneBytes: 5e6, totalBytes: 2e7};

function watched(given: {isSeen: boolean; json?: boolean}) {
  const said: string[] = [];
  const notes: string[] = [];
  const seen: Progress = {begin: () => working, hide: () => {}};
  const working = {say: (text: string) => void said.push(text), end: () => {}};
  const {onProgress} = pullWatch(
    {json: given.json ?? false, note: text => notes.push(text), progress: given.isSeen ? seen : silent},
    working,
  );
  onProgress?.({...progress, doneBytes: 0, totalBytes: 0});
  onProgress?.(progress);
  return {said, notes};
}

describe('the fetching of an image, on the command line', () => {
  test('is said in the line of what goes on', () => {
    expect(watched({isSeen: true})).toEqual({
      said: ['Downloading web: 1 of 2 layers', 'Downloading web: 1 of 2 layers · 5.00MB / 20.0MB'],
      notes: [],
    });
  });

  test('is one sentence where nobody looks on', () => {
    expect(watched({isSeen: false}).notes).toEqual(['Downloading web: 1 of 2 layers']);
  });

  test('is no sentence under --json', () => {
    expect(watched({isSeen: false, json: true}).notes).toEqual([]);
  });
});
