import {actions} from './french/actions.ts';
import {batch} from './french/batch.ts';
import {columns} from './french/columns.ts';
import {commands} from './french/commands.ts';
import {consolePane} from './french/console.ts';
import {conversion} from './french/conversion.ts';
import {details} from './french/details.ts';
import {doctor} from './french/doctor.ts';
import {flags} from './french/flags.ts';
import {form} from './french/form.ts';
import {help} from './french/help.ts';
import {keys} from './french/keys.ts';
import {lens} from './french/lens.ts';
import {logs} from './french/logs.ts';
import {notes} from './french/notes.ts';
import {notices} from './french/notices.ts';
import {own} from './french/own.ts';
import {palette} from './french/palette.ts';
import {panes} from './french/panes.ts';
import {play} from './french/play.ts';
import {progress} from './french/progress.ts';
import {questions} from './french/questions.ts';
import {reasons} from './french/reasons.ts';
import {mouse, screen} from './french/screen.ts';
import {sessions} from './french/sessions.ts';
import {settings} from './french/settings.ts';
import {subcommands} from './french/subcommands.ts';
import {usage} from './french/usage.ts';
import {translation} from './translation.ts';

/** Everything that isotop says, in French. */
export const french = translation({
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
