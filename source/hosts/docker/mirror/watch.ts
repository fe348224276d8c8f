import {setTimeout as sleep} from 'node:timers/promises';
import {type HostError, HostFailure, toHostError} from '../../../model/host-error.ts';
import type {EngineEvent} from '../answers/event-answer.ts';
import type {EngineClient} from '../connection/client.ts';
import {HangFailure} from '../connection/connection-error.ts';
import {mirrorCleaner} from './cleaner.ts';
import {listenToEvents} from './event-stream.ts';
import type {Mirror} from './mirror.ts';

/** What the watch tells of an engine. */
export type WatchNews =
  | {readonly kind: 'changed'; readonly events: readonly EngineEvent[]}
  /** An event from before, which the engine remembers. */
  | {readonly kind: 'past'; readonly event: EngineEvent}
  | {readonly kind: 'lost'; readonly error: HostError}
  | {readonly kind: 'found'};

export interface Watch {
  /** Resolves once everything was asked for the first time; rejects when the engine cannot be reached. */
  readonly ready: Promise<void>;
  /** Why the engine is lost; null while it is there, or it is not known yet. */
  lost(): HostError | null;
  /** Whether what the engine remembers of the past was told. */
  hasCaughtUp(): boolean;
  stop(): void;
}

/** For how long one events stream is asked for, in milliseconds: a hang is noticed after this and its grace. */
const streamDuration = 10_000;
/** For so long the events that an engine remembers wait once it was asked for everything, ms. */
const pastWaits = 200;
const shortestPause = 100;
const longestPause = 5_000;

/** Keeps a mirror true through the engine's events, for as long as it is not stopped, through losses of the engine. */
export function watchEngine(client: EngineClient, mirror: Mirror, tell: (news: WatchNews) => void): Watch {
  const stopped = new AbortController();
  const {signal} = stopped;
  const first = Promise.withResolvers<void>();
  // Who only subscribes does not wait for it: they are told `lost`.
  first.promise.catch(() => undefined);
  const begun = Date.now();
  let since = 0n;
  /** Clocks are compared to a second only: rather an event of just before than none of just after. */
  const isPast = ({at}: EngineEvent): boolean =>
    at < BigInt(begun + client.clockAhead() - 1_000) * 1_000_000n;
  let lost: HostError | null = null;
  let isConnected = false;
  let caughtUp = false;

  const cleaner = mirrorCleaner(mirror, signal, events => tell({kind: 'changed', events}));

  const listen = async (): Promise<void> => {
    const round = new AbortController();
    const opened = Promise.withResolvers<void>();
    // Asked at once, and not when the stream is open: it tells what happened until then too.
    const connecting = isConnected ? null : connect(opened.promise, round.signal);
    connecting?.catch(() => undefined);
    const listening = listenToEvents(client, {
      since,
      duration: streamDuration,
      signal: AbortSignal.any([signal, round.signal]),
      onOpen: opened.resolve,
      readFrom: caughtUp ? undefined : afterFirst(connecting, round.signal),
      onEvent: event => {
        since = event.at;
        if (isPast(event)) tell({kind: 'past', event});
        else cleaner.happened(event);
      },
    });
    try {
      await Promise.race([listening, opened.promise]);
      if (connecting !== null)
        await Promise.race([listening.then(() => new Promise<never>(() => undefined)), connecting]);
      await listening;
    } finally {
      round.abort();
      listening.catch(() => undefined);
    }
  };
  /** An engine remembers hundreds of events: they are read when the first rows stand. */
  const afterFirst = async (connecting: Promise<void> | null, over: AbortSignal): Promise<void> => {
    try {
      await connecting;
      await sleep(pastWaits, undefined, {signal: AbortSignal.any([signal, over])});
      caughtUp = true;
    } catch {
      // It is not there, or not any more: the stream says so itself.
    }
  };
  /** Everything may be different after a time without events, so everything is asked; what happens meanwhile waits. */
  const connect = async (opened: Promise<void>, over: AbortSignal): Promise<void> => {
    await Promise.all([mirror.refreshAll(), opened]);
    // Without a stream nobody would hear of what changes from now on: the next round asks again.
    if (signal.aborted || over.aborted) return;
    isConnected = true;
    const wasLost = lost !== null;
    lost = null;
    if (wasLost) tell({kind: 'found'});
    first.resolve();
    tell({kind: 'changed', events: []});
    cleaner.goOn();
  };
  const run = async (): Promise<void> => {
    let pause = 0;
    while (!signal.aborted)
      try {
        await listen();
        pause = 0;
      } catch (error) {
        if (signal.aborted) return;
        // An engine that was restarted is there again at once: only what fails twice, or hangs, is lost.
        const wasConnected = isConnected;
        isConnected = false;
        cleaner.hold();
        client.forget();
        if (!wasConnected || error instanceof HangFailure) {
          const wasLost = lost !== null;
          lost = toHostError(error);
          if (!wasLost) tell({kind: 'lost', error: lost});
          first.reject(error);
        }
        pause = wasConnected ? shortestPause : Math.min(longestPause, Math.max(shortestPause, pause * 2));
        await sleep(pause, undefined, {signal}).catch(() => undefined);
      }
  };
  void run();
  return {
    ready: first.promise,
    lost: () => lost,
    hasCaughtUp: () => caughtUp,
    stop: () => {
      stopped.abort();
      first.reject(new HostFailure({kind: 'cancelled', what: 'the request'}));
    },
  };
}
