import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {PartialMessage, Plugin} from 'esbuild';
import {z} from 'zod';
import {root} from '../paths.ts';
import {type Replacement, replacements} from './replacements.ts';

const packageJson = z.object({version: z.string()});

const folderOf = (name: string): string => join(root, 'node_modules', name);

/**
 * Puts our modules (source/ui/ink) in the place of some of Ink's and its libraries'. Fails the build with a sentence
 * where another version is installed than one of ours was made for: nothing is replaced unseen.
 */
export const fasterInk: Plugin = {
  name: 'faster-ink',
  setup({initialOptions, onStart, onLoad}) {
    onStart(async () => ({errors: (await Promise.all(replacements.map(differenceOf))).flat()}));

    for (const {package: name, file, by} of replacements) {
      // A module of ours in the place of the file: the bundler resolves what it imports from where ours is.
      onLoad({filter: exactly(join(folderOf(name), file))}, () => ({
        contents: `export * from ${JSON.stringify(by)}; export {default} from ${JSON.stringify(by)};`,
        resolveDir: join(root, 'source', 'ui', 'ink'),
      }));
    }

    onLoad({filter: exactly(join(folderOf('yoga-layout'), yogaBinary))}, async ({path}) => ({
      contents: withBytes(await readFile(path, 'utf8')),
    }));

    initialOptions.define = {...initialOptions.define, 'Intl.Segmenter': 'LazySegmenter'};
    initialOptions.inject = [
      ...(initialOptions.inject ?? []),
      join(root, 'source', 'ui', 'ink', 'segmenter.ts'),
    ];
  },
};

const exactly = (path: string): RegExp => new RegExp(`^${path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

async function differenceOf({package: name, version, by}: Replacement): Promise<PartialMessage[]> {
  const installed = packageJson.parse(
    JSON.parse(await readFile(join(folderOf(name), 'package.json'), 'utf8')),
  ).version;
  if (installed === version) return [];
  const text =
    `source/ui/ink/${by.slice(2)} was made for ${name} ${version}, but ${installed} is installed: ` +
    'see what changed, let test/ui/ink pass, and name the version in .config/build/ink/replacements.ts; ' +
    'npm run build -- --plain builds without the modules of source/ui/ink';
  return [{text}];
}

const yogaBinary = 'dist/binaries/yoga-wasm-base64-esm.js';

/** The loader of yoga's WebAssembly with its bytes as an export, in place of an address for fetch. */
function withBytes(loader: string): string {
  const address = /="data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/.exec(loader);
  if (!address) throw new Error(`${yogaBinary} of yoga-layout has no WebAssembly in it`);
  return `${loader.replace(address[0], '=""')}\nexport const wasm = "${address[1]}";`;
}
