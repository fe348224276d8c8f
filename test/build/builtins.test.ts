import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, describe, expect, test} from '@jest/globals';
import {build} from 'esbuild';
import {builtins} from '../../.config/build/builtins.ts';

const folder = mkdtempSync(join(tmpdir(), 'isotop-test-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

async function bundled(source: string) {
  const entry = join(folder, 'entry.ts');
  const outfile = join(folder, `${Math.random()}.mjs`);
  writeFileSync(entry, source);
  const {outputFiles} = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    plugins: [builtins],
    write: false,
  });
  const text = outputFiles[0]?.text ?? '';
  writeFileSync(outfile, text);
  return {text, exports: await import(pathToFileURL(outfile).href)};
}

describe("Node's own modules in the bundle", () => {
  test('are the same, however they are imported, and nothing imports them', async () => {
    const {text, exports} = await bundled(`
      import process, {argv as given} from 'node:process';
      import {type Stats, existsSync, readFileSync as read} from 'node:fs';
      import type {ParsedPath} from 'node:path';
      import {
        join,
        sep,
      } from "path";
      import * as os from 'node:os';
      import {inspect} from 'util';
      export const parts = [process, given, existsSync, read, join, sep, os.homedir, os.EOL, inspect];
    `);
    expect(text).not.toMatch(/\bfrom\s*["']/);
    const [fs, os, path, util] = await Promise.all([
      import('node:fs'),
      import('node:os'),
      import('node:path'),
      import('node:util'),
    ]);
    expect(exports.parts.map((part: unknown) => typeof part)).toEqual([
      'object',
      'object',
      ...['function', 'function', 'function', 'string', 'function', 'string', 'function'],
    ]);
    expect([exports.parts[5], exports.parts[7]]).toEqual([path.sep, os.EOL]);
    expect(exports.parts[8]({a: 1})).toBe(util.inspect({a: 1}));
    expect(exports.parts[2](folder)).toBe(fs.existsSync(folder));
  });

  test('are loaded with the first call where loading them takes long', async () => {
    const {text, exports} = await bundled(`
      import {createHash, randomUUID} from 'node:crypto';
      export const hash = (text: string) => createHash('sha1').update(text).digest('hex');
      export const unique = () => randomUUID();
    `);
    expect(text).not.toMatch(/^const \w+ = process\.getBuiltinModule/m);
    expect(exports.hash('isotop')).toHaveLength(40);
    expect(exports.unique()).not.toBe(exports.unique());
  });
});
