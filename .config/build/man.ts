import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as z from 'zod';
import {loadCompiled} from '../load-compiled.ts';
import {root} from './paths.ts';

const packageJson = z.object({version: z.string()});

/**
 * The man page of this version. Its date is that of the version in the readme's *Changes*; rejects when there is no
 * such version, since a release that does not say what is new in it is none.
 */
export async function man(): Promise<string> {
  const {version} = packageJson.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const date = dateOf(version, await readFile(join(root, 'readme.md'), 'utf8'));
  if (date === null) throw new Error(`readme.md has no heading "### ${version} (YYYY-MM-DD)" under Changes`);
  const {manPage} = await loadCompiled<typeof import('../man/make.ts')>(
    join(import.meta.dirname, '..', 'man', 'make.ts'),
  );
  return manPage({version, date});
}

/** The day of a version, as the readme's list of changes has it. */
export function dateOf(version: string, readme: string): string | null {
  const heading = new RegExp(`^### ${version.replaceAll('.', '\\.')} \\((\\d{4}-\\d{2}-\\d{2})\\)$`, 'm');
  return heading.exec(readme)?.[1] ?? null;
}
