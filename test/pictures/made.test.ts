import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import * as z from 'zod';
import {createEmulator} from '../support/emulator.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, '.config', 'pictures', 'made');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const svgs = readdirSync(folder).filter(name => name.endsWith('.svg'));

describe('the pictures of the readme', () => {
  test('are what the program draws now, in whatever zone (npm run readme draws them)', () => {
    const {status, stderr} = spawnSync(process.execPath, [join(root, '.config', 'pictures.ts'), '--check'], {
      cwd: root,
      encoding: 'utf8',
      timeout: 110_000,
      env: {PATH: process.env['PATH'], TZ: 'Pacific/Chatham'},
    });
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
  }, 120_000);

  test('are there in dark and light, and small', () => {
    expect(svgs.sort()).toEqual(
      ['demonstration', 'inside', 'lens'].flatMap(name => [`${name}-dark.svg`, `${name}-light.svg`]),
    );
    for (const name of [...svgs, 'demonstration.cast']) expect(read(name).length).toBeLessThan(300_000);
  });

  test('need nothing from elsewhere, and run nothing', () => {
    for (const name of svgs) {
      const text = read(name).replace('xmlns="http://www.w3.org/2000/svg"', '');
      expect(text).not.toMatch(/https?:|<script|<image|@import|url\(|\son\w+=/);
    }
  });

  test('put every piece of text into its cells, however wide the letters of the reader are', () => {
    for (const name of svgs)
      for (const [piece] of read(name).matchAll(/<text class="c[^>]*>/g))
        expect(piece).toMatch(/textLength="[\d.]+"/);
  });
});

const header = z.object({version: z.literal(2), width: z.number(), height: z.number(), duration: z.number()});
const event = z.tuple([z.number(), z.literal('o'), z.string()]);

describe('the recording', () => {
  test('plays in a terminal, and ends with the container converted', async () => {
    const [first = '', ...lines] = read('demonstration.cast').trimEnd().split('\n');
    const {width, height, duration} = header.parse(JSON.parse(first));
    const events = lines.map(line => event.parse(JSON.parse(line)));
    const times = events.map(([time]) => time);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(duration);
    const emulator = createEmulator({columns: width, rows: height});
    for (const [, , bytes] of events) emulator.write(bytes);
    await emulator.settled();
    expect(emulator.text()).toMatch(/HYPVCON +process +Running/);
    expect(emulator.wrappedRows()).toEqual([]);
  });
});
