import type {Screen} from '../panes/screen.ts';
import type {Key} from '../store/key.ts';
import type {MouseReport, Typed} from '../store/typed.ts';
import type {Doing} from './command.ts';
import {dispatchFrom, dispatchPaste} from './dispatch.ts';
import {createMouseControl} from './mouse/mouse-control.ts';
import {sessionWithKeys, typeIntoSession} from './sessions/session-input.ts';

/** Takes what a person did at the terminal to whom it is for. */
export interface Receiver {
  receive(all: readonly Typed[]): void;
  press(keys: readonly Key[]): void;
}

/** The reports of the mouse from the one at `from` on, up to the next thing that is none. */
function reportsFrom(all: readonly Typed[], from: number): readonly MouseReport[] {
  const reports: MouseReport[] = [];
  for (let at = from; at < all.length; at += 1) {
    const typed = all[at];
    if (typed?.kind !== 'mouse') break;
    reports.push(typed);
  }
  return reports;
}

export function createReceiver(doing: Doing, screen: () => Screen): Receiver {
  const {state, change} = doing;
  const pointer = createMouseControl({
    doing,
    screen,
    // As if it was typed: a session that has the keys gets what is its own.
    press: keys => receive(keys.map(key => ({kind: 'key', key, raw: ''}))),
  });

  /** Returns how many keys it took. */
  function pressFrom(keyAt: (index: number) => Key | null, from: number): number {
    if (state().notice?.answersKey) change(before => ({...before, notice: null}));
    return dispatchFrom(keyAt, from, doing);
  }

  function receive(all: readonly Typed[]): void {
    const keyAt = (index: number) => {
      const typed = all[index];
      return typed?.kind === 'key' ? typed.key : null;
    };
    let next = 0;
    for (const [index, typed] of all.entries()) {
      // It went in with what came before it.
      if (index < next) continue;
      next = index + 1;
      if (typed.kind === 'mouse') {
        const reports = reportsFrom(all, index);
        pointer.take(reports);
        next = index + reports.length;
        continue;
      }
      const session = sessionWithKeys(state());
      if (session) typeIntoSession(session, typed, doing);
      else if (typed.kind === 'key') next = index + pressFrom(keyAt, index);
      else if (typed.kind === 'paste') dispatchPaste(typed.text, doing);
    }
  }

  return {
    receive,
    press(keys) {
      for (let at = 0; at < keys.length; ) at += pressFrom(index => keys[index] ?? null, at);
    },
  };
}
