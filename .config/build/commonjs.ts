import {transform} from 'esbuild';
import type {DistFile} from './bundle.ts';

const target = {format: 'cjs', platform: 'node', target: 'node22.13', legalComments: 'none'} as const;

/**
 * The modules of a build as CommonJS, which the bootstrap loads: Node spends a quarter of a start on finding, linking
 * and evaluating ES modules, and keeps nothing of what V8 compiles of their functions. Plain ASCII, so that V8 need not
 * hold, nor read, two bytes for each character.
 */
export async function asCommonJs(files: readonly DistFile[]): Promise<readonly DistFile[]> {
  return Promise.all(
    files.map(async ({name, content}) => {
      const converted = await transform(Buffer.from(content).toString(), {
        ...target,
        define: {'import.meta': 'importMeta'},
        supported: {'dynamic-import': false},
      });
      const {code} = await transform(amongOurselves(name, converted.code), {
        ...target,
        minify: true,
        treeShaking: true,
        // As the modules that these were.
        banner: '"use strict";',
      });
      return {name, content: escaped(code)};
    }),
  );
}

const exported = /^module\.exports = __toCommonJS\((\w+)\);$/m;
const imported = /__toESM\((require\("\.\/[^"]+"\))\)/g;
const otherwise = /^module\.exports = __toCommonJS|__toESM\(require\("\.\//m;

/**
 * What a module exports as it is: esbuild hands out a copy of it, so that modules of any origin can ask for it, and each
 * name that is used is looked up twice. All are ours here.
 */
function amongOurselves(name: string, code: string): string {
  const changed = code.replace(exported, 'module.exports = $1;').replace(imported, '$1');
  if (otherwise.test(changed))
    throw new Error(`esbuild writes the imports and exports of ${name} in another way`);
  return changed;
}

/** esbuild escapes what is not ASCII in strings, but not in regular expressions. */
const escaped = (code: string): string =>
  code.replaceAll(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
