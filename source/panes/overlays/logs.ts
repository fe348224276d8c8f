import {describe} from '../../model/host-error.ts';
import {capital} from '../../sentences/capital.ts';
import {sentences} from '../../sentences/sentences.ts';
import type {LogView} from '../../store/logs/log-view.ts';
import type {State} from '../../store/state.ts';
import {dateTime} from '../../text/moment.ts';
import {visible} from '../../text/visible.ts';
import {truncate} from '../../text/width.ts';
import {fieldLine} from '../field-line.ts';
import {cut, fitTo, widthOf, wrap} from '../fit.ts';
import {keyHint} from '../hints.ts';
import type {Line, Span} from '../line.ts';
import type {OverlayView, Rect, Size} from '../screen.ts';
import {chromeColumns, chromeRows} from './box.ts';
import {logWindow} from './log-window.ts';

const words = sentences.logs;

/** The box of a log: all but the first and the last line of the screen. */
function rectOf({columns, rows}: Size): Rect {
  return {left: 0, top: 1, width: columns, height: rows - 2};
}

/** The cells that the lines of a log have: the last line of the box is for its keys. */
export function logBox(size: Size): Size {
  const {width, height} = rectOf(size);
  return {columns: Math.max(1, width - chromeColumns), rows: Math.max(1, height - chromeRows - 1)};
}

function titleOf(log: LogView): string {
  const {lines, dropped, status, top, since} = log;
  const parts = [
    words.title(log.name),
    dropped > 0 ? words.lastLines(lines.length) : words.lines(lines.length),
    ...(since === null ? [] : [words.since(dateTime(since))]),
    status === 'following' && top !== null ? words.status.standing : words.status[status],
  ];
  return visible(parts.join(' · '));
}

/** The keys, as many as fit, the most useful first. */
function hints(log: LogView, cells: number): Line {
  const {footer} = words;
  const all: readonly (readonly [keys: readonly string[], word: string])[] = [
    [['escape'], footer.close],
    [['/'], footer.search],
    ...(log.search === '' ? [] : ([[['n', 'N'], footer.next]] as const)),
    [['f'], footer.follow],
    [['w'], footer.wrap],
    [['s'], footer.save],
    [['t'], footer.since],
    [['up', 'down'], footer.scroll],
    ...(log.wraps ? [] : ([[['left', 'right'], footer.sideways]] as const)),
  ];
  const line: Span[] = [];
  for (const [keys, word] of all) {
    const hint: Line = [...(line.length === 0 ? [] : [{text: '  '}]), ...keyHint(keys, word)];
    if (widthOf([...line, ...hint]) > cells) break;
    line.push(...hint);
  }
  return line;
}

/** The cells that a text field has at the least. */
const leastField = 12;

/** The last line of the box: what is typed, what is asked, what came of the last key, or the keys. */
function lowerLine(log: LogView, cells: number): Line {
  const {typing, overwrites, said} = log;
  if (overwrites !== null) return cut([{text: visible(words.overwrite(overwrites)), tone: 'warning'}], cells);
  if (typing !== null) {
    const prompt: Line = [{text: `${words.prompts[typing.field]} `, tone: 'key'}];
    const room = cells - widthOf(prompt);
    // What is wrong must be read, a hint need not.
    const hint: Line = [{text: `  ${words.hints[typing.field]}`, tone: 'dim'}];
    const shown: Line =
      typing.wrong !== null
        ? cut([{text: `  ${visible(typing.wrong)}`, tone: 'bad'}], Math.max(0, room - leastField))
        : room - widthOf(hint) >= leastField
          ? hint
          : [];
    const field = fieldLine(typing.text, Math.max(1, room - widthOf(shown)), true);
    return cut([...prompt, ...field, ...shown], cells);
  }
  if (said !== null) return cut([{text: visible(said.text), tone: said.tone}], cells);
  return hints(log, cells);
}

/** What stands where there are no lines. */
function emptyText({fault, status}: LogView): string {
  if (fault === null) return status === 'following' ? words.nothingYet : words.nothing;
  const {message, remedy} = describe(fault);
  return capital(remedy === null ? message : `${message}; ${remedy}`);
}

/** What a container printed, as a box over all of the panes. */
export function logsView(
  log: LogView,
  {size}: State,
): {readonly rect: Rect; readonly view: Extract<OverlayView, {kind: 'logs'}>} {
  const rect = rectOf(size);
  const box = logBox(size);
  const window = logWindow(log, box);
  const isEmpty = log.lines.length === 0;
  const empty: readonly Line[] = wrap(visible(emptyText(log)), box.columns).map(text => [
    {text, tone: log.fault === null ? 'dim' : 'bad'},
  ]);
  const title = titleOf(log);
  return {
    rect,
    view: {
      kind: 'logs',
      title: truncate(title, rect.width - chromeColumns),
      rows: isEmpty ? empty.slice(0, box.rows) : window.rows,
      scroll:
        window.shown < log.lines.length
          ? {offset: window.top.line - log.dropped, shown: window.shown, total: log.lines.length}
          : null,
      footer: fitTo(lowerLine(log, box.columns), box.columns),
    },
  };
}
