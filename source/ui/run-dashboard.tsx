import process from 'node:process';
import {elapsed} from '../model/elapsed.ts';
import type {MouseReports, Screen} from '../panes/screen.ts';
import {sentences} from '../sentences/sentences.ts';
import type {Dashboard, TerminalRequest} from '../store/dashboard.ts';
import {createDrawing, type Drawing} from './drawing/drawing.ts';
import {createReader} from './input/reader.ts';
import {createGroundQuestion} from './terminal/ask-ground.ts';
import {type Ending, isTyped, watchEndings} from './terminal/endings.ts';
import {createFrames} from './terminal/frames.ts';
import {createJobControl} from './terminal/job-control.ts';
import {faultWords, shown} from './terminal/last-words.ts';
import {lend} from './terminal/lend.ts';
import {keepQuiet} from './terminal/quiet.ts';
import {copy, reportMouse} from './terminal/sequences.ts';
import {createStage} from './terminal/stage.ts';
import {holdOutput, sizeOf, type Terminal} from './terminal/terminal.ts';
import {unblock} from './terminal/unblock.ts';
import {watchSize} from './terminal/watch-size.ts';
import {createPainter, dependsOnGround, type Look} from './theme/painter.ts';

export interface RunOptions extends Look {
  /** The process's own streams, when it is not given. */
  readonly terminal?: Terminal;
  /**
   * Called before the end when the terminal did not take its last words: what is written to it stays unfinished and
   * keeps the process alive, until somebody exits it.
   */
  readonly unheard?: () => void;
}

/**
 * Runs a dashboard in a terminal until it asks to quit or something ends it: a signal, a fault, the terminal going
 * away. Resolves with the exit status (a signal's is 128 and its number, a fault's 1), never rejects, and by then the
 * terminal is as it was found. Who made the dashboard closes it.
 */
