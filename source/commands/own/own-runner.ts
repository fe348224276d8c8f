import type {Moment} from '../../model/ids.ts';
import {sentences} from '../../sentences/sentences.ts';
import type {OwnCommand, Program} from '../../settings/own-command.ts';
import type {TerminalRequest} from '../../store/dashboard.ts';
import {answer, outcome} from '../../store/notice.ts';
import type {State} from '../../store/state.ts';
import {visible} from '../../text/visible.ts';
import {type ProgramEnd, type RunningProgram, runProgram} from './run-program.ts';

/** An own command about what is selected at this moment. */
export interface OwnRun {
  readonly own: OwnCommand;
  readonly program: Program;
  readonly environment: Readonly<Record<string, string>>;
}

export interface OwnRunner {
  run(run: OwnRun): void;
  /** Keeps what is asked about: an answer is about what was selected when it was asked. */
  ask(run: OwnRun): void;
  /** Runs what was asked about. */
  runAsked(): void;
  /** Ends everything that still runs behind the dashboard. */
  close(): void;
}

interface OwnRunnerOptions {
  readonly change: (next: (state: State) => State) => void;
  readonly clock: () => Moment;
  readonly terminal: (request: TerminalRequest) => void;
  readonly refresh: () => void;
}

/** How a program ended, and whether that is bad. */
function endOf(end: ProgramEnd, {own, program}: OwnRun): {readonly text: string; readonly isBad: boolean} {
  const say = sentences.own;
  switch (end.kind) {
    case 'exited':
      return {text: say.exited(end.status), isBad: end.status !== 0};
    case 'signalled':
      return {text: say.signalled(end.signal), isBad: true};
    case 'too-long':
      return {text: say.tooLong(own.seconds), isBad: true};
    case 'not-started':
      return {text: say.notStarted(program.file, end.code), isBad: true};
  }
}

/** What a run comes to: a sentence where one line says it all, else a box that can be scrolled. */
function told(state: State, run: OwnRun, end: ProgramEnd, now: Moment): State {
  const title = visible(run.own.title);
  const {text, isBad} = endOf(end, run);
  const output = 'output' in end ? end.output.trimEnd() : '';
  const [line = '', ...others] = output.split('\n').map(visible);
  const say = sentences.own;
  if (others.length === 0 && (line === '' || !isBad)) {
    const said = isBad ? say.said(title, text) : line === '' ? say.done(title) : say.said(title, line);
    return {...state, notice: outcome(said, isBad ? 'bad' : 'good', now)};
  }
  const overlay = {kind: 'own', title, stage: {kind: 'said', end: text, isBad, output, offset: 0}} as const;
  // Who types something else meanwhile goes on with that first.
  return {...state, notice: null, overlays: [overlay, ...state.overlays]};
}

/** Runs the user's own commands: behind the dashboard, or with the terminal to themselves. */
export function createOwnRunner({change, clock, terminal, refresh}: OwnRunnerOptions): OwnRunner {
  const running = new Set<RunningProgram>();
  let asked: OwnRun | null = null;

  async function runBehind(run: OwnRun): Promise<void> {
    change(state => ({
      ...state,
      notice: answer(sentences.own.running(visible(run.own.title)), 'text', clock()),
    }));
    const program = runProgram(run.program, run.environment, run.own.seconds);
    running.add(program);
    const end = await program.end;
    running.delete(program);
    refresh();
    change(state => told(state, run, end, clock()));
  }

  function run(wanted: OwnRun): void {
    if (!wanted.own.terminal) return void runBehind(wanted);
    terminal({
      kind: 'run',
      program: wanted.program,
      environment: wanted.environment,
      ended: fault => {
        refresh();
        if (fault !== null) change(state => told(state, wanted, {kind: 'not-started', code: fault}, clock()));
      },
    });
  }

  return {
    run,
    ask(wanted) {
      asked = wanted;
    },
    runAsked() {
      const wanted = asked;
      asked = null;
      if (wanted !== null) run(wanted);
    },
    close() {
      for (const program of running) program.stop();
    },
  };
}
