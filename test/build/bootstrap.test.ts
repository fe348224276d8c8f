import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(root, '.config', 'build', 'bootstrap.js'), 'utf8');

/** Runs the bootstrap as if under another version of Node. */
function under(version: string, load: () => void = () => {}) {
  const said: string[] = [];
  const warned: unknown[] = [];
  let loaded = 0;
  const fake = {
    versions: {node: version},
    exitCode: 0,
    stderr: {write: (line: string) => void said.push(line)},
    emitWarning: (warning: unknown) => void warned.push(warning),
  };
  const code = text.replace(/^#!.*/, '').replace("start('PROGRAM', process.argv.slice(2))", 'load()');
  new Function('process', 'load', code)(fake, () => {
    loaded += 1;
    load();
  });
  return {process: fake, said: said.join(''), warned, loaded: loaded > 0};
}

describe('the bootstrap', () => {
  test.each(['0.10.48', '10.24.1', '16.20.2', '20.20.2', '22.12.0', '22.9.9'])(
    'tells Node %s in one sentence that it is too old',
    version => {
      const {process, said, loaded} = under(version);
      expect(said).toBe(`isotop: Node ${version} is too old; use Node 22.13 or newer\n`);
      expect({status: process.exitCode, loaded}).toEqual({status: 1, loaded: false});
    },
  );

  test.each(['22.13.0', '22.20.1', '23.0.0', '24.1.0', '26.10.0', '100.0.0'])(
    'loads the program under Node %s and says nothing',
    version => {
      const {process, said, loaded} = under(version);
      expect({status: process.exitCode, said, loaded}).toEqual({status: 0, said: '', loaded: true});
    },
  );

  test('asks for the Node that the package asks for', () => {
    const {engines} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(engines).toEqual({node: '>=22.13'});
  });

  test('keeps Node 22 from calling SQLite experimental, and no other warning', () => {
    const {process, warned} = under('22.13.0');
    const warn: (...given: unknown[]) => void = process.emitWarning;
    warn('SQLite is an experimental feature and might change at any time', 'ExperimentalWarning');
    warn('SQLite is an experimental feature', {type: 'ExperimentalWarning'});
    warn('Fetch is experimental', 'ExperimentalWarning');
    warn('SQLite is old', 'DeprecationWarning');
    expect(warned).toEqual(['Fetch is experimental', 'SQLite is old']);
  });

  test('says in one sentence that the program cannot be loaded', () => {
    const {process, said} = under('26.0.0', () => {
      throw new Error('no such file');
    });
    expect(said).toBe('isotop: it cannot be loaded: no such file; install it again\n');
    expect(process.exitCode).toBe(1);
  });

  test('has no syntax that Node 10 does not know', () => {
    expect(text).not.toMatch(/\?\?|\?\.|\basync\b|\bawait\b|^\s*(import|export)\s+[^(]/m);
  });
});

describe('what V8 compiled', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isotop-test-'));
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  /** An installed program in a folder of its own, and a cache in another. */
  function install(name: string, program: string, more: Readonly<Record<string, string>> = {}) {
    const home = mkdtempSync(join(folder, 'home-'));
    const cache = join(home, 'cache');
    mkdirSync(cache);
    const write = (file: string, content: string) => writeFileSync(join(home, file), content);
    write('cli.js', text.replace('PROGRAM', name).replace('BUILD', name).replace('SUBCOMMANDS', 'ls ps'));
    write(name, program);
    for (const [file, content] of Object.entries(more)) write(file, content);
    return {
      write,
      cache,
      kept: (word: string) => join(cache, 'isotop', 'compiled', name, word),
      start: (words: readonly string[] = [], XDG_CACHE_HOME = cache) =>
        spawnSync(process.execPath, [join(home, 'cli.js'), ...words], {
          env: {PATH: process.env['PATH'], XDG_CACHE_HOME, HOME: home},
          cwd: home,
          encoding: 'utf8',
          timeout: 20_000,
        }),
    };
  }

  const withWrongByte = (bytes: Buffer, at: number) => {
    const wrong = Buffer.from(bytes);
    wrong[at] = (bytes[at] ?? 0) ^ 255;
    return wrong;
  };
  const ran = {status: 0, stdout: 'ran\n', stderr: ''};
  const program = "function say() { console.log('ran'); }\nsay();";

  test('is kept in the cache of the user for each subcommand, and what is no subcommand is the dashboard', () => {
    const {start, cache, kept} = install('program.js', program);
    for (const words of [[], ['ls'], ['--theme'], ['typo'], ['ls', '--json']])
      expect(start(words)).toMatchObject(ran);
    expect(readdirSync(join(cache, 'isotop', 'compiled', 'program.js')).sort()).toEqual(['dashboard', 'ls']);
    const before = statSync(kept('ls'));
    expect(start(['ls'])).toMatchObject(ran);
    // What is known is not written again.
    expect(statSync(kept('ls')).mtimeMs).toBe(before.mtimeMs);
  });

  test('is used at the next start', () => {
    const {start, write} = install('program.js', program);
    start();
    // V8 compares the length alone: what it does not read again, it does not see.
    write('program.js', program.replace("'ran'", "'new'"));
    expect(start().stdout).toBe('ran\n');
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 5)],
    ['empty', () => Buffer.alloc(0)],
    ['another file', () => Buffer.from('no such thing\n')],
    ['with a wrong byte', (bytes: Buffer) => withWrongByte(bytes, 300)],
    ['with a wrong byte at its end', (bytes: Buffer) => withWrongByte(bytes, bytes.length - 20)],
  ])('that is %s is not used, and is written anew', (_, spoiled) => {
    const {start, kept} = install('program.js', program);
    start();
    const good = readFileSync(kept('dashboard'));
    writeFileSync(kept('dashboard'), spoiled(good));
    expect(start()).toMatchObject(ran);
    expect(readFileSync(kept('dashboard')).length).toBe(good.length);
  });

  test('is kept of what is loaded after the program changed the flags of V8 too', () => {
    const {start, kept} = install(
      'program.js',
      [
        "const compiled = globalThis[Symbol.for('isotop.compiled')];",
        "const slow = () => require('node:v8').setFlagsFromString('--semi-space-growth-factor=1 --heap-growing-percent=50');",
        'slow();',
        'compiled.restore = slow;',
        "require('./more.js').more();",
        "console.log('ran');",
      ].join('\n'),
      {'more.js': "exports.more = () => 'more';"},
    );
    start();
    const before = statSync(kept('dashboard')).mtimeMs;
    expect(start()).toMatchObject(ran);
    expect(statSync(kept('dashboard')).mtimeMs).toBe(before);
  });

  test('is not kept of words about the program, after which little else was compiled', () => {
    const {start, cache} = install('program.js', program);
    for (const words of [['--help'], ['ls', '--help'], ['--version']])
      expect(start(words)).toMatchObject(ran);
    expect(readdirSync(join(cache, 'isotop', 'compiled', 'program.js'))).toEqual(['help']);
  });

  test('of modules that a later run loads is added', () => {
    const {start, kept} = install(
      'program.js',
      "if (process.argv[3]) require('./more.js');\nconsole.log('ran');",
      {
        'more.js': "exports.more = () => 'more'; exports.more();",
      },
    );
    start(['ls']);
    const alone = statSync(kept('ls')).size;
    expect(start(['ls', '--more'])).toMatchObject(ran);
    const both = statSync(kept('ls')).size;
    expect(both).toBeGreaterThan(alone);
    start(['ls']);
    expect(statSync(kept('ls')).size).toBe(both);
  });

  test('of another build goes', () => {
    const {start, cache} = install('one.js', program);
    start();
    const next = install('two.js', program);
    expect(next.start([], cache)).toMatchObject(ran);
    expect(readdirSync(join(cache, 'isotop', 'compiled'))).toEqual(['two.js']);
  });

  test('is not kept where there is no folder for it, and the program runs all the same', () => {
    const {start, cache, write} = install('program.js', program);
    write('file', '');
    for (const nowhere of ['relative', join(cache, '..', 'file')])
      expect(start([], nowhere)).toMatchObject(ran);
    expect(readdirSync(cache)).toEqual([]);
  });

  test('a module that throws is not there, and can be loaded again', () => {
    const {start} = install(
      'program.js',
      "for (let i = 0; i < 2; i += 1) try { require('./bad.js'); } catch (error) { console.log(error.message); }",
      {'bad.js': "throw new Error('bad');"},
    );
    expect(start().stdout).toBe('bad\nbad\n');
  });
});
