import type {ConsoleRecord} from '../../console/record.ts';
import {describe, toHostError} from '../../model/host-error.ts';
import type {Moment} from '../../model/ids.ts';
import {sentences} from '../../sentences/sentences.ts';
import {commandLines, consoleHasKeys, linesOf, promptOf, withField} from '../../store/console-pane.ts';
import {answer} from '../../store/notice.ts';
import {changedBetween} from '../../store/play/changed.ts';
import {besideSection, withPlay} from '../../store/play/play-view.ts';
import type {State} from '../../store/state.ts';
import {emptyField, fieldOf} from '../../store/text-field.ts';
import type {Player} from '../../walkthrough/player.ts';
import type {ConsoleControl} from '../console/control.ts';
import type {ConsoleTask} from '../console/runner.ts';
import {type Past, pastOf, withPast} from './past.ts';
import {assumedLines, consoleRoom, fitting} from './printed.ts';
import {readingTime} from './reading-time.ts';
import {createTypist} from './typist.ts';
import {verdictLines} from './verdict-lines.ts';
import {withChanged} from './with-changed.ts';

export interface PlayControlOptions {
  readonly player: Player;
  readonly console: Pick<ConsoleControl, 'perform'>;
  readonly state: () => State;
  readonly change: (next: (state: State) => State) => void;
  /** Resolves when the panes show what is true now. */
  readonly refresh: () => Promise<void>;
  readonly clock: () => Moment;
}

/** A document that is played: what its keys do. */
export interface PlayControl {
  /** The next step; while one is typed, the rest of it at once. */
  goOn(): void;
  /** Takes the last step back, or the choice of a section; while one is typed, that one. */
  goBack(): void;
  toggleAuto(): void;
  /** To the beginning of the next section (1), or of this one or the one before (-1). */
  chooseSection(by: 1 | -1): void;
  close(): void;
}

/** How long what a step changed is marked, ms. */
const marked = 4000;
/** So many keys wait at the most. */
const mostWaiting = 20;

