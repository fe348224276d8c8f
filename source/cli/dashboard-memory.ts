import type {Wishes} from '../commands/wishes.ts';
import {systemCode} from '../model/system-code.ts';
import type {Loaded} from '../settings/load.ts';
import type {MemoryWriter} from '../settings/memory-file.ts';

/** What a dashboard remembers of what is changed in it. */
export interface DashboardMemory {
  readonly remember: NonNullable<Wishes['remember']>;
  /** Resolves when all is written, or with the system's code when it could not be. Never rejects. */
  close(): Promise<string | null>;
}

/**
 * Remembers over the settings that were loaded. What writes is loaded with the first change: most dashboards are looked
 * at, and left as they are.
 */
export function createDashboardMemory({files, base}: Pick<Loaded, 'files' | 'base'>): DashboardMemory {
  let writer: Promise<MemoryWriter> | undefined;
  const changes: Promise<void>[] = [];
  let fault: string | null = null;

  return {
    remember(path, value, usual) {
      writer ??= import('../settings/memory-file.ts').then(({createMemoryWriter}) =>
        createMemoryWriter(files.memory, code => {
          fault = code;
        }),
      );
      const opened = writer;
      changes.push(
        Promise.all([opened, import('../settings/remembered.ts')])
          .then(([{remember}, {memoryOf}]) => remember(path, memoryOf(value, usual, path, base)))
          // A program that was updated while it ran no longer finds its own parts.
          .catch(thrown => {
            fault ??= systemCode(thrown);
          }),
      );
    },
    async close() {
      if (writer === undefined) return null;
      await Promise.all(changes);
      await writer.then(
        opened => opened.close(),
        () => undefined,
      );
      return fault;
    },
  };
}
