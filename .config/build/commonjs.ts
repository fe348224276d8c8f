import {transform} from 'esbuild';
import type {DistFile} from './bundle.ts';

/**
 * The modules of a build as CommonJS, which the bootstrap loads: Node spends a quarter of a start on finding, linking
 * and evaluating ES modules, and keeps nothing of what V8 compiles of their functions. Plain ASCII, so that V8 need not
 * hold, nor read, two bytes for each character.
 */
export async function asCommonJs(files: readonly DistFile[]): Promise<readonly DistFile[]> {
  return Promise.all(
    files.map(async ({name, content}) => {
      const {code} = await transform(Buffer.from(content).toString(), {
        format: 'cjs',
        platform: 'node',
        target: 'node22.13',
        minify: true,
        legalComments: 'none',
        // As the modules that these were.
        banner: '"use strict";',
        define: {'import.meta': 'importMeta'},
        supported: {'dynamic-import': false},
      });
      return {name, content: escaped(code)};
    }),
  );
}

/** esbuild escapes what is not ASCII in strings, but not in regular expressions. */
const escaped = (code: string): string =>
  code.replaceAll(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
