import {actions} from './chinese/actions.ts';
import {batch} from './chinese/batch.ts';
import {columns} from './chinese/columns.ts';
import {commands} from './chinese/commands.ts';
import {consolePane} from './chinese/console.ts';
import {conversion} from './chinese/conversion.ts';
import {details} from './chinese/details.ts';
import {doctor} from './chinese/doctor.ts';
import {flags} from './chinese/flags.ts';
import {form} from './chinese/form.ts';
import {help} from './chinese/help.ts';
import {keys} from './chinese/keys.ts';
import {lens} from './chinese/lens.ts';
import {logs} from './chinese/logs.ts';
import {notes} from './chinese/notes.ts';
import {notices} from './chinese/notices.ts';
import {own} from './chinese/own.ts';
import {palette} from './chinese/palette.ts';
import {panes} from './chinese/panes.ts';
import {play} from './chinese/play.ts';
import {progress} from './chinese/progress.ts';
import {questions} from './chinese/questions.ts';
import {reasons} from './chinese/reasons.ts';
import {mouse, screen} from './chinese/screen.ts';
import {sessions} from './chinese/sessions.ts';
import {settings} from './chinese/settings.ts';
import {subcommands} from './chinese/subcommands.ts';
import {usage} from './chinese/usage.ts';
import {translation} from './translation.ts';

/** Everything that isotop says, in Chinese. */
export const chinese = translation({
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