export function createPlayControl(options: PlayControlOptions): PlayControl {
  const {player, state, change, refresh, clock} = options;
  const typist = createTypist();
  /** One for each step that was played, and for each section that was chosen; the last one on top. */
  const history: Past[] = [];
  /** Keys that were pressed while a step was under way. */
  const waiting: (() => void)[] = [];
  let marks: NodeJS.Timeout | undefined;
  let pause: NodeJS.Timeout | undefined;

  const view = () => state().play;
  const steps = player.reading.steps;
  const say = (text: string): void => change(now => ({...now, notice: answer(text, 'text', clock())}));

  /** Does something in the console; what goes wrong is said, and ends the playing by itself. */
  function perform(doing: 'running' | 'going back', task: ConsoleTask): void {
    clearTimeout(pause);
    change(now => withPlay(now, {doing, changed: null}));
    options.console.perform(async (console, printer) => {
      try {
        await task(console, printer);
      } catch (thrown) {
        const reason = describe(toHostError(thrown)).message;
        printer.write(linesOf(sentences.play.failedToPlay(reason), 'bad'));
        change(now => withPlay(now, {doing: 'resting', auto: false}));
      }
      if (!isBusy()) waiting.shift()?.();
    });
  }

  /** Whether a step is under way: then a key waits, and is not lost. */
  function isBusy(): boolean {
    const doing = view()?.doing;
    return doing === 'running' || doing === 'going back';
  }

  /** Does what a key says now, or when what is under way is done. */
  function inTurn(act: () => void): void {
    if (!isBusy()) act();
    else if (waiting.length < mostWaiting) waiting.push(act);
  }

  /** Goes where the step runs, then types it. */
  function begin(step: number): void {
    perform('running', async (console, {show, write}) => {
      const past = pastOf(state(), player.keep(console));
      const {command, assumed, fresh} = await player.begin(console, step);
      history.push(past);
      if (fresh) show(cleared);
      await refresh();
      write(assumed.flatMap(assumedLines));
      change(now => withPlay(now, {doing: 'typing', top: null}));
      typeLines(command, assumed);
    });
  }

  /** Types a command line by line, then runs it. */
  function typeLines(command: string, assumed: readonly string[]): void {
    const lines = command.split('\n');
    const last = lines.length - 1;
    const typed = (index: number, text: string): void =>
      change(({console, ...now}) => ({
        ...now,
        console: {...withField(console, fieldOf(text)), unfinished: lines.slice(0, index).join('\n')},
      }));
    typist.type(
      command,
      shown => {
        const index = shown.split('\n').length - 1;
        typed(index, shown.split('\n')[index] ?? '');
        // Whoever opens the console gets it with an empty line.
        if (consoleHasKeys(state())) queueMicrotask(typist.finish);
      },
      () => {
        typed(last, '');
        finish(command, assumed);
      },
    );
  }

  function finish(command: string, assumed: readonly string[]): void {
    const step = view()?.at ?? 0;
    perform('running', async (console, {show, write, flush}) => {
      const before = await console.shell.snapshot();
      const prompt = promptOf({...state().console, unfinished: ''});
      change(now => ({...now, console: {...withField(now.console, emptyField), unfinished: ''}}));
      write(commandLines(prompt, command));
      const {result, records} = await player.finish(console);
      // Their assumptions were said before the command; what was found out by running it is said now.
      write(result.assumed.filter(each => !assumed.includes(each)).flatMap(assumedLines));
      const room = consoleRoom(state());
      for (const record of records) show(fitting(record, room));
      write(verdictLines(result));
      flush();
      const after = await console.shell.snapshot();
      await refresh();
      const {passed, difference, notes} = result;
      const outcome = {passed, difference, notes, assumed: result.assumed};
      change(now => {
        const outcomes = new Map(now.play?.outcomes).set(step, outcome);
        const done = withPlay(now, {at: step + 1, doing: 'resting', outcomes, top: null});
        return withChanged(done, changedBetween(before, after));
      });
      clearTimeout(marks);
      marks = setTimeout(() => change(now => withPlay(now, {changed: null})), marked);
      goOnByItself();
    });
  }

  /** Waits as long as the next step takes to read up to, then goes on, as long as it is to play by itself. */
  function goOnByItself(): void {
    const now = view();
    if (now?.auto !== true || now.doing !== 'resting') return;
    if (now.at >= steps) {
      change(after => withPlay(after, {auto: false}));
      say(sentences.play.atEnd);
      return;
    }
    clearTimeout(pause);
    pause = setTimeout(
      () => {
        if (view()?.auto === true && view()?.doing === 'resting') goOn();
      },
      readingTime(player.reading, now.at),
    );
  }

  function goOn(): void {
    const now = view();
    if (now === null) return;
    if (now.doing === 'typing') typist.finish();
    else if (now.at >= steps) say(sentences.play.atEnd);
    else begin(now.at);
  }

  function goBack(): void {
    const now = view();
    if (now === null) return;
    typist.stop();
    const past = history.pop();
    change(after => withPlay(after, {auto: false}));
    if (past === undefined) {
      say(sentences.play.atStart);
      return;
    }
    perform('going back', async () => {
      await past.back();
      await refresh();
      change(after => withPast(after, past));
    });
  }

  /** A section begins on a fresh host: what it speaks of before making it is there before its first step. */
  function chooseSection(by: 1 | -1): void {
    const now = view();
    if (now === null) return;
    // What is being typed is left.
    if (now.doing === 'typing') {
      goBack();
      waiting.push(() => chooseSection(by));
      return;
    }
    const step = besideSection(now, by);
    if (step === null) {
      say(by === 1 ? sentences.play.lastSection : sentences.play.firstSection);
      return;
    }
    perform('running', async (console, {show, write}) => {
      const past = pastOf(state(), player.keep(console));
      const assumed = await player.enter(console, step);
      history.push(past);
      show(cleared);
      write(assumed.flatMap(assumedLines));
      await refresh();
      change(after => {
        const here = new Set(after.play?.reading.passages.find(({steps: own}) => own.includes(step))?.steps);
        const outcomes = new Map([...(after.play?.outcomes ?? [])].filter(([key]) => !here.has(key)));
        return withPlay(after, {at: step, doing: 'resting', outcomes, top: null});
      });
      goOnByItself();
    });
  }

  return {
    goOn: () => inTurn(goOn),
    goBack: () => inTurn(goBack),
    chooseSection: by => inTurn(() => chooseSection(by)),
    toggleAuto: () => {
      change(now => withPlay(now, {auto: now.play?.auto !== true}));
      if (view()?.auto !== true) clearTimeout(pause);
      else if (view()?.doing === 'resting') goOn();
    },
    close: () => {
      typist.stop();
      clearTimeout(marks);
      clearTimeout(pause);
    },
  };
}

const cleared: ConsoleRecord = {kind: 'clear'};
