import type {Moment} from '../model/ids.ts';
import {sentences} from '../sentences/sentences.ts';
import {outcome} from './notice.ts';
import type {State} from './state.ts';

/** The state with one line about all that is wrong with the settings. */
export function complain(state: State, complaints: readonly string[], now: Moment): State {
  const [first, ...others] = complaints;
  if (first === undefined) return state;
  return {...state, notice: outcome(sentences.settings.more(first, others.length), 'bad', now)};
}
