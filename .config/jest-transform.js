// Jest reads TypeScript through esbuild: types are checked by tsc, once, not by each test file.
import {createHash} from 'node:crypto';
import {transformSync, version} from 'esbuild';
import peggy from 'peggy';
import {compileGrammar} from './peggy.ts';

const options = {format: 'esm', target: 'node24', jsx: 'automatic', sourcemap: 'inline'};

export default {
  process(source, path) {
    if (path.endsWith('.md')) return {code: `export default ${JSON.stringify(source)};`};
    if (path.endsWith('.peggy')) return {code: compileGrammar(source, path)};
    return transformSync(source, {
      ...options,
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      sourcefile: path,
    });
  },
  getCacheKey(source, path) {
    return createHash('sha1')
      .update(version)
      .update(peggy.VERSION)
      .update(JSON.stringify(options))
      .update(path)
      .update(source)
      .digest('hex');
  },
};
