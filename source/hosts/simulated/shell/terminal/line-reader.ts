import type {LineCompletion, LineRead, LineRequest} from '../io.ts';
import {appended, below, type DrawnLine, draw, redraw} from './drawn-line.ts';
import {type EditedLine, edited, emptyLine, lineOf, longestLine, typed} from './edited-line.ts';
import type {Key} from './keys.ts';

/** What happens while a line is typed. null: there will be no more. */
export type Happening = Key | {readonly kind: 'resized'} | null;

/** The terminal that a line is typed in. */
export interface LineTerminal {
  next(): Promise<Happening>;
  /** Whether something has happened that `next` gives at once: then drawing may wait. */
  hasMore(): boolean;
  write(text: string): void;
  columns(): number;
}

/** Which of the candidates stands in the line, while Tab goes through them. */
interface Cycle {
  readonly completion: LineCompletion;
  readonly line: EditedLine;
  readonly index: number;
}

/** Reads a line with editing, history, and completion by Tab, as PowerShell and cmd do: each Tab the next candidate. */
export async function readLine(request: LineRequest, terminal: LineTerminal): Promise<LineRead> {
  const {prompt, history} = request;
  let line = emptyLine;
  let shown: DrawnLine | null = null;
  let place = history.length;
  let unsent = '';
  let cycle: Cycle | null = null;
  /** Whether more was typed, or pasted, than a line can have. */
  let isCut = false;

  const show = (): void => {
    const drawn = draw(prompt, line, terminal.columns());
    terminal.write((shown && appended(shown, drawn)) ?? redraw(shown, drawn));
    shown = drawn;
  };
  const leave = (more: string): void => {
    show();
    if (shown) terminal.write(more + below(shown));
  };
  const recall = (to: number): void => {
    if (to < 0 || to > history.length) return;
    if (place === history.length) unsent = line.text;
    place = to;
    line = lineOf(history[to] ?? unsent);
  };
  const completed = async (step: 1 | -1): Promise<void> => {
    if (cycle === null) {
      const completion = await request.complete(line.text, line.cursor);
      if (completion.candidates.length === 0) return;
      cycle = {completion, line, index: step === 1 ? -1 : 0};
    }
    const {completion, line: before} = cycle;
    const count = completion.candidates.length;
    const index = (cycle.index + step + count) % count;
    cycle = {completion, line: before, index};
    const start = Math.min(completion.start, before.cursor);
    const rest = {text: before.text.slice(0, start) + before.text.slice(before.cursor), cursor: start};
    line = typed(rest, completion.candidates[index] ?? '');
  };

  show();
  for (;;) {
    const happened = await terminal.next();
    if (happened === null) return {kind: 'end'};
    if (happened.kind === 'resized') {
      // xterm leaves the rows that the cursor is in as they are: they are drawn anew from where they began.
      const drawn = draw(prompt, line, terminal.columns());
      terminal.write(redraw(shown, drawn));
      shown = drawn;
      continue;
    }
    const name = happened.kind === 'key' ? happened.name : null;
    if (name !== 'tab' && name !== 'back-tab') cycle = null;
    switch (name) {
      case 'enter':
        // A part of a command does what nobody asked for: none of it is run, which is said, as cmd does.
        leave(isCut ? '\r\nThe input line is too long.' : '');
        return isCut ? {kind: 'cancelled'} : {kind: 'line', text: line.text};
      case 'cancel':
        line = lineOf(line.text);
        leave('^C');
        return {kind: 'cancelled'};
      case 'up':
        recall(place - 1);
        break;
      case 'down':
        recall(place + 1);
        break;
      case 'tab':
        await completed(1);
        break;
      case 'back-tab':
        await completed(-1);
        break;
      case 'clear-screen':
        terminal.write('\u001b[2J\u001b[H');
        shown = null;
        break;
      default:
        if (happened.kind === 'text' && line.text.length + happened.text.length > longestLine) isCut = true;
        line = edited(line, happened) ?? line;
        if (line.text === '') isCut = false;
    }
    if (!terminal.hasMore()) show();
  }
}
