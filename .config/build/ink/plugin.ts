import {realpathSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {PartialMessage, Plugin} from 'esbuild';
import {z} from 'zod';
import {root} from '../paths.ts';
import {type Replacement, replacements} from './replacements.ts';

const packageJson = z.object({version: z.string()});

const ours = join(root, 'source', 'ui', 'ink');
const asPublished = '?as-published';

/** As the bundler names it: node_modules may be a link. */
const folderOf = (name: string): string => realpathSync(join(root, 'node_modules', name));

/**
 * Puts our modules (source/ui/ink) in the place of some of Ink's and its libraries'. Fails the build with a sentence
 * where another version is installed than one of ours was made for: nothing is replaced unseen.
 */
export const fasterInk: Plugin = {
  name: 'faster-ink',
  setup({initialOptions, onStart, onResolve, onLoad, onEnd}) {
    onStart(async () => ({errors: (await Promise.all(replacements.map(differenceOf))).flat()}));

    // Some of ours hand on to what they stand for: what they import is the file as it is published.
    onResolve({filter: /node_modules/}, ({path, resolveDir}) =>
      resolveDir === ours ? {path: realpathSync(join(resolveDir, path)), suffix: asPublished} : undefined,
    );
    const left = new Set(replacements.map(({by}) => by));
    for (const {package: name, file, by} of replacements) {
      onLoad({filter: exactly(join(folderOf(name), file))}, ({suffix}) => {
        if (suffix === asPublished) return undefined;
        left.delete(by);
        const from = JSON.stringify(by);
        return {contents: `export * from ${from}; export {default} from ${from};`, resolveDir: ours};
      });
    }
    onEnd(() => ({
      errors: Array.from(left, by => ({text: `nothing imports what source/ui/ink/${by.slice(2)} replaces`})),
    }));

    onLoad({filter: exactly(join(folderOf('yoga-layout'), yogaBinary))}, async ({path}) => ({
      contents: withBytes(await readFile(path, 'utf8')),
    }));

    initialOptions.define = {...initialOptions.define, 'Intl.Segmenter': 'LazySegmenter'};
    initialOptions.inject = [...(initialOptions.inject ?? []), join(ours, 'segmenter.ts')];
  },
};

const exactly = (path: string): RegExp => new RegExp(`^${path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

/** Says when another version is installed than the one that ours was made for. */
export async function differenceOf({package: name, version, by}: Replacement): Promise<PartialMessage[]> {
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
