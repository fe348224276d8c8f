import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {build as bundled, type Metafile, type Plugin} from 'esbuild';
import {loadCompiled} from '../load-compiled.ts';
import {peggyPlugin} from '../peggy.ts';
import {builtins} from './builtins.ts';
import {asCommonJs} from './commonjs.ts';
import {fasterInk} from './ink/plugin.ts';
import {joinChunks} from './join-chunks.ts';
import {leanPackages} from './lean-packages.ts';
import {licences} from './licences.ts';
import {man} from './man.ts';
import {output} from './output.ts';
import {root} from './paths.ts';

export interface DistFile {
  /** Within dist; names with a hash in them never change their content. */
  readonly name: string;
  readonly content: Uint8Array | string;
}

const importOfValues = /^import (?!type )[^;]*? from '(\.[^']+)'/gm;

/** What the form of a cached state of the simulated host follows from: the module that writes it, and what it is made of. */
async function formOfState(): Promise<string> {
  const form = createHash('sha1');
  const paths = new Set([join(root, 'source', 'hosts', 'simulated', 'cached-state.ts')]);
  // The set grows while it is gone through.
  for (const path of paths) {
    const text = await readFile(path, 'utf8');
    form.update(text);
    for (const [, found = ''] of text.matchAll(importOfValues)) paths.add(join(dirname(path), found));
  }
  return form.digest('hex').slice(0, 12);
}

/**
 * Ink connects to React's developer tools when the environment says DEV=true. They are not shipped, so nothing that a
 * user has in the environment may make it look for them.
 */
const withoutDevtools: Plugin = {
  name: 'without-devtools',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^react-devtools-core$/}, ({path}) => ({path, namespace: 'nothing'}));
    onLoad({filter: /.*/, namespace: 'nothing'}, () => ({
      contents: 'export default {initialize() {}, connectToDevTools() {}}',
    }));
  },
};

/**
 * The files of dist, cli.js last. Each subcommand is a file of its own, loaded when it runs, so that listing
 * containers never loads the dashboard. `plain` leaves Ink and its libraries as they are published. Rejects when a
 * source cannot be read; esbuild then says where.
 */
export async function bundle({plain = false}: {readonly plain?: boolean} = {}): Promise<{
  readonly files: readonly DistFile[];
  readonly metafile: Metafile;
}> {
  const {outputFiles, metafile} = await bundled({
    absWorkingDir: root,
    entryPoints: {program: 'cli.tsx'},
    ...output,
    jsx: 'automatic',
    // The documents that isotop brings with it.
    loader: {'.md': 'text'},
    minifySyntax: true,
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env.DEV': '"false"',
      'process.env.ISOTOP_FORM_OF_STATE': JSON.stringify(await formOfState()),
    },
    plugins: [peggyPlugin, ...(plain ? [] : [builtins, fasterInk]), leanPackages, withoutDevtools],
    metafile: true,
  });
  const program = Object.entries(metafile.outputs).find(([, {entryPoint}]) => entryPoint === 'cli.tsx');
  if (!program) throw new Error('cli.tsx has no output');
  const joined = await joinChunks(outputFiles, metafile, basename(program[0]));
  const started = joined.find(({path}) => /program-[A-Z0-9]{8}\.js$/.test(path));
  if (!started) throw new Error('the program has no output');
  const bootstrap = await readFile(join(import.meta.dirname, 'bootstrap.js'), 'utf8');
  const {subcommands} = await loadCompiled<typeof import('../../source/cli/subcommands.ts')>(
    join(root, 'source', 'cli', 'subcommands.ts'),
  );
  const modules = await asCommonJs(
    joined.map(({path, contents}) => ({name: basename(path), content: contents})),
  );
  // What V8 compiled of one build is of no use to another one, even where names and lengths are the same.
  const build = createHash('sha1');
  for (const {content} of modules) build.update(content);
  return {
    metafile,
    files: [
      ...modules,
      {name: 'third-party-licences.txt', content: await licences(metafile)},
      {name: 'isotop.1', content: await man()},
      {name: 'package.json', content: '{"type":"commonjs"}\n'},
      {
        name: 'cli.js',
        content: bootstrap
          .replace('PROGRAM', basename(started.path))
          .replace('BUILD', build.digest('hex').slice(0, 12))
          .replace('SUBCOMMANDS', subcommands.map(({name}) => name).join(' ')),
      },
    ],
  };
}
