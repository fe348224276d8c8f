import {command} from '../command.ts';

/** What was said and has gone again. */
export const notices = command({
  id: 'notices',
  keys: ['L'],
  scope: 'program',
  run: ({change}) =>
    change(state => ({
      ...state,
      overlays: [...state.overlays, {kind: 'notices', selected: null, offset: 0}],
    })),
});
