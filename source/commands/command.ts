import type {Moment} from '../model/ids.ts';
import {sentences} from '../sentences/sentences.ts';
import type {Action} from '../store/action.ts';
import type {TerminalRequest} from '../store/dashboard.ts';
import type {Conversion, Intent} from '../store/intent.ts';
import type {State} from '../store/state.ts';
import type {ConsoleControl} from './console/control.ts';
import type {LogRunner} from './logs/run-logs.ts';
import {readOnlyReason} from './reasons.ts';
import type {SessionRunner} from './sessions/run-sessions.ts';

/** What a command may do: change what the screen shows, ask the host through run, ask the terminal. */
export interface Doing {
  readonly state: () => State;
  readonly change: (next: (state: State) => State) => void;
  /** Shows a sentence in the footer for some seconds. */
  readonly say: (text: string) => void;
  /** Asks the host; the answer comes later, as a notice. */
  readonly perform: (intent: Intent) => void;
  /** Asks the host how it would convert, for the question that is open. */
  readonly plan: (intent: Conversion) => void;
  readonly terminal: (request: TerminalRequest) => void;
  /** What containers printed. */
  readonly logs: LogRunner;
  /** Terminals inside containers. */
  readonly sessions: Pick<SessionRunner, 'enter' | 'send' | 'scroll' | 'dismiss'>;
  /** The command language in a pane. */
  readonly console: ConsoleControl;
  /** Asks the host what it shows now; nothing waits for it. */
  readonly refresh: () => void;
  /** Goes on or stops listening to the host, as the state says. */
  readonly listen: () => void;
  readonly now: () => Moment;
  /** Runs another command, if it can run now. */
  readonly runCommand: (command: Command) => void;
}

/** An action of the dashboard, declared once: footer, help, dispatch, --read-only and the readme read this. */
export interface Command extends Action {
  readonly run: (doing: Doing) => void;
}

type Declared = Pick<Command, 'keys' | 'scope' | 'run'> & {
  readonly id: keyof typeof sentences.commands;
  readonly changes?: boolean;
  readonly disabled?: Action['disabled'];
};

/** Declares a command; its title and its hint are the sentences of its id. */
export function command({id, keys, scope, run, changes = false, disabled}: Declared): Command {
  return {
    id,
    keys,
    scope,
    changes,
    run,
    ...sentences.commands[id],
    disabled: state => (changes ? readOnlyReason(state) : undefined) ?? disabled?.(state),
  };
}
