import {mkdir, rm} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build, type Plugin} from 'esbuild';
import {memory} from './build/paths.ts';
import {peggyPlugin} from './peggy.ts';

// Node finds no named exports in the terminal emulator, which is CommonJS.
const emulator: Plugin = {
  name: 'emulator',
  setup({onResolve}) {
    onResolve({filter: /^@xterm\/headless$/}, ({path}) => ({
      path: createRequire(import.meta.url).resolve(path),
    }));
  },
};

/**
 * Loads a module that reads the declarations in the code: Node alone cannot load what they import, since grammars are
 * compiled by the bundler. `entry` is a path. What it exports is for the caller to name.
 */
export async function loadCompiled<Exports>(entry: string): Promise<Exports> {
  // A file for each process: another one may load the same at this moment.
  const outfile = join(memory, `${basename(entry, '.ts')}-${process.pid}.mjs`);
  await mkdir(memory, {recursive: true});
  await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    loader: {'.md': 'text'},
    plugins: [peggyPlugin, emulator],
    outfile,
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, {force: true});
  }
}
