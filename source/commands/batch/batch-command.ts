import {sentences} from '../../sentences/sentences.ts';
import {isOver} from '../../store/batch.ts';
import type {State} from '../../store/state.ts';
import {command} from '../command.ts';

/** The last that was begun of what goes on. */
const running = ({batches}: State) => batches.findLast(run => !isOver(run));

/** Shows again how it goes, when that was closed. */
export const progress = command({
  id: 'progress',
  keys: ['w'],
  scope: 'program',
  disabled: state => (running(state) === undefined ? sentences.reasons.nothingGoesOn : undefined),
  run: ({change}) =>
    change(state => {
      const run = running(state);
      if (run === undefined) return state;
      return {
        ...state,
        overlays: [...state.overlays, {kind: 'batch', id: run.id, selected: 0, offset: 0}],
      };
    }),
});
