import {command} from '../command.ts';

/** Which columns the focused pane shows, and in which order. */
export const columns = command({
  id: 'columns',
  keys: ['C'],
  scope: 'lists',
  run: ({change}) =>
    change(state => ({
      ...state,
      overlays: [...state.overlays, {kind: 'columns', pane: state.focus, selected: null, offset: 0}],
    })),
});
