import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {drawingPackages, layers} from '../.config/layers.ts';

const root = join(import.meta.dirname, '..');
const source = join(root, 'source');

const importPattern =
  /(?:\b(?:import|export)\b[^'";]*?\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])(?<specifier>[^'"]+)\1/g;

/** Every specifier that a module imports or exports from, types and dynamic imports included. */
function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(importPattern)].flatMap(({groups}) => groups?.['specifier'] ?? []);
}

interface Edge {
  readonly from: string;
  readonly specifier: string;
  /** The imported file within source/; null for a package. */
  readonly to: string | null;
}

const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).filter(path =>
  /\.(tsx?|js)$/.test(path),
);

/** A file of a package may be named by its path: it is the package's all the same. */
function edgeOf(from: string, specifier: string): Edge {
  const path = specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : null;
  const packages = '../node_modules/';
  if (path?.startsWith(packages)) return {from, specifier: path.slice(packages.length), to: null};
  return {from, specifier, to: path};
}

const edges: readonly Edge[] = files.flatMap(from =>
  importsOf(readFileSync(join(source, from), 'utf8')).map(specifier => edgeOf(from, specifier)),
);

const layerOf = (path: string): string => path.split('/')[0] ?? '';

/** Why an import must not be; null when it may. */
function fault({from, to}: Edge): string | null {
  if (to === null) return null;
  // The version of the package is nobody's layer.
  if (to === '../package.json') return null;
  const layer = layers.find(({name}) => name === layerOf(from));
  if (!layer) return `${from} is in no layer`;
  if (layerOf(to) === layer.name || layer.imports.some(allowed => allowed === layerOf(to) || allowed === to))
    return null;
  // A simulated container's shell is the console over the same host.
  if (from.startsWith('hosts/simulated/shell/') && layerOf(to) === 'console') return null;
  return `${from} imports ${to}`;
}

describe('the layers', () => {
  test('import only what the table allows', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(edges.flatMap(edge => fault(edge) ?? [])).toEqual([]);
  });

  test('leave Ink and React to ui', () => {
    const drawing = edges.filter(({specifier}) =>
      drawingPackages.some(name => specifier === name || specifier.startsWith(`${name}/`)),
    );
    expect(drawing.length).toBeGreaterThan(0);
    expect(drawing.filter(({from}) => layerOf(from) !== 'ui').map(({from}) => from)).toEqual([]);
  });

  test('name every folder of source and no other', () => {
    const folders = readdirSync(source, {withFileTypes: true}).filter(entry => entry.isDirectory());
    const named = new Set(layers.map(({name}) => name));
    expect(folders.map(({name}) => name).filter(name => !named.has(name))).toEqual([]);
  });

  test.each([
    ["import type {A} from '../a.ts';", '../a.ts'],
    ["import {\n  a,\n  b,\n} from 'ink';", 'ink'],
    ["export * from './a.ts';", './a.ts'],
    ["import './a.css';", './a.css'],
    ["const a = await import('./a.ts');", './a.ts'],
    ["type A = typeof import('./a.ts');", './a.ts'],
  ])('are read from %j', (text, specifier) => {
    expect(importsOf(text)).toEqual([specifier]);
  });
});
