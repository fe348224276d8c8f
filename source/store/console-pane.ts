import type {Line, Tone} from '../panes/line.ts';
import {visible} from '../text/visible.ts';
import {type Cycle, turnCycle} from './cycle.ts';
import type {Key} from './key.ts';
import {isText, textOf} from './key.ts';
import {edit, emptyField, fieldOf, insert, type TextField} from './text-field.ts';

/** A line that stands in the console: a command behind its prompt, or what a command printed. */
export interface PrintedLine {
  /** Counts up from 1: where a view that is scrolled back stands, whatever comes below or goes above. */
  readonly serial: number;
  /** As long as it is; wrapped only where it is shown. */
  readonly line: Line;
}

/** The command language in a pane of the dashboard. */
export interface ConsolePane {
  /** Whether it was opened, and `exit` not typed since. */
  readonly open: boolean;
  /** Whether the keys go to it, and not to the panes. */
  readonly focused: boolean;
  /** Whether it is to be seen, and not a session in its place. */
  readonly inFront: boolean;
  readonly status: 'loading' | 'idle' | 'running' | 'cancelling';
  /** `PS C:\>`, safe to show. */
  readonly prompt: string;
  /** The lines so far of a command that goes on; empty when there are none. */
  readonly unfinished: string;
  readonly field: TextField;
  readonly cycle: Cycle | null;
  readonly lines: readonly PrintedLine[];
  /** How many lines were printed since the program began. */
  readonly printed: number;
  /** The uppermost row of a view that is scrolled back: a row of a line; null while the end is shown. */
  readonly top: {readonly serial: number; readonly row: number} | null;
  /** What was typed since the program began, the oldest first. */
  readonly history: readonly string[];
  /** Where in it the field stands; its length for a line of its own, which `draft` keeps meanwhile. */
  readonly place: number;
  readonly draft: TextField;
}

export const noConsole: ConsolePane = {
  open: false,
  focused: false,
  inFront: false,
  status: 'idle',
  prompt: 'PS C:\\>',
  unfinished: '',
  field: emptyField,
  cycle: null,
  lines: [],
  printed: 0,
  top: null,
  history: [],
  place: 0,
  draft: emptyField,
};

/** So many lines can be scrolled back to. */
export const mostLines = 2000;
/** What is longer is cut, code units. */
const longestLine = 8192;
const mostHistory = 1000;

/** Text of a console as lines: safe to show, and none too long. */
export const linesOf = (text: string, tone: Tone): readonly Line[] =>
  text
    .split('\n')
    .slice(-mostLines)
    .map(line => {
      const shown = visible(line.length > longestLine ? `${line.slice(0, longestLine)}…` : line);
      return tone === 'text' ? [{text: shown}] : [{text: shown, tone}];
    });

/** A command as it stands in the console: each of its lines behind a prompt. */
export const commandLines = (prompt: string, text: string): readonly Line[] =>
  text.split('\n').map((line, index) => [
    {text: `${index === 0 ? prompt : continuation} `, tone: 'dim'},
    {text: visible(line.replaceAll('\t', '    ')), bold: true},
  ]);

/** The prompt of what continues a command. */
const continuation = '>>';

/** The console with more lines at its end; the oldest go where there are too many. */
export function print(pane: ConsolePane, lines: readonly Line[]): ConsolePane {
  if (lines.length === 0) return pane;
  const added = lines.map((line, index) => ({serial: pane.printed + index + 1, line}));
  return {
    ...pane,
    lines: [...pane.lines, ...added].slice(-mostLines),
    printed: pane.printed + lines.length,
  };
}

export const clear = (pane: ConsolePane): ConsolePane => ({...pane, lines: [], top: null});

/** The prompt that the line being typed stands behind. */
export const promptOf = ({prompt, unfinished}: ConsolePane): string =>
  unfinished === '' ? prompt : continuation;

/** The console with something else in its line: the view goes back to the end. */
export const withField = (pane: ConsolePane, field: TextField): ConsolePane => ({...pane, field, top: null});

/** What an editing key or a character does to the line; null for keys that do neither. */
export function typeKey(pane: ConsolePane, key: Key): ConsolePane | null {
  const field = isText(key) ? insert(pane.field, textOf(key)) : edit(pane.field, key);
  return field === null ? null : withField(pane, field);
}

/** The line before (-1) or after (1) in the history; after the last one, the line that was being typed. */
export function recall(pane: ConsolePane, step: 1 | -1): ConsolePane {
  const {history, place} = pane;
  const to = place + step;
  if (to < 0 || to > history.length) return pane;
  const draft = place === history.length ? pane.field : pane.draft;
  const text = history[to];
  return {...withField(pane, text === undefined ? draft : fieldOf(text)), place: to, draft};
}

/** The console with more lines in its history, none of them empty and none twice in a row; the oldest go. */
export function remember(pane: ConsolePane, lines: readonly string[]): ConsolePane {
  const history = [...pane.history];
  for (const line of lines) if (line.trim() !== '' && history.at(-1) !== line) history.push(line);
  const kept = history.slice(-mostHistory);
  return {...pane, history: kept, place: kept.length};
}

/** The console with an empty line, and the one that stood there in the history. */
export const taken = (pane: ConsolePane): ConsolePane => ({
  ...withField(remember(pane, [pane.field.text]), emptyField),
  draft: emptyField,
});

/** The next (1) or previous (-1) candidate in the line. */
export function turn(pane: ConsolePane, cycle: Omit<Cycle, 'shown'>, step: 1 | -1): ConsolePane {
  const turned = turnCycle(cycle, step);
  return {...withField(pane, turned.shown), cycle: turned};
}

/** The candidates that Tab goes through now; null once something else was typed. */
export const currentCycle = ({cycle, field}: ConsolePane): Cycle | null =>
  cycle?.shown === field ? cycle : null;

/** Whether the console is to be seen where there is room for it beside the panes. */
export const isConsoleShown = ({console}: {readonly console: ConsolePane}): boolean =>
  console.open && console.inFront;

/** Whether the keys go to the console. */
export const consoleHasKeys = ({console}: {readonly console: ConsolePane}): boolean =>
  console.open && console.inFront && console.focused;
