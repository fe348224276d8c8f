import {existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from '@jest/globals';
import * as z from 'zod';
import {isotop, programFile, temporaryFolder} from '../support/program.ts';

const folder = temporaryFolder();
const dist = dirname(programFile);

const coverage = z.object({result: z.array(z.object({url: z.string()}))});

/** The files of dist that a run of isotop loads: V8's report of what it covered names every script. */
async function loadedBy(args: readonly string[]): Promise<string[]> {
  const reports = mkdtempSync(join(folder, 'coverage-'));
  await isotop(args, folder, {NODE_V8_COVERAGE: reports});
  return readdirSync(reports)
    .flatMap(file => coverage.parse(JSON.parse(readFileSync(join(reports, file), 'utf8'))).result)
    .flatMap(({url}) => (url.startsWith('file://') ? [fileURLToPath(url)] : []))
    .filter(path => dirname(path) === dist)
    .map(path => basename(path));
}

/** What is in every bundle of Ink, React and Yoga, and nowhere else. */
const drawing = /ink-root|react\.transitional\.element|YGNode/;
const draws = (name: string) => drawing.test(readFileSync(join(dist, name), 'utf8'));

describe('what a run loads', () => {
  test.each([['ls'], ['ps', '--json'], ['snapshot'], ['events'], ['--help'], ['start', 'NOPE']])(
    'is never the dashboard for %s',
    async (...args) => {
      const loaded = await loadedBy(args);
      expect(loaded).toContain('cli.js');
      expect(loaded.filter(draws)).toEqual([]);
    },
  );

  test('is React and Ink only once there is a terminal to draw on', async () => {
    expect(
      readdirSync(dist)
        .filter(name => name.endsWith('.js'))
        .some(draws),
    ).toBe(true);
    const loaded = await loadedBy([]);
    expect(loaded.some(name => name.startsWith('dashboard-'))).toBe(true);
    expect(loaded.filter(draws)).toEqual([]);
  });

  test('is the command language only for who speaks it, so that the first frame need not wait for its parser', async () => {
    const speaks = (name: string) => readFileSync(join(dist, name), 'utf8').includes('end of input');
    expect((await loadedBy([])).filter(speaks)).toEqual([]);
    expect((await loadedBy(['console', '--help'])).filter(speaks)).toEqual([]);
    const script = join(folder, 'script.ps1');
    writeFileSync(script, '1 + 1');
    expect((await loadedBy(['console', script])).filter(speaks)).not.toEqual([]);
  });

  test('is no terminal emulator before there is a session', async () => {
    const emulates = (name: string) =>
      readFileSync(join(dist, name), 'utf8').includes('You must set the allowProposedApi option');
    // The build before this one may still be there.
    const emulators = readdirSync(dist).filter(name => name.endsWith('.js') && emulates(name));
    expect(emulators).not.toEqual([]);
    expect(emulators.filter(name => !name.startsWith('live-session-'))).toEqual([]);
    expect((await loadedBy([])).filter(emulates)).toEqual([]);
    expect((await loadedBy(['enter', 'NOPE'])).filter(emulates)).toEqual([]);
  });

  test('is in few files, since Node takes a millisecond for each', async () => {
    expect((await loadedBy(['ls'])).length).toBeLessThanOrEqual(12);
    expect((await loadedBy(['--version'])).length).toBeLessThanOrEqual(6);
  });

  test('is of the code of subcommands only that of the one that runs', async () => {
    const loaded = await loadedBy(['networks']);
    expect(loaded.filter(name => /^(networks|ls|images|act|convert)-/.test(name))).toEqual([
      expect.stringMatching(/^networks-/),
    ]);
  });
});

test('the licences of what is bundled are beside it', () => {
  const file = join(dist, 'third-party-licences.txt');
  expect(existsSync(file)).toBe(true);
  const text = readFileSync(file, 'utf8');
  for (const name of ['ink', 'react', 'react-reconciler', 'yoga-layout', 'meow', 'zod', 'env-paths'])
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, 'm'));
  // What meow bundles itself.
  expect(text).toContain('yargs-parser');
});
