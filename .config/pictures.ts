// `npm run pictures`: draws the pictures of the readme from real frames. With --check it writes nothing, and ends with
// status 1 when they are not current.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {loadCompiled} from './load-compiled.ts';

// The header shows the time of the place.
process.env['TZ'] = 'UTC';

const folder = join(import.meta.dirname, 'pictures', 'made');
const {makePictures} = await loadCompiled<typeof import('./pictures/make.ts')>(
  join(import.meta.dirname, 'pictures', 'make.ts'),
);

const isCheck = process.argv.includes('--check');
await mkdir(folder, {recursive: true});
const old: string[] = [];
for (const [name, content] of await makePictures()) {
  const file = join(folder, name);
  const before = await readFile(file, 'utf8').catch(() => null);
  if (before === content) continue;
  old.push(name);
  if (!isCheck) await writeFile(file, content);
}
if (isCheck && old.length > 0) {
  console.error(`${old.join(', ')}: not current; npm run pictures draws them`);
  process.exitCode = 1;
}
