import {helpOrder} from '../panes/overlays/help.ts';
import {progress} from './batch/batch-command.ts';
import {chooseCommands} from './choose-commands.ts';
import {columns} from './columns/columns-command.ts';
import type {Command} from './command.ts';
import {openConsole} from './console/console-command.ts';
import {containerCommands} from './container-commands.ts';
import {create} from './create-command.ts';
import {lensCommands} from './lens-commands.ts';
import {listCommands} from './list-commands.ts';
import {logs} from './logs/log-commands.ts';
import {mouseCommands} from './mouse/mouse-commands.ts';
import {notices} from './notices/notices-command.ts';
import {palette} from './palette/palette-command.ts';
import {playBuiltIn} from './play/play-command.ts';
import {playCommands} from './play/play-commands.ts';
import {programCommands} from './program-commands.ts';
import {recover} from './recovery/recover-command.ts';
import {rowCommands} from './row-commands.ts';
import {screenCommands} from './screen-commands.ts';
import {enter, sessionCommands} from './sessions/session-commands.ts';

/** Every command of the dashboard, in the order of the help. */
export const allCommands: readonly Command[] = helpOrder([
  create,
  ...containerCommands,
  recover,
  ...chooseCommands,
  enter,
  logs,
  ...sessionCommands,
  ...rowCommands,
  ...listCommands,
  columns,
  ...lensCommands,
  ...screenCommands,
  ...mouseCommands,
  openConsole,
  palette,
  notices,
  progress,
  ...playCommands,
  playBuiltIn,
  ...programCommands,
]);
