import {mkdir, open, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {memory} from './paths.ts';

const lock = join(memory, 'build.lock');
const patience = 120_000;

/** Runs `task` while no other build of this checkout does; a build that was killed holds nobody up. */
export async function alone<Result>(task: () => Promise<Result>): Promise<Result> {
  await mkdir(memory, {recursive: true});
  for (const begun = Date.now(); !(await take()); await wait(50)) {
    if (await isAbandoned()) await rm(lock, {force: true});
    if (Date.now() - begun > patience) throw new Error(`another build does not end (${lock})`);
  }
  try {
    return await task();
  } finally {
    await rm(lock, {force: true});
  }
}

async function take(): Promise<boolean> {
  try {
    const file = await open(lock, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(): Promise<boolean> {
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''));
  // Between its making and its first write the file is empty.
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
