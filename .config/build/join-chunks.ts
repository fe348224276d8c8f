import {basename} from 'node:path';
import {build, type Metafile, type OutputFile, type Plugin} from 'esbuild';
import {output} from './output.ts';

/**
 * What is loaded together, as sources; each group has what the ones before it lack. Node takes a millisecond for each
 * module that it looks up, and the bundler makes a chunk for every set of entries that share something: more than sixty
 * for a listing, half of them below a kilobyte.
 */
const loadedTogether = [
  // Every run.
  ['cli.tsx'],
  // Every run with flags.
  ['node_modules/meow/build/index.js'],
  // A listing of the simulated host, and with it most runs.
  [
    'source/cli/ls.ts',
    'source/hosts/open-host.ts',
    'source/hosts/simulated/host.ts',
    'source/hosts/state-file.ts',
    'source/hosts/terminal-name.ts',
  ],
  // The first frame of a dashboard.
  ['source/cli/dashboard.ts', 'source/ui/run-dashboard.tsx', 'source/settings/load.ts'],
  // The host of an engine.
  ['source/hosts/docker/surroundings.ts', 'source/hosts/docker/host.ts'],
  // What is more than lines.
  ['source/ui/drawing/ink-drawing.tsx'],
];

type Outputs = Metafile['outputs'];

/** All chunks that these import at once, and those that they import, without the entries themselves. */
function reached(outputs: Outputs, entries: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    for (const {path: imported, kind} of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && outputs[imported]) waiting.push(imported);
  }
  return new Set([...found].filter(path => outputs[path]?.entryPoint === undefined));
}

/** Without those that import what is in none of the groups: then no group waits for what waits for it. */
function closed(outputs: Outputs, group: Set<string>, before: ReadonlySet<string>): Set<string> {
  const isOutside = ({path, kind}: {readonly path: string; readonly kind: string}) =>
    kind === 'import-statement' && outputs[path] !== undefined && !group.has(path) && !before.has(path);
  for (;;) {
    const outside = [...group].filter(path => outputs[path]?.imports.some(isOutside));
    if (outside.length === 0) return group;
    for (const path of outside) group.delete(path);
  }
}

/** The chunks of each group, by their names. */
function groupsOf({outputs}: Metafile): readonly ReadonlySet<string>[] {
  const entry = (source: string) =>
    Object.entries(outputs).flatMap(([path, {entryPoint}]) => (entryPoint === source ? [path] : []));
  const before = new Set<string>();
  return loadedTogether.map(sources => {
    const found = reached(outputs, sources.flatMap(entry));
    const group = closed(outputs, new Set([...found].filter(path => !before.has(path))), before);
    for (const path of group) before.add(path);
    return new Set([...group].map(path => basename(path)));
  });
}

/** Joins the chunks of a build that are loaded together into one file a group; entries stay files of their own. */
export async function joinChunks(
  files: readonly OutputFile[],
  metafile: Metafile,
  program: string,
): Promise<readonly OutputFile[]> {
  const groups = groupsOf(metafile);
  const texts = new Map(files.map(({path, text}) => [basename(path), text]));
  const importsOf = new Map(
    Object.entries(metafile.outputs).map(([path, {imports}]) => [
      basename(path),
      imports.filter(({kind}) => kind === 'import-statement').map(each => basename(each.path)),
    ]),
  );
  /** Who is in no group and imports one of its chunks imports all of it: so they have the same importers. */
  const groupImports = (name: string): string =>
    groups
      .flatMap((group, index) =>
        !group.has(name) && importsOf.get(name)?.some(each => group.has(each))
          ? [`import "group:${index}";`]
          : [],
      )
      .join('');
  const chunks: Plugin = {
    name: 'chunks',
    setup({onResolve, onLoad}) {
      onResolve({filter: /^group:/}, ({path}) => ({path, namespace: 'group', sideEffects: true}));
      onLoad({filter: /.*/, namespace: 'group'}, ({path}) => ({
        contents: [...(groups[Number(path.slice('group:'.length))] ?? [])]
          .map(name => `import "./${name}";`)
          .join('\n'),
      }));
      onResolve({filter: /\.js$/}, ({path}) => {
        const name = basename(path);
        // Its name without the hash of the first build: the second one gives it its own.
        return texts.has(name)
          ? {
              path: name.replace(/-[A-Z0-9]{8}\.js$/, '.js'),
              namespace: 'chunk',
              suffix: `?${name}`,
              sideEffects: true,
            }
          : undefined;
      });
      onLoad({filter: /.*/, namespace: 'chunk'}, ({suffix}) => {
        const name = suffix.slice(1);
        return {contents: groupImports(name) + (texts.get(name) ?? ''), loader: 'js'};
      });
    },
  };
  const {outputFiles} = await build({
    entryPoints: {program},
    ...output,
    plugins: [chunks],
  });
  return outputFiles;
}
