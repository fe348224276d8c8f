import type {HostUpdate} from '../host.ts';

/** Those who are told of updates. They are told a moment later, outside any transaction, so they may give commands. */
export interface Listeners {
  readonly size: number;
  /** Adds one, and tells it alone `first`. Returns the end of its listening. */
  add(listener: (update: HostUpdate) => void, first: HostUpdate | null): () => void;
  tell(update: HostUpdate): void;
  clear(): void;
}

export function openListeners(): Listeners {
  interface Entry {
    readonly hear: (update: HostUpdate) => void;
  }
  const listeners = new Set<Entry>();
  const tellLater = (entries: () => Iterable<Entry>, update: HostUpdate): void =>
    queueMicrotask(() => {
      for (const entry of entries()) if (listeners.has(entry)) entry.hear(update);
    });
  return {
    get size() {
      return listeners.size;
    },
    add(listener, first) {
      const entry = {hear: listener};
      listeners.add(entry);
      if (first) tellLater(() => [entry], first);
      return () => {
        listeners.delete(entry);
      };
    },
    tell: update => tellLater(() => [...listeners], update),
    clear() {
      listeners.clear();
    },
  };
}
