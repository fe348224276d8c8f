import {accessSync, constants, existsSync, statSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import type {Description} from '../../model/description.ts';
import {describe, HostFailure} from '../../model/host-error.ts';
import {openJournal} from './journal.ts';

/** What there is to say of a state file. */
export type StateFileFacts =
  /** There is none yet; `folder` is the one that it, or the folders to it, would be made in. */
  | {readonly kind: 'missing'; readonly folder: string; readonly canBeMade: boolean}
  | {
      readonly kind: 'there';
      /** Of the file and its log of changes. */
      readonly bytes: number;
      readonly canBeWritten: boolean;
      readonly events: number;
      readonly containers: number;
    }
  | {readonly kind: 'unusable'; readonly description: Description};

/** Looks at a state file without making or changing one. */
export function lookAtStateFile(given: string): StateFileFacts {
  const path = resolve(given);
  // An empty file becomes one as if there were none.
  if (!existsSync(path) || isEmptyFile(path)) {
    const folder = nearestFolder(dirname(path));
    return {kind: 'missing', folder, canBeMade: isWritable(folder) && statSync(folder).isDirectory()};
  }
  try {
    const journal = openJournal({
      path,
      actor: {terminal: null, pid: process.pid, program: 'isotop doctor'},
      clock: Date.now,
      first: () => ({kind: 'host-made', system: 'nano-server', seed: 0}),
      onNews: () => {},
    });
    try {
      return {
        kind: 'there',
        bytes: sizeOf(path) + sizeOf(`${path}-wal`),
        canBeWritten: isWritable(path) && isWritable(dirname(path)),
        events: journal.state.sequence,
        containers: journal.state.containers.size,
      };
    } finally {
      journal.close();
    }
  } catch (thrown) {
    if (!(thrown instanceof HostFailure)) throw thrown;
    return {kind: 'unusable', description: describe(thrown.error)};
  }
}

/** The first folder on the way up that is there. */
function nearestFolder(folder: string): string {
  const above = dirname(folder);
  return existsSync(folder) || above === folder ? folder : nearestFolder(above);
}

const isEmptyFile = (path: string): boolean => statSync(path).isFile() && statSync(path).size === 0;

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const sizeOf = (path: string): number => statSync(path, {throwIfNoEntry: false})?.size ?? 0;
