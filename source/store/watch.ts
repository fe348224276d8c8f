import type {Host} from '../hosts/host.ts';
import {elapsed} from '../model/elapsed.ts';
import {type HostError, toHostError} from '../model/host-error.ts';
import type {ContainerId} from '../model/ids.ts';
import type {InsideProcess} from '../model/process.ts';
import type {Snapshot} from '../model/snapshot.ts';

/** What a container said of itself, or why it did not. */
export type InsideAnswer =
  | {readonly container: ContainerId; readonly processes: readonly InsideProcess[]}
  | {readonly container: ContainerId; readonly fault: HostError};

export interface WatchOptions {
  readonly host: Host;
  readonly refreshSeconds: number;
  /** So many times more rarely figures are asked for now; 1 when left out. */
  readonly slowdown?: () => number;
  /** The container that is looked into now. */
  readonly lookedInto: () => ContainerId | null;
  readonly onAnswer: (snapshot: Snapshot, inside: InsideAnswer | null) => void;
  readonly onLost: (error: HostError) => void;
}

/** Listens to a host, and asks it for what it shows. It never changes anything on it. */
export interface Watch {
  /** Asks now. Resolves when what was true at the call has arrived, or at once while the watch stands still. */
  refresh(): Promise<void>;
  stop(): void;
  /** Goes on, with what is true now. */
  goOn(): void;
  /** Somebody is there: figures are asked for as often as they should be. */
  touched(): void;
  close(): void;
}

/** At most ten updates a second. */
const shortest = 100;
/** The answer of a host with so many processes takes long to be taken in: keys that came meanwhile go before it. */
const large = 2000;

/** Resolves when what else waits has had its turn. */
const nextTurn = (): Promise<void> => new Promise(resolve => void setImmediate(resolve));

/** When nobody has touched a key for so long, ms, figures are asked for so many times more rarely; the longest first. */
const unwatched = [
  {after: 60_000, slowdown: 5},
  {after: 10_000, slowdown: 2},
];

export function watchHost(options: WatchOptions): Watch {
  const {host, refreshSeconds, slowdown = () => 1, lookedInto, onAnswer, onLost} = options;
  let running = true;
  let closed = false;
  let lastAsked = Number.NEGATIVE_INFINITY;
  let lastTouched = elapsed();
  /** Whether something changed while an answer was on its way. */
  let changed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let wasAnswered = false;

  async function askInside(): Promise<InsideAnswer | null> {
    const container = lookedInto();
    if (container === null) return null;
    try {
      return {container, processes: await host.inside(container)};
    } catch (thrown) {
      return {container, fault: toHostError(thrown)};
    }
  }

  async function ask(): Promise<void> {
    lastAsked = elapsed();
    try {
      const [snapshot, inside] = await Promise.all([host.snapshot(), askInside()]);
      // But not before the first rows.
      if (wasAnswered && snapshot.processes.length > large) await nextTurn();
      wasAnswered = true;
      if (running && !closed) onAnswer(snapshot, inside);
    } catch (thrown) {
      if (running && !closed) onLost(toHostError(thrown));
    }
  }

  /** One question at a time: who asks meanwhile gets the answer to the next one. */
  function refresh(): Promise<void> {
    if (!running || closed) return Promise.resolve();
    if (asking !== null) {
      next ??= asking.then(() => {
        next = null;
        return refresh();
      });
      return next;
    }
    clearTimeout(timer);
    changed = false;
    asking = ask().finally(() => {
      asking = null;
      if (changed) soon();
      else wait(pace());
    });
    return asking;
  }

  const unwatchedSlowdown = (): number =>
    unwatched.find(({after}) => elapsed() - lastTouched >= after)?.slowdown ?? 1;

  /** What others change is told by the host at once, whatever this is: it is for figures that move by themselves. */
  const pace = (): number => refreshSeconds * 1000 * Math.max(slowdown(), unwatchedSlowdown());

  function wait(milliseconds: number): void {
    clearTimeout(timer);
    if (running && !closed) timer = setTimeout(() => void refresh(), milliseconds);
  }

  /** As soon as a tenth of a second has passed since the last time. */
  function soon(): void {
    if (asking !== null) changed = true;
    else wait(Math.max(0, lastAsked + shortest - elapsed()));
  }

  const unsubscribe = host.subscribe(update => {
    switch (update.kind) {
      case 'changed':
      case 'found':
        soon();
        break;
      case 'lost':
        if (running && !closed) onLost(update.error);
        break;
    }
  });
  void refresh();

  return {
    refresh,
    stop: () => {
      running = false;
      clearTimeout(timer);
    },
    goOn: () => {
      running = true;
      lastTouched = elapsed();
      void refresh();
    },
    touched: () => {
      const wasUnwatched = unwatchedSlowdown() > 1;
      lastTouched = elapsed();
      // Who wants figures rarely gets none for a key.
      if (wasUnwatched && asking === null) wait(Math.max(0, lastAsked + refreshSeconds * 1000 - elapsed()));
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
