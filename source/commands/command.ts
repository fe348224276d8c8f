import type {CreateRequest} from '../model/create-request.ts';
import type {Moment} from '../model/ids.ts';
import {sentences} from '../sentences/sentences.ts';
import type {Action, Argument} from '../store/action.ts';
import type {Batch} from '../store/batch.ts';
import type {TerminalRequest} from '../store/dashboard.ts';
import type {Conversion, Intent} from '../store/intent.ts';
import type {State} from '../store/state.ts';
import type {CommandSet} from './command-set.ts';
import type {ConsoleControl} from './console/control.ts';
import type {LogRunner} from './logs/run-logs.ts';
import type {OwnRunner} from './own/own-runner.ts';
import type {PlayControl} from './play/control.ts';
import {readOnlyReason} from './reasons.ts';
import type {Recovery} from './recovery/run-recovery.ts';
import type {SessionRunner} from './sessions/run-sessions.ts';

/** What a command may do: change what the screen shows, ask the host through run, ask the terminal. */
export interface Doing {
  readonly state: () => State;
  /** The commands with the keys that they have in this dashboard. */
  readonly commands: CommandSet;
  readonly change: (next: (state: State) => State) => void;
  /** Shows a sentence in the footer for some seconds. */
  readonly say: (text: string) => void;
  /** Asks the host; the answer comes later, as a notice. */
  readonly perform: (intent: Intent) => void;
  /** Does an action to several containers, and shows how that goes. */
  readonly performBatch: (batch: Batch) => void;
  /** What of it is not begun is not done any more. */
  readonly cancelBatch: (id: number) => void;
  /** Asks the host how it would convert, for the question that is open. */
  readonly plan: (intent: Conversion) => void;
  /** Ends the fetching of an image that a request needs; says whether there was one. */
  readonly cancelPull: (request: CreateRequest) => boolean;
  readonly terminal: (request: TerminalRequest) => void;
  /** What containers printed. */
  readonly logs: LogRunner;
  /** The user's own commands. */
  readonly own: OwnRunner;
  /** Terminals inside containers. */
  readonly sessions: Pick<SessionRunner, 'enter' | 'send' | 'scroll' | 'dismiss'>;
  /** Conversions that were interrupted. */
  readonly recovery: Recovery;
  /** The command language in a pane. */
  readonly console: ConsoleControl;
  /** The document that is played; null where none is. */
  readonly play: PlayControl | null;
  /** Plays a built-in document over this dashboard. */
  readonly invite: (document: string) => void;
  /** Asks the host what it shows now; nothing waits for it. */
  readonly refresh: () => void;
  /** Goes on or stops listening to the host, as the state says. */
  readonly listen: () => void;
  readonly now: () => Moment;
  /**
   * Runs another command, if it can run now, with the words that stood behind its name in the palette. One whose
   * words are missing opens the palette with its name, so that they can be typed.
   */
  readonly runCommand: (command: Command, words?: readonly string[]) => void;
}

/** An action of the dashboard, declared once: footer, help, palette, dispatch, --read-only and the readme read this. */
export interface Command extends Action {
  /** `words` are those behind its name in the palette, let through by its arguments; none when a key was pressed. */
  readonly run: (doing: Doing, words: readonly string[]) => void;
}

type Declared = Pick<Command, 'keys' | 'scope' | 'run'> & {
  readonly id: keyof typeof sentences.commands;
  readonly changes?: boolean;
  readonly disabled?: Action['disabled'];
  readonly arguments?: readonly Argument[];
  /** Left out: `disabled`, whatever the words are. */
  readonly refuses?: Action['refuses'];
};

/**
 * Declares a command; its title and its hint are the sentences of its id. What is done from the palette alone has no
 * keys; what needs words there declares them:
 *
 *     command({
 *       id: 'theme',
 *       keys: [],
 *       scope: 'screen',
 *       arguments: [oneOf('theme', () => themeNames)],
 *       run: ({change}, [name]) => change(state => withTheme(state, name)),
 *     });
 */
export function command(declared: Declared): Command {
  const {id, keys, scope, run, changes = false, disabled = () => undefined} = declared;
  const {refuses = disabled} = declared;
  const readOnly = (state: State) => (changes ? readOnlyReason(state) : undefined);
  return {
    id,
    keys,
    scope,
    changes,
    run,
    get title() {
      return sentences.commands[id].title;
    },
    get hint() {
      return sentences.commands[id].hint;
    },
    arguments: declared.arguments ?? [],
    disabled: state => readOnly(state) ?? disabled(state),
    refuses: (state, words) => readOnly(state) ?? refuses(state, words),
  };
}
