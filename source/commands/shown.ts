import type {Screen} from '../panes/screen.ts';
import {share} from '../panes/share.ts';
import type {State} from '../store/state.ts';

/** The screen of a state that changes, and who is told when another one is to be seen. */
export interface Shown {
  /** The screen of the state as it is, made once for each; what did not change is the same (===). */
  screen(): Screen;
  /** The same, for who draws it: of this one nobody need be told any more. */
  told(): Screen;
  subscribe(listener: () => void): () => void;
  /** The state is another one. */
  changed(): void;
  /** All changes of one input are one change of the screen. */
  gather(changes: () => void): void;
}

/** `make` is asked for a screen only when the state is another one than before. */
export function createShown(make: (state: State) => Screen, state: () => State): Shown {
  const listeners = new Set<() => void>();
  let drawn: {readonly state: State; readonly screen: Screen} | null = null;
  /** The screen that was last told of, or asked for. */
  let told: Screen | null = null;
  /** Whether a change waits for others of the same input before it is told. */
  let gathering = false;

  function screen(): Screen {
    const now = state();
    if (drawn?.state !== now) drawn = {state: now, screen: share(drawn?.screen ?? null, make(now))};
    return drawn.screen;
  }

  function tell(): void {
    const now = screen();
    if (now === told) return;
    told = now;
    for (const listener of listeners) listener();
  }

  return {
    screen,
    told: () => {
      told = screen();
      return told;
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: () => {
      if (!gathering) tell();
    },
    gather: changes => {
      gathering = true;
      try {
        changes();
      } finally {
        gathering = false;
        tell();
      }
    },
  };
}
