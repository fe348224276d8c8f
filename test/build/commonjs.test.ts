import {expect, test} from '@jest/globals';
import {asCommonJs} from '../../.config/build/commonjs.ts';

/** Loads modules that were converted, the first of them first, as the bootstrap does. */
async function load(sources: Readonly<Record<string, string>>) {
  const files = await asCommonJs(Object.entries(sources).map(([name, content]) => ({name, content})));
  const modules = new Map<string, {exports: Record<string, unknown>}>();
  const required = (path: string): Record<string, unknown> => {
    if (!path.startsWith('./')) return process.getBuiltinModule(path) as Record<string, unknown>;
    const name = path.slice(2);
    const known = modules.get(name);
    if (known) return known.exports;
    const file = files.find(each => each.name === name);
    if (!file) throw new Error(`there is no module ${name}`);
    const module: {exports: Record<string, unknown>} = {exports: {}};
    modules.set(name, module);
    const wrapped = new Function('require', 'module', 'exports', 'importMeta', String(file.content));
    wrapped(required, module, module.exports, {url: `file:///${name}`});
    return module.exports;
  };
  return required(`./${Object.keys(sources)[0]}`);
}

const other = `
  export let count = 1;
  export const add = () => { count += 1; };
  export default 'the default';
  export const where = import.meta.url;
`;

test('modules find what others export: by name, as default, as a whole, of Node, and later', async () => {
  const first = await load({
    'first.js': `
      import theDefault, {count, add} from './other.js';
      import * as whole from './other.js';
      import path, {sep} from 'node:path';
      export const before = count;
      add();
      export const after = () => [count, whole.count];
      export const defaults = [theDefault, whole.default];
      export const ofNode = [path.sep, sep];
      export const names = Object.keys(whole).sort();
      export const later = () => import('./other.js');
      export {where} from './other.js';
    `,
    'other.js': other,
  });
  expect(first['before']).toBe(1);
  expect((first['after'] as () => unknown)()).toEqual([2, 2]);
  expect(first['defaults']).toEqual(['the default', 'the default']);
  expect(first['ofNode']).toEqual(['/', '/']);
  expect(first['names']).toEqual(['add', 'count', 'default', 'where']);
  expect(first['where']).toBe('file:///other.js');
  const later = await (first['later'] as () => Promise<Record<string, unknown>>)();
  expect([later['count'], later['default']]).toEqual([2, 'the default']);
});

test('nothing but ASCII is in them', async () => {
  const [file] = await asCommonJs([{name: 'one.js', content: "export const one = ['容器', /ä|😀/u];"}]);
  expect(String(file?.content)).toMatch(/^[\0-\x7f]*$/);
  const {one} = (await load({'one.js': "export const one = ['容器', /^(ä|容)$/];"})) as {
    one: [string, RegExp];
  };
  expect(one[0]).toBe('容器');
  expect(one[1].test('ä')).toBe(true);
});
