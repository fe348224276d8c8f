// `npm run readme`: writes the parts of readme.md that are made from the declarations in the code. With --check it
// writes nothing, and ends with status 1 when they are not current.
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {root} from './build/paths.ts';
import {loadCompiled} from './load-compiled.ts';

const readme = join(root, 'readme.md');
const made = await loadCompiled<typeof import('./readme/make.ts')>(
  join(import.meta.dirname, 'readme', 'make.ts'),
);

const lens = await readFile(join(root, '.config', 'pictures', 'made', 'lens.txt'), 'utf8');
const before = await readFile(readme, 'utf8');
const after = made.makeReadme(before, lens);
if (!process.argv.includes('--check')) await writeFile(readme, after);
else if (after !== before) {
  console.error('readme.md is not current: npm run readme writes it');
  process.exitCode = 1;
}
