import {describe, expect, test} from '@jest/globals';
import type {TerminalAnswers} from '../../../source/cli/doctor/ask-terminal.ts';
import {type TerminalFacts, terminalChecks} from '../../../source/cli/doctor/terminal.ts';

const answers: TerminalAnswers = {
  milliseconds: 3,
  markWidth: 1,
  wideWidth: 2,
  synchronised: true,
  mouse: true,
  clipboard: true,
};
const good: TerminalFacts = {
  environment: {TERM: 'xterm-256color', COLORTERM: 'truecolor', LANG: 'en_GB.UTF-8'},
  platform: 'linux',
  size: {columns: 120, rows: 40},
  answers,
};
const of = (facts: Partial<TerminalFacts>, subject?: string): readonly string[] =>
  terminalChecks({...good, ...facts})
    .filter(check => subject === undefined || check.subject === subject)
    .map(({level, says}) => `${level}: ${says}`);

describe('what is said of a terminal', () => {
  test('with everything is only good', () => {
    expect(of({})).toEqual([
      'ok: xterm-256color; it answers within 3 ms',
      'ok: 120×40: the panes stand side by side',
      'ok: all of them',
      'ok: UTF-8 (en_GB.UTF-8)',
      'ok: clicks, the wheel and dragging are reported',
      'ok: the terminal takes what y copies',
      'ok: the terminal shows each whole',
    ]);
  });

  test('in a pipe is that there is none, and no more than the locale', () => {
    expect(of({size: null, answers: null})).toEqual([
      'note: there is none here, so nothing is said of it',
      'ok: UTF-8 (en_GB.UTF-8)',
    ]);
  });

  test('that can only print is a problem', () => {
    expect(of({environment: {TERM: 'dumb'}})).toEqual(['bad: it can only print (TERM=dumb)']);
    expect(of({environment: {}}, 'terminal')).toEqual(['bad: it has no name (TERM is not set)']);
  });

  test.each([
    [39, 40, 'bad: 39×40: too small for the dashboard'],
    [40, 10, 'note: 40×10: one pane at a time'],
    [99, 40, 'note: 99×40: the panes stand one above the other'],
    [100, 16, 'ok: 100×16: the panes stand side by side'],
  ])('of %d columns and %d rows is "%s"', (columns, rows, says) => {
    expect(of({size: {columns, rows}}, 'size')).toEqual([says]);
  });

  test.each([
    [{TERM: 'xterm', LANG: 'C.UTF-8', NO_COLOR: '1'}, 'colours', 'ok: none, because NO_COLOR is set'],
    [{TERM: 'xterm', LANG: 'C.UTF-8'}, 'colours', 'note: 16'],
    [
      {TERM: 'xterm-256color', TMUX: '/tmp/x'},
      'terminal',
      'ok: xterm-256color within tmux; it answers within 3 ms',
    ],
    [{TERM: 'xterm', SSH_TTY: '/dev/pts/1'}, 'terminal', 'ok: xterm within SSH; it answers within 3 ms'],
    [{TERM: 'xterm', LC_ALL: 'C', LANG: 'C.UTF-8'}, 'characters', 'ok: UTF-8 (C)'],
  ])('with %j says of %s "%s"', (environment, subject, says) => {
    expect(of({environment}, subject)).toEqual([says]);
  });

  test('whose signs are wide, broken or not known says so', () => {
    const measured = (more: Partial<TerminalAnswers>) => of({answers: {...answers, ...more}}, 'characters');
    expect(measured({markWidth: 2})).toEqual(['note: signs such as ◆ are two cells wide here']);
    expect(measured({markWidth: 3})).toEqual(['bad: the terminal does not read UTF-8']);
    expect(measured({wideWidth: 1})).toEqual([
      'note: characters such as 容 are not two cells wide here, so columns are out of line with them',
    ]);
    const posix = {TERM: 'xterm', LC_ALL: 'C'};
    expect(of({answers: null, environment: posix}, 'characters')).toEqual([
      'note: the locale C is not UTF-8',
    ]);
  });

  test('that does not answer is no problem: it is only not known', () => {
    expect(of({answers: null}).filter(line => line.startsWith('bad'))).toEqual([]);
  });
});
