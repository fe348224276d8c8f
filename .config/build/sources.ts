import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join, relative} from 'node:path';
import {dist, memory, root} from './paths.ts';

/** What dist is made from. */
const ingredients = [
  'cli.tsx',
  'source',
  '.config/build',
  '.config/build.ts',
  '.config/load-compiled.ts',
  '.config/man',
  '.config/peggy.ts',
];
const versions = ['package.json', 'package-lock.json'];

/** What the last build remembers of itself. */
export const record = join(memory, 'built.json');

/** A text that changes when a source is changed, comes, goes or is renamed. Reads no file's content. */
export function fingerprint(folder: string = root): string {
  const hash = createHash('sha1');
  for (const path of [...ingredients, ...versions].flatMap(name => filesOf(folder, name))) {
    const {size, mtimeMs} = statSync(join(folder, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesOf(folder: string, path: string): string[] {
  if (!statSync(join(folder, path)).isDirectory()) return [path];
  return readdirSync(join(folder, path), {withFileTypes: true, recursive: true})
    .filter(entry => entry.isFile())
    .map(({parentPath, name}) => relative(folder, join(parentPath, name)))
    .sort();
}

/** Whether dist was made from the sources as they are. */
export function isCurrent(): boolean {
  if (!existsSync(join(dist, 'cli.js')) || !existsSync(record)) return false;
  return readFileSync(record, 'utf8').includes(`"${fingerprint()}"`);
}
