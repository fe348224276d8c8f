import {actions} from './english/actions.ts';
import {batch} from './english/batch.ts';
import {columns} from './english/columns.ts';
import {commands} from './english/commands.ts';
import {consolePane} from './english/console.ts';
import {conversion} from './english/conversion.ts';
import {details} from './english/details.ts';
import {doctor} from './english/doctor.ts';
import {flags} from './english/flags.ts';
import {form} from './english/form.ts';
import {help} from './english/help.ts';
import {keys} from './english/keys.ts';
import {lens} from './english/lens.ts';
import {logs} from './english/logs.ts';
import {notes} from './english/notes.ts';
import {notices} from './english/notices.ts';
import {own} from './english/own.ts';
import {palette} from './english/palette.ts';
import {panes} from './english/panes.ts';
import {play} from './english/play.ts';
import {progress} from './english/progress.ts';
import {questions} from './english/questions.ts';
import {reasons} from './english/reasons.ts';
import {mouse, screen} from './english/screen.ts';
import {sessions} from './english/sessions.ts';
import {settings} from './english/settings.ts';
import {subcommands} from './english/subcommands.ts';
import {usage} from './english/usage.ts';

/** Everything that the dashboard says, in English. What a host says is never translated. */
export const english = {
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
};
