import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {build, type Plugin} from 'esbuild';
import {bundle} from '../../.config/build/bundle.ts';
import {fasterInk} from '../../.config/build/ink/plugin.ts';
import {dist, root} from '../../.config/build/paths.ts';
import {homeIn} from './window.ts';

interface Program {
  readonly name: string;
  readonly path: string;
}

/** What is measured, put together in a folder of its own. */
export interface Stage {
  /** The built program, and, when asked for, one with Ink as it is published. */
  readonly programs: readonly Program[];
  /** Ink alone, with and without our modules. */
  readonly bare: readonly Program[];
  readonly states: readonly {
    /** `1000/100`: host processes and containers. */
    readonly label: string;
    readonly file: string;
    readonly processes: number;
  }[];
  /** What keeps the user's settings, and what isotop remembers, out of it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  remove(): void;
}

const sizes = [
  {processes: 30, containers: 3},
  {processes: 1000, containers: 100},
  {processes: 10_000, containers: 1000},
];

export async function setStage({plain}: {readonly plain: boolean}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'isotop-bench-'));
  const built = join(dist, 'cli.js');
  const states = [];
  for (const {processes, containers} of sizes) {
    const label = `${processes}/${containers}`;
    const file = join(folder, `${processes}.db`);
    const words = ['--processes', processes, '--containers', containers, '--seed', 1].map(String);
    await promisify(execFile)(process.execPath, [built, 'populate', '--state', file, ...words]);
    states.push({label, file, processes});
  }
  return {
    programs: [
      {name: 'isotop', path: built},
      ...(plain ? [{name: 'isotop --plain', path: await buildPlain(join(folder, 'plain'))}] : []),
    ],
    bare: [
      {name: 'bare Ink', path: await buildBare(folder, 'bare', [])},
      {name: 'bare Ink, our modules', path: await buildBare(folder, 'bare-faster', [fasterInk])},
    ],
    states,
    environment: homeIn(folder),
    folder,
    remove: () => rmSync(folder, {recursive: true, force: true}),
  };
}

async function buildPlain(folder: string): Promise<string> {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const {files} = await bundle({plain: true});
  for (const {name, content} of files) writeFileSync(join(folder, name), content);
  return join(folder, 'cli.js');
}

const withoutDevtools: Plugin = {
  name: 'without-devtools',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^react-devtools-core$/}, ({path}) => ({path, namespace: 'nothing'}));
    onLoad({filter: /.*/, namespace: 'nothing'}, () => ({contents: 'export default {}'}));
  },
};

async function buildBare(folder: string, name: string, plugins: readonly Plugin[]): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: ['test/benchmark/programs/bare-ink.tsx'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22.13',
    jsx: 'automatic',
    minifyWhitespace: true,
    minifySyntax: true,
    define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
    banner: {
      js: "import {createRequire as libraries} from 'node:module';const require = libraries(import.meta.url);",
    },
    plugins: [...plugins, withoutDevtools],
    logLevel: 'error',
  });
  return outfile;
}
