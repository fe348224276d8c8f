import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import * as z from 'zod';
import {record} from '../../.config/build/sources.ts';

const root = join(import.meta.dirname, '..', '..');
const packed = z.tuple([
  z.object({
    size: z.number(),
    files: z.array(z.object({path: z.string(), size: z.number(), mode: z.number()})),
  }),
]);

/** What `npm pack` would put into the package, without building or writing it. */
function pack(): z.infer<typeof packed>[0] {
  // npm says where it is to what it runs.
  const npm = process.env['npm_execpath'];
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const {stdout} = npm
    ? spawnSync(process.execPath, [npm, ...args], {cwd: root, encoding: 'utf8', timeout: 15_000})
    : spawnSync('npm', args, {cwd: root, encoding: 'utf8', timeout: 15_000});
  return packed.parse(JSON.parse(stdout))[0];
}

describe('the package', () => {
  const {size, files} = pack();
  const paths = files.map(({path}) => path);

  test('is below 1 MB', () => {
    // dist may still have the files of the build before this one, which a package never has (`build --clean`).
    const {files: built} = z
      .object({files: z.array(z.string())})
      .parse(JSON.parse(readFileSync(record, 'utf8')));
    const all = files.reduce((total, file) => total + file.size, 0);
    const current = files
      .filter(({path}) => !path.startsWith('dist/') || built.includes(path.slice('dist/'.length)))
      .reduce((total, file) => total + file.size, 0);
    const share = (size * current) / all;
    expect(share).toBeGreaterThan(100_000);
    expect(share).toBeLessThan(1_000_000);
  });

  test('holds the program, its licences and the readme, and nothing of development', () => {
    expect(paths.filter(path => !path.startsWith('dist/')).sort()).toEqual([
      'licence',
      'package.json',
      'readme.md',
    ]);
    expect(
      paths.filter(
        path =>
          !/^dist\/(cli\.js|[\w-]+-[A-Z0-9]{8}\.js|third-party-licences\.txt|isotop\.1|package\.json)$/.test(
            path,
          ),
      ),
    ).toEqual(['licence', 'package.json', 'readme.md']);
    expect(files.find(({path}) => path === 'dist/cli.js')?.mode).toBe(0o755);
  });

  test('needs nothing else to run', () => {
    const json = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(Object.keys(json)).not.toEqual(expect.arrayContaining(['dependencies']));
    expect(json.bin).toEqual({isotop: 'dist/cli.js'});
    // npm links it where man looks only when this is a list.
    expect(json.man).toEqual(['dist/isotop.1']);
    expect(paths).toContain('dist/isotop.1');
  });
});
