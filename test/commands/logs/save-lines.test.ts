import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {saveLines} from '../../../source/commands/logs/save-lines.ts';
import type {LogLine} from '../../../source/hosts/reads-logs.ts';
import {temporaryFolder} from '../../support/program.ts';

const all = temporaryFolder();
let number = 0;
const folder = () => {
  number += 1;
  const path = join(all, String(number));
  mkdirSync(path);
  return path;
};
async function* lines(count: number, fails = false): AsyncGenerator<LogLine> {
  for (let at = 0; at < count; at += 1)
    yield {at: null, stream: 'stdout', text: `\u001b[3${at % 8}m${at}`, cut: false};
  if (fails) throw new Error('the host is gone');
}

describe('saving a log', () => {
  test('writes every line as it was printed', async () => {
    const path = join(folder(), 'x.log');
    expect(await saveLines(lines(50_000), path, false)).toBe(50_000);
    const text = readFileSync(path, 'utf8');
    expect(text.split('\n')).toHaveLength(50_001);
    expect(text.slice(0, 14)).toBe('\u001b[30m0\n\u001b[31m1\n'.slice(0, 14));
  });

  test('leaves a file alone that is there, and writes over it when told to', async () => {
    const place = folder();
    const path = join(place, 'x.log');
    writeFileSync(path, 'mine');
    expect(await saveLines(lines(2), path, false)).toBe('exists');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(await saveLines(lines(1), path, true)).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe('\u001b[30m0\n');
    expect(readdirSync(place)).toEqual(['x.log']);
  });

  test('that fails leaves the old file as it was, and nothing new', async () => {
    const place = folder();
    const path = join(place, 'x.log');
    writeFileSync(path, 'mine');
    await expect(saveLines(lines(10, true), path, true)).rejects.toThrow('the host is gone');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(readdirSync(place)).toEqual(['x.log']);
    await expect(saveLines(lines(1), join(place, 'no', 'x.log'), false)).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });

  test('writes over no file that somebody else makes meanwhile', async () => {
    const path = join(folder(), 'x.log');
    async function* slow(): AsyncGenerator<LogLine> {
      yield* lines(1);
      writeFileSync(path, 'theirs');
    }
    expect(await saveLines(slow(), path, false)).toBe('exists');
    expect(readFileSync(path, 'utf8')).toBe('theirs');
  });
});
