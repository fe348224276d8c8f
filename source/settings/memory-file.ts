import {randomBytes} from 'node:crypto';
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {systemCode} from '../model/system-code.ts';
import {lockFile} from './lock-file.ts';
import {type Memories, type Memory, memoriesText, type RememberedPath, readMemories} from './remembered.ts';

export interface MemoryWriter {
  /** Remembers an entry, or forgets it with null. It is written soon, together with others. */
  remember(path: RememberedPath, memory: Memory | null): void;
  /** Resolves when all is written, or could not be. */
  close(): Promise<void>;
}

/** How long changes are gathered, ms: a border that is moved step by step is written once. */
const gathering = 400;

/**
 * Writes what is remembered to `file`. Each write reads what others wrote since, changes its own entries, and takes the
 * place of the file as a whole; a lock beside the file keeps two from doing so at once. `onFault` hears a system's code
 * (EACCES) when it cannot be read or written, once: what could not be read is left as it is.
 */
export function createMemoryWriter(file: string, onFault: (code: string) => void): MemoryWriter {
  let waiting = new Map<RememberedPath, Memory | null>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let failed = false;

  function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.size === 0) return writing;
    const changes = waiting;
    waiting = new Map();
    writing = writing.then(async () => {
      try {
        await change(file, changes);
      } catch (thrown) {
        if (!failed) onFault(systemCode(thrown));
        failed = true;
      }
    });
    return writing;
  }

  return {
    remember(path, memory) {
      waiting.set(path, memory);
      timer ??= setTimeout(() => void write(), gathering);
    },
    close: write,
  };
}

async function change(file: string, changes: ReadonlyMap<RememberedPath, Memory | null>): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  const unlock = await lockFile(`${file}.lock`);
  try {
    const memories = new Map<string, Memory>(await readFrom(file));
    for (const [path, memory] of changes) {
      if (memory === null) memories.delete(path);
      else memories.set(path, memory);
    }
    const whole = `${file}.${randomBytes(6).toString('hex')}`;
    try {
      await writeFile(whole, memoriesText(memories));
      await rename(whole, file);
    } finally {
      await rm(whole, {force: true});
    }
  } finally {
    await unlock();
  }
}

/** Rejects where there is a file that cannot be read: nobody knows what would be lost with it. */
async function readFrom(file: string): Promise<Memories> {
  try {
    return readMemories(await readFile(file, 'utf8'));
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return new Map();
    throw thrown;
  }
}