export function runDashboard(dashboard: Dashboard, options: RunOptions): Promise<number> {
  const terminal: Terminal = options.terminal ?? process;
  const {stdin, stderr} = terminal;
  const stdout = holdOutput(terminal.stdout);
  const quiet = options.terminal ? null : keepQuiet();
  const block = options.terminal ? null : unblock(process.stdout);
  const stage = createStage({stdin, stdout});
  const {promise, resolve} = Promise.withResolvers<number>();
  let phase: 'running' | 'stopped' | 'lent' | 'ended' = 'running';
  let drawing: Drawing | undefined;
  let unwatchSize: (() => void) | undefined;
  let drawn: unknown = null;
  let painter = createPainter(options);
  let reported: MouseReports | null = null;
  const ending = new AbortController();
  let lent: Promise<unknown> = Promise.resolve();

  const is = (wanted: typeof phase): boolean => phase === wanted;

  const frames = createFrames(draw, elapsed);
  const ground = createGroundQuestion(
    text => stdout.write(text),
    answered => {
      if (answered !== (options.ground ?? 'dark')) look({...options, ground: answered});
    },
    elapsed,
  );
  const reader = createReader(
    stdin,
    typed => {
      if (phase !== 'running') return;
      dashboard.input(typed);
      frames.now();
    },
    {hear: ground.hear, areUnderWay: ground.isUnderWay},
  );
  const jobs = createJobControl({stop: () => stop('stopped'), goOn});
  const unwatch = watchEndings({stdin, stdout}, {ended: endBy, atOnce: stage.leaveAtOnce});
  const unsubscribe = [dashboard.subscribe(frames.request), dashboard.onRequest(answer)];

  /** Whether it drew: not when nothing visible changed, nor while the terminal does not take what it got. */
  function draw(): boolean {
    if (phase !== 'running' || stdout.writableNeedDrain) return false;
    const screen = dashboard.screen();
    if (screen === drawn) return false;
    drawn = screen;
    askForMouse(screen);
    if (drawing) drawing.draw(screen);
    else
      drawing = createDrawing(screen, {
        painter,
        show: piece => stdout.write(piece),
        foresee: dashboard.foresee,
        again() {
          drawn = null;
          frames.request();
        },
        onFault: error => endBy({kind: 'fault', error}),
      });
    return true;
  }

  /** Everything looks otherwise from now on. */
  function look(as: Look): void {
    painter = createPainter(as);
    if (!drawing) return;
    drawing.repaint(painter);
    drawn = null;
    frames.now();
  }

  /** The terminal reports of the mouse what the screen wants to know of it. */
  function askForMouse(screen: Screen): void {
    const wanted = (screen.kind === 'panes' ? screen.mouse : null) ?? null;
    if (wanted === reported) return;
    reported = wanted;
    stdout.write(reportMouse(wanted));
  }

  function firstDraw(): void {
    try {
      frames.now();
    } catch (error) {
      endBy({kind: 'fault', error});
    }
  }

  function redraw(): void {
    drawing?.forget();
    drawn = null;
    frames.now();
  }

  /** Also back to the size of before, when that is over before it is drawn: the terminal lost what did not fit. */
  function resize(): void {
    dashboard.resize(sizeOf(stdout));
    redraw();
  }

  function answer(request: TerminalRequest): void {
    switch (request.kind) {
      case 'quit':
        void end(request.status, '');
        break;
      case 'suspend':
        jobs.suspend();
        break;
      case 'redraw':
        redraw();
        break;
      case 'copy':
        stdout.write(copy(request.text));
        break;
      case 'run':
        void lendTo(request);
        break;
    }
  }

  async function stop(to: 'stopped' | 'lent'): Promise<void> {
    if (phase !== 'running') return;
    phase = to;
    dashboard.pause();
    // What is answered later would be typed into the shell, or into the program.
    await ground.over();
    // It goes on already, or ends.
    if (!is(to)) return;
    reader.stop();
    await stage.leave();
  }

  /** A program has the terminal to itself; the dashboard stands still until it is over. */
  async function lendTo(request: Extract<TerminalRequest, {kind: 'run'}>): Promise<void> {
    if (!is('running')) return;
    await stop('lent');
    // It was told to end while it gave the terminal back.
    if (!is('lent')) return;
    const run = lend(request, {stdin, stdout}, sentences.own.goBack, ending.signal);
    lent = run;
    const fault = await run;
    if (!is('lent')) return;
    phase = 'stopped';
    goOn();
    request.ended(fault);
  }

  function goOn(): void {
    if (phase === 'ended' || phase === 'lent') return;
    const wasStopped = phase === 'stopped';
    phase = 'running';
    stage.enter();
    reported = null;
    reader.stop();
    reader.start();
    if (wasStopped) dashboard.resume();
    resize();
  }

  function endBy(ending: Ending): void {
    // Ctrl+C and Ctrl+\ are for the program that has the terminal, and reach everybody in it.
    if (phase === 'lent' && ending.kind === 'signal' && isTyped(ending)) return;
    if (ending.kind === 'fault') void end(1, faultWords(ending.error, Boolean(process.env['ISOTOP_DEBUG'])));
    else void end(ending.status, '');
  }

  async function end(status: number, words: string): Promise<void> {
    if (phase === 'ended') return;
    phase = 'ended';
    frames.stop();
    drawing?.end();
    ending.abort();
    await lent;
    // What is answered later would be typed into the shell.
    await ground.over();
    reader.stop();
    jobs.end();
    for (const off of unsubscribe) off();
    unwatchSize?.();
    stdout.off('drain', frames.request);
    const isHeard = await stage.leave();
    unwatch();
    if (!isHeard) {
      // Whoever writes to it now, and waits, waits for ever: standard output and error stay caught.
      options.unheard?.();
      resolve(status);
      return;
    }
    block?.();
    for (const text of quiet?.end() ?? []) stderr.write(shown(text));
    if (words !== '') stderr.write(words);
    resolve(status);
  }

  try {
    unwatchSize = watchSize(terminal.stdout, resize);
    stdout.on('drain', frames.request);
    stage.enter();
    reader.start();
    if (dependsOnGround(options)) ground.ask();
    dashboard.resize(sizeOf(stdout));
    // A host that answers at once has done so by then: the first frame has rows.
    frames.begin(firstDraw, dashboard.isAnswered);
  } catch (error) {
    endBy({kind: 'fault', error});
  }
  return promise;
}
