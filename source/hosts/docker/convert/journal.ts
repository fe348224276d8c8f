import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import {join} from 'node:path';
import * as z from 'zod';
import {fail} from '../../../model/host-error.ts';

/** The steps of a conversion, in order. A journal names the one that was begun last. */
export const steps = ['stop', 'commit', 'set-aside', 'create', 'start', 'prove', 'remove'] as const;
export type Step = (typeof steps)[number];

const entrySchema = z.object({
  version: z.literal(1),
  /** The engine's own id: an address may lead to another one tomorrow. */
  engine: z.string(),
  original: z.string().min(1),
  name: z.string().min(1),
  asideName: z.string().min(1),
  wasRunning: z.boolean(),
  to: z.enum(['process', 'hyperv']),
  runtime: z.string(),
  /** The image that the original's files are saved as. */
  image: z.object({repository: z.string(), tag: z.string()}),
  begunAt: z.number(),
  step: z.enum(steps),
  owner: z.object({pid: z.int(), startTime: z.string().nullable()}),
});

/** What is written down of a conversion that is under way. */
export type Entry = z.infer<typeof entrySchema>;

/** The conversions under way of one user, one file each in a folder. */
export interface Journal {
  /** Writes an entry, in place of the one before of the same container; it is on the disk when this returns. */
  write(entry: Entry): void;
  /** Whether there is any entry at all, of whichever engine. */
  isEmpty(): boolean;
  /** Those of one engine, the oldest first. A file that is none of ours, or half written, is passed over. */
  entries(engine: string): Entry[];
  /** The conversion is over. */
  close(entry: Entry): void;
}

/** A journal below a user's state folder. Throws a HostFailure with a sentence when it cannot be written. */
export function openJournal(stateFolder: string): Journal {
  const folder = join(stateFolder, 'conversions');
  const path = ({original}: Entry): string => join(folder, `${original.slice(0, 64)}.json`);
  const guarded = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      return fail({
        kind: 'refused',
        message: `cannot keep the journal of conversions in ${folder}: ${error instanceof Error ? error.message : error}`,
        remedy: 'nothing was begun; make the folder writable',
      });
    }
  };
  const entryNames = (): string[] => {
    try {
      return readdirSync(folder).filter(name => name.endsWith('.json'));
    } catch {
      return [];
    }
  };
  return {
    write: entry =>
      guarded(() => {
        mkdirSync(folder, {recursive: true, mode: 0o700});
        const fresh = `${path(entry)}.${process.pid}.new`;
        writeThrough(fresh, JSON.stringify(entry));
        renameSync(fresh, path(entry));
        syncFolder(folder);
      }),
    isEmpty: () => entryNames().length === 0,
    entries(engine) {
      return entryNames()
        .flatMap(name => readEntry(join(folder, name)) ?? [])
        .filter(entry => entry.engine === engine)
        .sort((a, b) => a.begunAt - b.begunAt);
    },
    close: entry =>
      guarded(() => {
        rmSync(path(entry), {force: true});
        syncFolder(folder);
      }),
  };
}

function readEntry(path: string): Entry | null {
  try {
    return entrySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

function writeThrough(path: string, text: string): void {
  const file = openSync(path, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A new name is on the disk only when its folder is. Windows has no such thing, and does it by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
