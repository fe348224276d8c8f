import {openPalette} from '../../store/palette/palette.ts';
import {command} from '../command.ts';

/** Every action by its name, with words behind it where it takes some: `convert DEMO hyperv`. */
export const palette = command({
  id: 'palette',
  keys: [':'],
  scope: 'program',
  run: ({change}) => change(state => ({...state, overlays: [...state.overlays, openPalette()]})),
});
