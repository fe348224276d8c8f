import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {createWriteStream} from 'node:fs';
import {access, link, rename, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {LogLine} from '../../hosts/reads-logs.ts';

/**
 * Writes lines to a file as they were printed, and returns how many there were. A file that is there already is left
 * alone (`exists`) unless `overwrite`; even then it stays as it was until everything is written. Rejects with what the
 * file system or the lines say, and leaves nothing behind.
 */
export async function saveLines(
  lines: AsyncIterable<LogLine>,
  path: string,
  overwrite: boolean,
): Promise<number | 'exists'> {
  if (!overwrite && (await isThere(path))) return 'exists';
  const draft = join(dirname(path), `.${randomUUID()}.part`);
  try {
    const count = await writeLines(lines, draft);
    if (overwrite) await rename(draft, path);
    // A link is not made over a file that somebody else wrote meanwhile.
    else if (!(await linked(draft, path))) return 'exists';
    return count;
  } finally {
    await rm(draft, {force: true});
  }
}

/** The system's name for why a file operation failed: `ENOENT`; null for what is no such failure. */
export const codeOf = (thrown: unknown): string | null =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : null;

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Some file systems have no links.
    if (await isThere(path)) return false;
    await rename(draft, path);
    return true;
  }
}

async function writeLines(lines: AsyncIterable<LogLine>, path: string): Promise<number> {
  const file = createWriteStream(path, {flags: 'wx'});
  await once(file, 'open');
  const failed = once(file, 'error').then(([error]) => {
    throw error;
  });
  // It is waited for below; until then nobody has it.
  failed.catch(() => undefined);
  let count = 0;
  try {
    for await (const {text} of lines) {
      count += 1;
      if (!file.write(`${text}\n`)) await Promise.race([once(file, 'drain'), failed]);
    }
    file.end();
    await Promise.race([once(file, 'close'), failed]);
  } finally {
    file.destroy();
  }
  return count;
}
