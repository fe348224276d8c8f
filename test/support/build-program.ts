import {join} from 'node:path';
import {build} from 'esbuild';
import {peggyPlugin} from '../../.config/peggy.ts';

/** Bundles a program of test/support into `folder`, as the real one is bundled. Returns the command that runs it. */
export async function buildProgram(name: string, folder: string): Promise<readonly string[]> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22.13',
    jsx: 'automatic',
    loader: {'.md': 'text'},
    define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
    banner: {
      js: "import {createRequire as libraries} from 'node:module';const require = libraries(import.meta.url);",
    },
    plugins: [
      peggyPlugin,
      {
        name: 'without-devtools',
        setup({onResolve, onLoad}) {
          onResolve({filter: /^react-devtools-core$/}, ({path}) => ({path, namespace: 'nothing'}));
          onLoad({filter: /.*/, namespace: 'nothing'}, () => ({contents: 'export default {}'}));
        },
      },
    ],
    logLevel: 'error',
  });
  return [process.execPath, outfile];
}
