import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(root, '.config', 'build', 'bootstrap.js'), 'utf8');

/** Runs the bootstrap as if under another version of Node. */
async function under(version: string, load: () => Promise<unknown> = async () => {}) {
  const said: string[] = [];
  const warned: unknown[] = [];
  let loaded = 0;
  const fake = {
    versions: {node: version},
    exitCode: 0,
    stderr: {write: (line: string) => void said.push(line)},
    emitWarning: (warning: unknown) => void warned.push(warning),
  };
  const code = text.replace(/^#!.*/, '').replace("import('./PROGRAM')", 'load()');
  new Function('process', 'load', code)(fake, () => {
    loaded += 1;
    return load();
  });
  await new Promise(setImmediate);
  return {process: fake, said: said.join(''), warned, loaded: loaded > 0};
}

describe('the bootstrap', () => {
  test.each(['0.10.48', '10.24.1', '16.20.2', '20.20.2', '22.12.0', '22.9.9'])(
    'tells Node %s in one sentence that it is too old',
    async version => {
      const {process, said, loaded} = await under(version);
      expect(said).toBe(`isotop: Node ${version} is too old; use Node 22.13 or newer\n`);
      expect({status: process.exitCode, loaded}).toEqual({status: 1, loaded: false});
    },
  );

  test.each(['22.13.0', '22.20.1', '23.0.0', '24.1.0', '26.10.0', '100.0.0'])(
    'loads the program under Node %s and says nothing',
    async version => {
      const {process, said, loaded} = await under(version);
      expect({status: process.exitCode, said, loaded}).toEqual({status: 0, said: '', loaded: true});
    },
  );

  test('asks for the Node that the package asks for', () => {
    const {engines} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(engines).toEqual({node: '>=22.13'});
  });

  test('keeps Node 22 from calling SQLite experimental, and no other warning', async () => {
    const {process, warned} = await under('22.13.0');
    const warn: (...given: unknown[]) => void = process.emitWarning;
    warn('SQLite is an experimental feature and might change at any time', 'ExperimentalWarning');
    warn('SQLite is an experimental feature', {type: 'ExperimentalWarning'});
    warn('Fetch is experimental', 'ExperimentalWarning');
    warn('SQLite is old', 'DeprecationWarning');
    expect(warned).toEqual(['Fetch is experimental', 'SQLite is old']);
  });

  test('says in one sentence that the program cannot be loaded', async () => {
    const {process, said} = await under('26.0.0', () => Promise.reject(new Error('no such file')));
    expect(said).toBe('isotop: it cannot be loaded: no such file; install it again\n');
    expect(process.exitCode).toBe(1);
  });

  test('keeps what is compiled in the cache of the user, of the last build only', () => {
    const cache = mkdtempSync(join(tmpdir(), 'isotop-test-'));
    const start = (program: string, XDG_CACHE_HOME: string) => {
      const file = join(cache, 'start.cjs');
      writeFileSync(join(cache, program), 'console.log("ran")');
      writeFileSync(file, text.replaceAll('PROGRAM', program));
      const env = {PATH: process.env['PATH'], XDG_CACHE_HOME};
      return spawnSync(process.execPath, [file], {env, cwd: cache, encoding: 'utf8', timeout: 20_000});
    };
    try {
      expect(start('one.mjs', cache).stdout).toBe('ran\n');
      expect(readdirSync(join(cache, 'isotop', 'compiled'))).toEqual(['one.mjs']);
      expect(readdirSync(join(cache, 'isotop', 'compiled', 'one.mjs'))).toHaveLength(1);
      start('two.mjs', cache);
      expect(readdirSync(join(cache, 'isotop', 'compiled'))).toEqual(['two.mjs']);
      for (const nowhere of ['', 'relative', join(cache, 'one.mjs')])
        expect(start('two.mjs', nowhere)).toMatchObject({status: 0, stdout: 'ran\n', stderr: ''});
      expect(readdirSync(cache).sort()).toEqual(['isotop', 'one.mjs', 'start.cjs', 'two.mjs']);
    } finally {
      rmSync(cache, {recursive: true, force: true});
    }
  });

  test('has no syntax that Node 10 does not know', () => {
    expect(text).not.toMatch(/\?\?|\?\.|\basync\b|\bawait\b|^\s*(import|export)\s+[^(]/m);
  });
});
