import {readFile} from 'node:fs/promises';
import {isBuiltin} from 'node:module';
import type {Plugin} from 'esbuild';

/** 3 to 12 ms to load each, and only functions are taken from them: they are loaded with the first call of one. */
const lazy = new Set(['node:child_process', 'node:crypto', 'node:fs/promises']);

/** What an import statement takes: `default`, or names; null for the whole namespace, and what is not understood. */
function namesIn(source: string, path: string): readonly string[] | null {
  const names: string[] = [];
  let found = false;
  for (const [statement, clause = ''] of source.matchAll(statements)) {
    if (!statement.includes(`'${path}'`) && !statement.includes(`"${path}"`)) continue;
    if (/^\s*type\b/.test(clause)) continue;
    const parts = /^\s*(?:([\w$]+)\s*,?)?\s*(?:\{([^}]*)\})?\s*$/.exec(clause);
    if (!parts) return null;
    found = true;
    if (parts[1] !== undefined) names.push('default');
    for (const part of (parts[2] ?? '').split(',')) {
      const name = /^\s*(?!type\s)([\w$]+)(?:\s+as\s+[\w$]+)?\s*$/.exec(part)?.[1];
      if (name !== undefined) names.push(name);
    }
  }
  return found ? names : null;
}
const statements = /\bimport\b([^'"();]*)\bfrom\s*(?:'[^'\n]*'|"[^"\n]*")/g;

function moduleOf(path: string, names: string): string {
  const module = `process.getBuiltinModule(${JSON.stringify(path)})`;
  if (names === '') return `module.exports = ${module};`;
  if (lazy.has(path) && !names.includes('default'))
    return names
      .split(',')
      .map(name => `export const ${name} = (...given) => ${module}.${name}(...given);`)
      .join('\n');
  return [
    `const module = ${module};`,
    ...names
      .split(',')
      .map(name =>
        name === 'default' ? 'export default module;' : `export const ${name} = module.${name};`,
      ),
  ].join('\n');
}

/**
 * Takes Node's own modules from process.getBuiltinModule. Where an ES module imports one, Node makes it a facade, for
 * which it reads all that the module exports, and by that loads what stands behind: 11 ms for node:process (with its
 * three streams), 5 for node:fs, 4 for node:util, at every start.
 */
export const builtins: Plugin = {
  name: 'builtins',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^[a-z:_/]+$/}, async ({path, kind, importer, namespace}) => {
      if (kind !== 'import-statement' || !isBuiltin(path)) return undefined;
      const full = path.startsWith('node:') ? path : `node:${path}`;
      const names = namespace === 'file' ? namesIn(await readFile(importer, 'utf8'), path) : null;
      const taken = names === null ? '' : [...new Set(names)].sort().join(',');
      return {path: full, namespace: 'builtin', suffix: `?${taken}`};
    });
    onLoad({filter: /.*/, namespace: 'builtin'}, ({path, suffix}) => ({
      contents: moduleOf(path, suffix.slice(1)),
    }));
  },
};
