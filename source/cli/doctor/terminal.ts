import {sentences} from '../../sentences/sentences.ts';
import {colourDepthOf} from '../../ui/theme/colour-depth.ts';
import type {TerminalAnswers} from './ask-terminal.ts';
import {bad, type Check, note, ok} from './check.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What is known of a terminal. */
export interface TerminalFacts {
  readonly environment: Environment;
  readonly platform: NodeJS.Platform;
  /** null where there is no terminal. */
  readonly size: {readonly columns: number; readonly rows: number} | null;
  /** null when it did not answer, or was not asked. */
  readonly answers: TerminalAnswers | null;
}

const say = sentences.doctor;

/** What there is to say of a terminal. Where there is none, only that. */
export function terminalChecks(facts: TerminalFacts): readonly Check[] {
  const {environment, size, answers} = facts;
  if (size === null) return [note('terminal', say.noTerminal, say.askThere), ...charactersOf(facts)];
  if (environment['TERM'] === 'dumb') return [bad('terminal', say.dumb, say.dumbRemedy)];
  return [
    nameOf(facts),
    sizeOf(size),
    coloursOf(facts),
    ...charactersOf(facts),
    mouseOf(answers),
    clipboardOf(facts),
    updatesOf(answers),
  ];
}

function nameOf({environment, platform, answers}: TerminalFacts): Check {
  const term = environment['TERM'] ?? '';
  const program = [environment['TERM_PROGRAM'], environment['TERM_PROGRAM_VERSION']]
    .filter(Boolean)
    .join(' ');
  if (term === '' && platform !== 'win32') return bad('terminal', say.unnamed, say.unnamedRemedy);
  const shown = program === '' ? term || 'Windows Terminal' : `${program} (${term})`;
  const outer = environment['TMUX']
    ? 'tmux'
    : environment['STY']
      ? 'screen'
      : environment['SSH_TTY']
        ? 'SSH'
        : null;
  const name = outer === null || program.startsWith(outer) ? shown : say.within(shown, outer);
  return answers === null
    ? note('terminal', say.silent(name), null)
    : ok('terminal', say.terminal(name, answers.milliseconds));
}

function sizeOf({columns, rows}: {readonly columns: number; readonly rows: number}): Check {
  const size = `${columns}×${rows}`;
  if (columns < 40 || rows < 10) return bad('size', say.tooSmall(size), say.tooSmallRemedy);
  if (columns < 60 || rows < 16) return note('size', say.onePane(size), say.largerRemedy);
  return columns < 100 ? note('size', say.stacked(size), say.largerRemedy) : ok('size', say.sideBySide(size));
}

function coloursOf({environment, platform}: TerminalFacts): Check {
  const depth = colourDepthOf(environment, platform);
  if (depth === 'none') return ok('colours', say.noColours);
  return depth === '16'
    ? note('colours', say.colours[depth], say.moreColours)
    : ok('colours', say.colours[depth]);
}

function charactersOf({environment, platform, answers}: TerminalFacts): readonly Check[] {
  const {markWidth = null, wideWidth = null} = answers ?? {};
  if (markWidth !== null && markWidth > 2) return [bad('characters', say.brokenMarks, say.localeRemedy)];
  if (markWidth === 2) return [note('characters', say.wideMarks, say.wideMarksRemedy)];
  if (wideWidth !== null && wideWidth !== 2) return [note('characters', say.brokenWide, null)];
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'] || '';
  // Where the terminal was seen to draw them, the locale is of no matter; Windows has none.
  if (platform === 'win32' || /utf-?8/i.test(locale)) return [ok('characters', say.utf8(locale || platform))];
  if (markWidth === 1) return [ok('characters', say.utf8(locale || '--'))];
  return [note('characters', locale === '' ? say.noLocale : say.otherLocale(locale), say.localeRemedy)];
}

function mouseOf(answers: TerminalAnswers | null): Check {
  const {mouse = null} = answers ?? {};
  if (mouse === null) return note('mouse', say.mouseUnknown, say.keysRemedy);
  return mouse ? ok('mouse', say.mouse) : note('mouse', say.noMouse, say.keysRemedy);
}

function clipboardOf({environment, answers}: TerminalFacts): Check {
  if (answers?.clipboard) return ok('clipboard', say.clipboard);
  return environment['TMUX']
    ? note('clipboard', say.clipboardTmux, say.clipboardTmuxRemedy)
    : note('clipboard', say.clipboardUnknown, say.clipboardRemedy);
}

function updatesOf(answers: TerminalAnswers | null): Check {
  const {synchronised = null} = answers ?? {};
  if (synchronised === null) return note('updates', say.synchronisedUnknown, null);
  return synchronised ? ok('updates', say.synchronised) : note('updates', say.unsynchronised, null);
}
