import {setTimeout as sleep} from 'node:timers/promises';
import type {EngineEvent} from '../answers/event-answer.ts';
import {clean, type Dirt, isClean, mix, soil} from './dirt.ts';
import type {Mirror} from './mirror.ts';

/** Asks an engine again for what its events say is out of date. */
export interface Cleaner {
  happened(event: EngineEvent): void;
  /** Asks for nothing more until `goOn`; what happens meanwhile waits. */
  hold(): void;
  goOn(): void;
}

/** Events that come together are answered together: so many milliseconds after the first. */
const together = 15;
/** After so many containers at once an engine may have dropped events for a slow listener: compare what there is. */
const burst = 20;
const afterBurst = 400;
/** What did not answer is asked again after this, in milliseconds. */
const again = 3_000;

/** `onCleaned` is called with the events after every asking. */
export function mirrorCleaner(
  mirror: Mirror,
  signal: AbortSignal,
  onCleaned: (events: readonly EngineEvent[]) => void,
): Cleaner {
  let dirt: Dirt = clean;
  let events: EngineEvent[] = [];
  let isHeld = true;
  let isBusy = false;

  const later = (delay: number, task: () => void | Promise<void>): void => {
    sleep(delay, undefined, {signal, ref: false})
      .then(task)
      // Stopped, or the engine is gone: the watch sees that by itself, and asks for everything then.
      .catch(() => undefined);
  };
  const add = (more: Dirt): void => {
    dirt = mix(dirt, more);
    begin();
  };
  const compare = async (): Promise<void> => {
    if (!isHeld) add({...clean, containers: await mirror.strangers()});
  };
  const cleanUp = async (): Promise<void> => {
    await sleep(together, undefined, {signal});
    while (!isHeld && !signal.aborted && !isClean(dirt)) {
      const now = dirt;
      const happened = events;
      dirt = clean;
      events = [];
      try {
        const silent = await mirror.refresh(now);
        if (silent.size > 0) later(again, () => add({...clean, containers: silent}));
      } catch {
        later(again, () => add(now));
      }
      if (signal.aborted) return;
      onCleaned(happened);
      if (now.containers.size >= burst) later(afterBurst, compare);
    }
  };
  const begin = (): void => {
    if (isBusy || isHeld || signal.aborted || isClean(dirt)) return;
    isBusy = true;
    cleanUp()
      .catch(() => undefined)
      .finally(() => {
        isBusy = false;
        begin();
      });
  };
  return {
    happened(event) {
      const soiled = soil(dirt, event);
      if (soiled === dirt) return;
      dirt = soiled;
      events.push(event);
      begin();
    },
    hold() {
      isHeld = true;
    },
    goOn() {
      isHeld = false;
      begin();
    },
  };
}
