import type {HostUpdate} from '../host.ts';

/** Those who are told of updates. They are told a moment later, outside any transaction, so they may give commands. */
export interface Listeners {
  readonly size: number;
  add(listener: (update: HostUpdate) => void): () => void;
  tell(update: HostUpdate): void;
  clear(): void;
}

export function openListeners(): Listeners {
  const listeners = new Set<{readonly hear: (update: HostUpdate) => void}>();
  return {
    get size() {
      return listeners.size;
    },
    add(listener) {
      const entry = {hear: listener};
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    tell(update) {
      queueMicrotask(() => {
        for (const entry of [...listeners]) if (listeners.has(entry)) entry.hear(update);
      });
    },
    clear() {
      listeners.clear();
    },
  };
}
