// `npm run readme`: writes the parts of readme.md that are made from the declarations in the code. With --check it
// writes nothing, and ends with status 1 when they are not current.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build, type Plugin} from 'esbuild';
import {memory, root} from './build/paths.ts';
import {peggyPlugin} from './peggy.ts';
import type {makeReadme} from './readme/make.ts';

const readme = join(root, 'readme.md');
const compiled = join(memory, 'readme.mjs');

// Node finds no named exports in the terminal emulator, which is CommonJS.
const emulator: Plugin = {
  name: 'emulator',
  setup({onResolve}) {
    onResolve({filter: /^@xterm\/headless$/}, ({path}) => ({
      path: createRequire(import.meta.url).resolve(path),
    }));
  },
};

// Node alone cannot load what the declarations import: grammars are compiled by the bundler.
await mkdir(memory, {recursive: true});
await build({
  entryPoints: [join(import.meta.dirname, 'readme', 'make.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  plugins: [peggyPlugin, emulator],
  outfile: compiled,
});
const made: {makeReadme: typeof makeReadme} = await import(pathToFileURL(compiled).href);

const before = await readFile(readme, 'utf8');
const after = await made.makeReadme(before);
if (!process.argv.includes('--check')) await writeFile(readme, after);
else if (after !== before) {
  console.error('readme.md is not current: npm run readme writes it');
  process.exitCode = 1;
}
