import {actions} from './german/actions.ts';
import {batch} from './german/batch.ts';
import {columns} from './german/columns.ts';
import {commands} from './german/commands.ts';
import {consolePane} from './german/console.ts';
import {conversion} from './german/conversion.ts';
import {details} from './german/details.ts';
import {doctor} from './german/doctor.ts';
import {flags} from './german/flags.ts';
import {form} from './german/form.ts';
import {help} from './german/help.ts';
import {keys} from './german/keys.ts';
import {lens} from './german/lens.ts';
import {logs} from './german/logs.ts';
import {notes} from './german/notes.ts';
import {notices} from './german/notices.ts';
import {own} from './german/own.ts';
import {palette} from './german/palette.ts';
import {panes} from './german/panes.ts';
import {play} from './german/play.ts';
import {progress} from './german/progress.ts';
import {questions} from './german/questions.ts';
import {reasons} from './german/reasons.ts';
import {mouse, screen} from './german/screen.ts';
import {sessions} from './german/sessions.ts';
import {settings} from './german/settings.ts';
import {subcommands} from './german/subcommands.ts';
import {usage} from './german/usage.ts';
import {translation} from './translation.ts';

/** Everything that isotop says, in German. */
export const german = translation({
  ...panes,
  ...actions,
  batch,
  columns,
  commands,
  console: consolePane,
  conversion,
  details,
  doctor,
  flags,
  form,
  help,
  keys,
  lens,
  logs,
  mouse,
  notes,
  notices,
  own,
  palette,
  play,
  progress,
  questions,
  reasons,
  screen,
  sessions,
  settings,
  subcommands,
  usage,
});
