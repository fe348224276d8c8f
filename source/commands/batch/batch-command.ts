import {sentences} from '../../sentences/sentences.ts';
import {countOf, isOver} from '../../store/batch.ts';
import type {State} from '../../store/state.ts';
import {command} from '../command.ts';

/** The last that was begun of what goes on; else of what failed and was not looked at. */
const toShow = ({batches}: State) =>
  batches.findLast(run => !isOver(run)) ?? batches.findLast(run => countOf(run, 'failed') > 0);

/** Shows again how it goes, when that was closed, or what failed meanwhile. */
export const progress = command({
  id: 'progress',
  keys: ['w'],
  scope: 'program',
  disabled: state => (toShow(state) === undefined ? sentences.reasons.nothingGoesOn : undefined),
  run: ({change}) =>
    change(state => {
      const run = toShow(state);
      if (run === undefined) return state;
      return {
        ...state,
        overlays: [...state.overlays, {kind: 'batch', id: run.id, selected: 0, offset: 0}],
      };
    }),
});
