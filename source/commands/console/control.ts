import {readPrompt} from '../../console/commands-of.ts';
import type {ConsoleOptions} from '../../console/console.ts';
import {endAfter} from '../../console/docker/end-after.ts';
import type {TerminalRequest} from '../../console/shell.ts';
import {can} from '../../hosts/host.ts';
import {scrollPage} from '../../panes/console-pane.ts';
import {layoutOfState} from '../../panes/layout.ts';
import type {Rect} from '../../panes/screen.ts';
import {sentences} from '../../sentences/sentences.ts';
import {
  type ConsolePane,
  clear,
  commandLines,
  linesOf,
  noConsole,
  print,
  promptOf,
  recall,
  taken,
  typeKey,
  withField,
} from '../../store/console-pane.ts';
import type {Key} from '../../store/key.ts';
import type {State} from '../../store/state.ts';
import {emptyField, insert, longestText, pasted} from '../../store/text-field.ts';
import type {SessionRunner} from '../sessions/run-sessions.ts';
import {createCompleter} from './completer.ts';
import {loadLanguage} from './load.ts';
import {type ConsoleTask, createConsoleRunner} from './runner.ts';

export interface ConsoleControlOptions extends Pick<ConsoleOptions, 'host' | 'readOnly' | 'clock'> {
  readonly state: () => State;
  readonly change: (next: (state: State) => State) => void;
  /** Presses keys that had to wait for an answer. */
  readonly press: (keys: readonly Key[]) => void;
  /** Asks the host what it shows now. */
  readonly refresh: () => void;
  /** Opens a session in a pane, for `docker run -it` and `docker exec -it`. */
  readonly enter: SessionRunner['enter'];
  /** What commands ask of the console's surroundings, when somebody else answers that; and nothing goes on for ever. */
  readonly environment?: ConsoleOptions['environment'];
}

/** The console of a dashboard. It is opened by its key, and gets the keys while it has the focus. */
export interface ConsoleControl {
  /** Shows it, and gives it the keys. */
  open(): void;
  /** Whether the key was the console's; else it means what it means everywhere. */
  key(key: Key): boolean;
  paste(text: string): void;
  /** Does something of the program's own in it, in turn with what is typed. */
  perform(task: ConsoleTask): void;
  close(): void;
}

/** Where it stands on the screen; undefined while it does not. */
function rectIn(state: State): Rect | undefined {
  const layout = layoutOfState(state);
  return layout.kind === 'panes' ? layout.rects.get('console') : undefined;
}

export function createConsoleControl(options: ConsoleControlOptions): ConsoleControl {
  const {state, refresh, press, enter, host, readOnly = false, clock} = options;
  const pane = (): ConsolePane => state().console;
  const change = (next: (pane: ConsolePane) => ConsolePane): void =>
    options.change(now => ({...now, console: next(now.console)}));

  const runner = createConsoleRunner({
    load: () =>
      loadLanguage({
        host,
        readOnly,
        follows: options.environment === undefined,
        // Within the borders of the pane; what a document is compared with is never cut.
        ...(options.environment === undefined && {
          width: () => Math.max(1, (rectIn(state())?.width ?? state().size.columns) - 2),
        }),
        ...(clock && {clock}),
        environment: options.environment ?? (can(host, 'openSession') ? {openTerminal} : {}),
      }),
    pane,
    change,
    ran: refresh,
    exited: () => change(({history, printed}) => ({...noConsole, history, place: history.length, printed})),
  });
  const completer = createCompleter({console: () => runner.language()?.console ?? null, pane, change, press});

  const show = (): void => change(now => ({...now, open: true, focused: true, inFront: true}));

  /** The session goes on beside the console; a container whose own command that is ends with it. */
  async function openTerminal({
    container: {id, name, ...container},
    command,
  }: TerminalRequest): Promise<number> {
    // The keys come back to where it was typed, as at a prompt.
    const left = show;
    if (command !== null) enter(id, name, {command, left});
    else
      enter(id, name, {
        command: container.command,
        attach: true,
        ended: () => void endAfter(host, id, 'dashboard: exit').catch(() => undefined),
        left,
      });
    return 0;
  }

  function submit(): void {
    const {text} = pane().field;
    change(taken);
    runner.run({kind: 'line', text});
  }

  function scroll(pages: 1 | -1): void {
    const rect = rectIn(state());
    if (rect) change(now => scrollPage(now, rect, pages));
  }

  /** Whether there was something to cancel. */
  function cancel(): boolean {
    const {status, field, unfinished} = pane();
    if (status !== 'idle') {
      runner.cancel();
      return true;
    }
    if (field.text === '' && unfinished === '') return false;
    change(now => {
      const left = commandLines(promptOf(now), `${field.text}${sentences.console.cancelled}`);
      return {...withField(print(now, left), emptyField), unfinished: '', place: now.history.length};
    });
    return true;
  }

  /** Puts text into the line; what there is no room for is cut, and said to be. */
  function put(text: string): void {
    const {field} = pane();
    const next = insert(field, text);
    change(now => withField(now, next));
    if (next.text.length < field.text.length + text.length)
      change(now => print(now, linesOf(sentences.console.cut(longestText), 'warning')));
  }

  function key(pressed: Key): boolean {
    if (completer.keep(pressed)) return true;
    switch (pressed) {
      case 'ctrl+z':
        return false;
      case 'ctrl+c':
        return cancel();
      case 'escape':
        change(now => ({...now, focused: false}));
        return true;
      case 'enter':
        submit();
        return true;
      case 'tab':
        completer.complete(1);
        return true;
      case 'shift+tab':
        completer.complete(-1);
        return true;
      case 'up':
      case 'ctrl+p':
        change(now => recall(now, -1));
        return true;
      case 'down':
      case 'ctrl+n':
        change(now => recall(now, 1));
        return true;
      case 'pageup':
        scroll(-1);
        return true;
      case 'pagedown':
        scroll(1);
        return true;
      case 'ctrl+l':
        change(clear);
        return true;
      default:
        change(now => typeKey(now, pressed) ?? now);
        return true;
    }
  }

  return {
    key,
    open: () => {
      show();
      runner.prepare();
    },
    paste: text => {
      const lines = text.replace(/\n+$/, '').split('\n');
      const {field} = pane();
      if (lines.length === 1) put(pasted(text));
      else if (field.text === '' || lines.some(line => readPrompt(line) !== null))
        runner.run({kind: 'block', text});
      else {
        // What stands in the line is the beginning of what is pasted.
        change(taken);
        runner.run({
          kind: 'block',
          text: field.text.slice(0, field.cursor) + text + field.text.slice(field.cursor),
        });
      }
    },
    perform: task => runner.run({kind: 'task', task}),
    close: runner.close,
  };
}
