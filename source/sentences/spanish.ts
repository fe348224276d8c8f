import {actions} from './spanish/actions.ts';
import {batch} from './spanish/batch.ts';
import {columns} from './spanish/columns.ts';
import {commands} from './spanish/commands.ts';
import {consolePane} from './spanish/console.ts';
import {conversion} from './spanish/conversion.ts';
import {details} from './spanish/details.ts';
import {doctor} from './spanish/doctor.ts';
import {flags} from './spanish/flags.ts';
import {form} from './spanish/form.ts';
import {help} from './spanish/help.ts';
import {keys} from './spanish/keys.ts';
import {lens} from './spanish/lens.ts';
import {logs} from './spanish/logs.ts';
import {notes} from './spanish/notes.ts';
import {notices} from './spanish/notices.ts';
import {own} from './spanish/own.ts';
import {palette} from './spanish/palette.ts';
import {panes} from './spanish/panes.ts';
import {play} from './spanish/play.ts';
import {progress} from './spanish/progress.ts';
import {questions} from './spanish/questions.ts';
import {reasons} from './spanish/reasons.ts';
import {mouse, screen} from './spanish/screen.ts';
import {sessions} from './spanish/sessions.ts';
import {settings} from './spanish/settings.ts';
import {subcommands} from './spanish/subcommands.ts';
import {usage} from './spanish/usage.ts';
import {translation} from './translation.ts';

/** Everything that isotop says, in Spanish. */
export const spanish = translation({
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
