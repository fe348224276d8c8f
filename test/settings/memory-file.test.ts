import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {createMemoryWriter} from '../../source/settings/memory-file.ts';
import {readMemories} from '../../source/settings/remembered.ts';
import {temporaryFolder} from '../support/program.ts';

const folder = temporaryFolder();
const read = (file: string) => Object.fromEntries(readMemories(readFileSync(file, 'utf8')));

describe('what the dashboards remember', () => {
  test('is written whole, and two that write at once lose nothing of each other', async () => {
    const file = join(folder, 'both', 'dashboard.json');
    const writers = Array.from({length: 8}, () => createMemoryWriter(file, code => expect(code).toBe('')));
    for (const [index, writer] of writers.entries())
      writer.remember(`sizes.${index}`, {value: index, over: null});
    await Promise.all(writers.map(writer => writer.close()));
    expect(read(file)).toEqual(
      Object.fromEntries(writers.map((_, index) => [`sizes.${index}`, {value: index, over: null}])),
    );
    expect(readdirSync(join(folder, 'both'))).toEqual(['dashboard.json']);
  });

  test('is forgotten with null, and nothing else with it', async () => {
    const file = join(folder, 'forgotten.json');
    const writer = createMemoryWriter(file, () => {});
    writer.remember('sizes.left', {value: 1, over: null});
    writer.remember('sizes.upper', {value: 2, over: null});
    await writer.close();
    writer.remember('sizes.left', null);
    await writer.close();
    expect(read(file)).toEqual({'sizes.upper': {value: 2, over: null}});
  });

  test('takes the place of a file that is broken, and a lock that nobody holds any more', async () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, '{');
    writeFileSync(`${file}.lock`, '');
    const old = new Date(Date.now() - 60_000);
    utimesSync(`${file}.lock`, old, old);
    const writer = createMemoryWriter(file, code => expect(code).toBe(''));
    writer.remember('sizes.left', {value: 1, over: null});
    await writer.close();
    expect(read(file)).toEqual({'sizes.left': {value: 1, over: null}});
  });

  test('leaves a file alone that is there and cannot be read, and says why', async () => {
    const file = join(folder, 'unread.json');
    symlinkSync('unread.json', file);
    const codes: string[] = [];
    const writer = createMemoryWriter(file, code => codes.push(code));
    writer.remember('sizes.left', {value: 1, over: null});
    await writer.close();
    expect(codes).toEqual(['ELOOP']);
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
  });

  test('tells once that it cannot be written', async () => {
    const file = join(folder, 'a-folder');
    mkdirSync(file);
    const codes: string[] = [];
    const writer = createMemoryWriter(file, code => codes.push(code));
    for (const value of [1, 2]) {
      writer.remember('sizes.left', {value, over: null});
      await writer.close();
    }
    expect(codes).toEqual(['EISDIR']);
    expect(readdirSync(folder).filter(name => name.startsWith('a-folder.'))).toEqual([]);
  });
});
