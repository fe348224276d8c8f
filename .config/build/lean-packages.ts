import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Plugin} from 'esbuild';

/** What a library does while it loads, although isotop never or rarely needs it, and how that is left out. */
interface Leaner {
  /** Below node_modules. */
  readonly file: string;
  /** Whether only `--plain` has it: otherwise a module of source/ui/ink stands in its place. */
  readonly onlyPlain?: true;
  /** A part of the file, which must be in it, and what takes its place. */
  readonly parts: readonly (readonly [part: string, instead: string])[];
}

const leaners: readonly Leaner[] = [
  {
    // Only for React's developer tools, which are not shipped; a CommonJS module cannot await while it is loaded.
    file: 'ink/build/reconciler.js',
    parts: [
      ["await import('./devtools.js');", ''],
      ['const loaded = await loadPackageJson();', 'const loaded = {};'],
    ],
  },
  {
    // meow 14 bundles Babel's code frames and normalize-package-data with SPDX's licences, and runs them when it is
    // loaded, to read a package.json that isotop never has it read (it gives `pkg`). It is half of meow's time.
    file: 'meow/build/dependencies.js',
    parts: [
      ['var libExports = requireLib$1();', 'var libExports = /* @__PURE__ */ requireLib$1();'],
      ['= requireNormalize();', '= /* @__PURE__ */ requireNormalize();'],
      [
        '= getDefaultExportFromCjs(normalizeExports);',
        '= /* @__PURE__ */ getDefaultExportFromCjs(normalizeExports);',
      ],
    ],
  },
  {
    file: 'meow/build/options.js',
    parts: [
      [
        "import { a as readPackageUpSync, n as normalizePackageData } from './dependencies.js';",
        'const readPackageUpSync = () => undefined, normalizePackageData = () => undefined;',
      ],
    ],
  },
  {
    // It and stack-utils ask for the working folder when they are loaded, which is after the first frame: by then that may be removed.
    file: 'ink/build/components/ErrorOverview.js',
    parts: [
      [
        "import { cwd } from 'node:process';",
        "const cwd = () => { try { return process.cwd(); } catch { return '/'; } };",
      ],
    ],
  },
  {
    file: 'stack-utils/index.js',
    parts: [['  ? process.cwd()', "  ? (() => { try { return process.cwd(); } catch { return '/'; } })()"]],
  },
  {
    // Zod compiles a function for each schema, and asks before whether it may: both take longer than what a start
    // parses with them, and Node loads `navigator` for the question.
    file: 'zod/v4/core/util.js',
    parts: [['if (globalConfig.jitless) {', 'if (true) {']],
  },
  {
    // string-width 8 makes a segmenter and the set of all emoji when it is loaded: 50 ms that plain text never needs.
    file: 'string-width/index.js',
    onlyPlain: true,
    parts: [
      [
        'const segmenter = new Intl.Segmenter();',
        'let made; const segmenter = {segment: text => (made ??= new Intl.Segmenter()).segment(text)};',
      ],
      [
        'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
        "let emoji; const rgiEmojiRegex = {test: text => (emoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text)};",
      ],
    ],
  },
];

/**
 * Takes out of libraries what costs every start and serves none. The build fails when a library no longer has the form
 * that this was made for: then look whether it is still needed.
 */
export const leanPackages: Plugin = {
  name: 'lean-packages',
  setup({onLoad, onEnd}) {
    const left = new Set(leaners.flatMap(({file, onlyPlain}) => (onlyPlain ? [] : [file])));
    onEnd(() => ({
      errors: Array.from(left, file => ({text: `nothing imports ${file}, which lean-packages.ts changes`})),
    }));
    for (const {file, parts} of leaners) {
      const end = join('node_modules', file);
      onLoad(
        {filter: new RegExp(`[\\\\/]${file.split('/').join('[\\\\/]').replaceAll('.', '\\.')}$`)},
        async ({path}) => {
          if (!path.endsWith(end)) return undefined;
          left.delete(file);
          let contents = await readFile(path, 'utf8');
          for (const [part, instead] of parts) {
            if (!contents.includes(part))
              return {errors: [{text: `${file} has changed: there is no ${part} in it`}]};
            contents = contents.replace(part, () => instead);
          }
          return {contents, loader: 'js'};
        },
      );
    }
  },
};
