import {settle} from '../panes/cursor.ts';
import type {State} from '../store/state.ts';
import type {Doing} from './command.ts';
import {runCommand} from './run-command.ts';

/** What most people do first that changes much of the screen. They change the state, and do nothing else. */
const usual = ['help', 'nextPane', 'filter'];
/** V8 is as fast as it gets with what ran a few times. */
const rounds = 2;

/** The states that keys may make of the one that is now, and the one that is now after each. Nothing is changed. */
export function* foresee(doing: Doing): Generator<State> {
  for (const id of Array.from({length: rounds}).flatMap(() => usual)) {
    const command = doing.commands.byId.get(id);
    if (command === undefined) continue;
    let state = doing.state();
    const change: Doing['change'] = next => {
      state = settle(next(state));
    };
    runCommand(command, [], {...doing, state: () => state, change});
    yield state;
    yield doing.state();
  }
}
