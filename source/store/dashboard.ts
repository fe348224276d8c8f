import type {Screen, Size} from '../panes/screen.ts';
import type {Key} from './key.ts';
import type {Typed} from './typed.ts';

/** What the dashboard asks of the terminal it runs in. */
export type TerminalRequest =
  | {readonly kind: 'quit'; readonly status: number}
  /** Ctrl+Z: stop the process group, draw again when it goes on. */
  | {readonly kind: 'suspend'}
  /** Ctrl+L: forget what is on the screen and draw it all again. */
  | {readonly kind: 'redraw'}
  /** OSC 52. */
  | {readonly kind: 'copy'; readonly text: string}
  /** A program gets the terminal to itself. `ended` hears why it could not be started (the system's code), or null. */
  | {
      readonly kind: 'run';
      readonly program: {readonly file: string; readonly words: readonly string[]};
      readonly environment: Readonly<Record<string, string>>;
      readonly ended: (fault: string | null) => void;
    };

/** The whole dashboard but its terminal: keys go in, screens come out. ui draws it, tests press its keys. */
export interface Dashboard {
  /** The screen now; the same object as long as nothing visible changed. */
  screen(): Screen;
  /** Whether the host has said what it shows, or that it cannot. */
  isAnswered(): boolean;
  /** Screens that keys may make of this one, each made when it is asked for. Nothing is changed, and nobody is told. */
  foresee(): Iterable<Screen>;
  /** Calls `listener` after every change of the screen. Returns the end of the subscription. */
  subscribe(listener: () => void): () => void;
  /** Requests to the terminal. Returns the end of the subscription. */
  onRequest(listener: (request: TerminalRequest) => void): () => void;
  /**
   * What a person did at the terminal, in order: keys and pastes for the dashboard, or, while a session has the keys,
   * the very characters for its program. One change of the screen for all.
   */
  input(typed: readonly Typed[]): void;
  /** One or many keys of one input, in order; one change of the screen for all of them. */
  press(keys: readonly Key[]): void;
  /** A paste goes whole into a text field, and nowhere else. */
  paste(text: string): void;
  resize(size: Size): void;
  /** Nothing is refreshed while the terminal is stopped. */
  pause(): void;
  resume(): void;
  close(): Promise<void>;
}
