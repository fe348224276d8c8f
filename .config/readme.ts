// `npm run readme`: writes the parts of readme.md that are made from the declarations in the code. With --check it
// writes nothing, and ends with status 1 when they are not current.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {memory, root} from './build/paths.ts';
import {peggyPlugin} from './peggy.ts';
import type {withSections} from './readme/sections.ts';

const readme = join(root, 'readme.md');
const compiled = join(memory, 'readme.mjs');

// Node alone cannot load what the declarations import: grammars are compiled by the bundler.
await mkdir(memory, {recursive: true});
await build({
  entryPoints: [join(import.meta.dirname, 'readme', 'sections.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  plugins: [peggyPlugin],
  outfile: compiled,
});
const sections: {withSections: typeof withSections} = await import(pathToFileURL(compiled).href);

const before = await readFile(readme, 'utf8');
const after = sections.withSections(before);
if (!process.argv.includes('--check')) await writeFile(readme, after);
else if (after !== before) {
  console.error('readme.md is not current: npm run readme writes it');
  process.exitCode = 1;
}
