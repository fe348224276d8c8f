import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as z from 'zod';
import type {DistFile} from './bundle.ts';
import {dist, memory} from './paths.ts';
import {record} from './sources.ts';

const recordSchema = z.object({fingerprint: z.string(), files: z.array(z.string())});

/**
 * Puts the files into dist so that a program that is started meanwhile finds either all old ones or all new ones:
 * each is renamed into place, cli.js, which names the rest, last. The files of the build before stay one build longer
 * for the programs that still run from them, unless `clean` says that this is to be packed.
 */
export async function publish(
  files: readonly DistFile[],
  fingerprint: string,
  clean: boolean,
): Promise<void> {
  await mkdir(dist, {recursive: true});
  for (const {name, content} of files) {
    // Beside dist, which never holds what is no part of it.
    const fresh = join(memory, name);
    await writeFile(fresh, content, {mode: name === 'cli.js' ? 0o755 : 0o644});
    await rename(fresh, join(dist, name));
  }
  const names = files.map(({name}) => name);
  const kept = new Set([...names, ...(clean ? [] : await filesOfLastBuild())]);
  for (const name of await readdir(dist)) if (!kept.has(name)) await rm(join(dist, name), {recursive: true});
  await writeFile(record, JSON.stringify({fingerprint, files: names}));
}

async function filesOfLastBuild(): Promise<readonly string[]> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(record, 'utf8'))).files;
  } catch {
    // The first build of a checkout, or a record of another form: there is nothing to keep.
    return [];
  }
}
