import {command} from '../command.ts';

/** The command language in a pane: what is typed there does what it says, and the other panes show it. */
export const openConsole = command({
  id: 'console',
  keys: ['!'],
  scope: 'screen',
  run: ({console}) => console.open(),
});
