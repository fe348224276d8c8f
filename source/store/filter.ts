import {type State, withPane} from './state.ts';
import {fieldOf, type TextField} from './text-field.ts';

/** Opens the field of the focused pane's filter, and remembers what was selected before anything was hidden. */
export function openFilter(state: State): State {
  const {filter, selected, index, offset, unfiltered} = state.panes[state.focus];
  return withPane({...state, typing: fieldOf(filter)}, state.focus, {
    unfiltered: filter === '' ? {selected, index, offset} : unfiltered,
  });
}

/** The filter takes effect with every key. An empty one hides nothing: all is as it was before. */
export function typeFilter(state: State, field: TextField): State {
  const {unfiltered} = state.panes[state.focus];
  const before = field.text === '' ? unfiltered : null;
  return withPane({...state, typing: field}, state.focus, {filter: field.text, ...before});
}

/** Takes the filter back, and with it what it did to the selection; a row that was chosen meanwhile stays selected. */
export function clearFilter(state: State): State {
  const {unfiltered} = state.panes[state.focus];
  return withPane({...state, typing: null}, state.focus, {filter: '', unfiltered: null, ...unfiltered});
}
