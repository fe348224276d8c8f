import {readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {build, type Metafile, type Plugin} from 'esbuild';
import {peggyPlugin} from '../peggy.ts';
import {builtins} from './builtins.ts';
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

/** CommonJS libraries in the bundle ask for Node's own modules with require, which ES modules do not have. */
const requireForLibraries =
  'const require=name=>process.getBuiltinModule(name)??process.getBuiltinModule("node:module").createRequire(import.meta.url)(name);';

/**
 * The files of dist, cli.js last. Each subcommand is a file of its own, loaded when it runs, so that listing
 * containers never loads the dashboard. `plain` leaves Ink and its libraries as they are published. Rejects when a
 * source cannot be read; esbuild then says where.
 */
export async function bundle({plain = false}: {readonly plain?: boolean} = {}): Promise<{
  readonly files: readonly DistFile[];
  readonly metafile: Metafile;
}> {
  const {outputFiles, metafile} = await build({
    absWorkingDir: root,
    entryPoints: {program: 'cli.tsx'},
    ...output,
    jsx: 'automatic',
    // The documents that isotop brings with it.
    loader: {'.md': 'text'},
    minifySyntax: true,
    define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
    banner: {js: requireForLibraries},
    plugins: [peggyPlugin, ...(plain ? [] : [builtins, fasterInk]), leanPackages, withoutDevtools],
    metafile: true,
  });
  const program = Object.entries(metafile.outputs).find(([, {entryPoint}]) => entryPoint === 'cli.tsx');
  if (!program) throw new Error('cli.tsx has no output');
  const joined = await joinChunks(outputFiles, metafile, basename(program[0]));
  const started = joined.find(({path}) => /program-[A-Z0-9]{8}\.js$/.test(path));
  if (!started) throw new Error('the program has no output');
  const bootstrap = await readFile(join(import.meta.dirname, 'bootstrap.js'), 'utf8');
  return {
    metafile,
    files: [
      ...joined.map(({path, contents}) => ({name: basename(path), content: contents})),
      {name: 'third-party-licences.txt', content: await licences(metafile)},
      {name: 'isotop.1', content: await man()},
      {name: 'cli.js', content: bootstrap.replaceAll('PROGRAM', basename(started.path))},
    ],
  };
}
