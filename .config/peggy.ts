// Grammars (*.peggy) are compiled where they are used: by the bundler here, by jest in jest-transform.js. No
// generated parser is ever committed.
import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';
import peggy from 'peggy';

/** The parser of one grammar, as the text of an ES module. */
export function compileGrammar(source: string, path: string): string {
  return peggy.generate(source, {
    output: 'source',
    format: 'es',
    // Packrat: a line of any shape is read in time that grows with its length only.
    cache: true,
    grammarSource: path,
  });
}

export const peggyPlugin: Plugin = {
  name: 'peggy',
  setup(build) {
    build.onLoad({filter: /\.peggy$/}, async ({path}) => {
      try {
        return {contents: compileGrammar(await readFile(path, 'utf8'), path), loader: 'js'};
      } catch (thrown) {
        return {errors: [{text: thrown instanceof Error ? thrown.message : String(thrown)}]};
      }
    });
  },
};
