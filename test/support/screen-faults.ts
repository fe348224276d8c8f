import type {Line} from '../../source/panes/line.ts';
import type {PaneView, Rect, Screen, Size} from '../../source/panes/screen.ts';
import {isVisible} from '../../source/text/visible.ts';
import {displayWidth} from '../../source/text/width.ts';
import {overlayText, textOf} from './screen-text.ts';

const widthOf = (line: Line): number => displayWidth(textOf(line));

const within = ({left, top, width, height}: Rect, {columns, rows}: Size): boolean =>
  left >= 0 && top >= 0 && width >= 4 && height >= 3 && left + width <= columns && top + height <= rows;

const overlaps = (a: Rect, b: Rect): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

function* linesFaults(name: string, lines: readonly Line[], cells: number): Generator<string> {
  for (const line of lines) {
    const width = widthOf(line);
    if (width !== cells) yield `${name}: ${width} cells instead of ${cells}: ${textOf(line)}`;
  }
}

/** A session and the console have rows of text, none of which is chosen. */
const isTerminal = ({pane}: PaneView): boolean => pane === 'session' || pane === 'console';

function* paneFaults(pane: PaneView, size: Size): Generator<string> {
  const {rect, rows, heading, empty, title, aside} = pane;
  const border = pane.framed === false ? 0 : 2;
  const inner = rect.width - border;
  if (!within(rect, {...size, rows: size.rows - 2})) yield `${pane.pane}: its place is off the screen`;
  yield* linesFaults(
    `${pane.pane} row`,
    rows.map(row => row.line),
    inner,
  );
  yield* linesFaults(`${pane.pane} heading`, heading ? [heading] : [], inner);
  for (const line of empty) if (widthOf(line) > inner) yield `${pane.pane}: empty text is too wide`;
  if (rows.length + (heading ? 1 : 0) + empty.length > rect.height - border)
    yield `${pane.pane}: too many rows`;
  const named = widthOf(title) + (aside.length > 0 ? widthOf(aside) + 3 : 0);
  if (named > rect.width - 4) yield `${pane.pane}: title and aside do not fit its border`;
  const selected = rows.filter(row => row.selected).length;
  if (rows.length > 0 && selected !== (isTerminal(pane) ? 0 : 1))
    yield `${pane.pane}: ${selected} rows are selected`;
}

function* overlayFaults({rect, view}: NonNullable<Extract<Screen, {kind: 'panes'}>['overlay']>, size: Size) {
  if (!within(rect, size)) yield `${view.kind}: its box is off the screen`;
  const {upper, lower} = overlayText(view);
  if (upper.length + lower.length > rect.height - 2) yield `${view.kind}: too many lines`;
  for (const text of [view.title, ...upper, ...lower])
    if (displayWidth(text.trimEnd()) > rect.width - 4) yield `${view.kind}: too wide: ${text}`;
}

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* textsOf(part);
}

/** Everything that is wrong with a screen as such, whatever it shows: empty for a sound one. */
export function screenFaults(screen: Screen): string[] {
  const {size} = screen;
  const unsafe = [...textsOf(screen)]
    .filter(text => !isVisible(text))
    .map(text => `unsafe text ${JSON.stringify(text)}`);
  if (screen.kind === 'too-small')
    return displayWidth(screen.message) > size.columns ? ['the message is too wide', ...unsafe] : unsafe;
  const {panes, header, lens, footer, overlay} = screen;
  const crossed = panes.flatMap((a, index) =>
    panes.slice(index + 1).flatMap(b => (overlaps(a.rect, b.rect) ? [`${a.pane} lies over ${b.pane}`] : [])),
  );
  return [
    ...unsafe,
    ...linesFaults('header', [header], size.columns),
    ...linesFaults('lens', [lens], size.columns),
    ...linesFaults('footer', [footer], size.columns),
    ...panes.flatMap(pane => [...paneFaults(pane, size)]),
    ...crossed,
    ...(panes.filter(({focused}) => focused).length === 1 ? [] : ['not just one pane has the focus']),
    ...(overlay ? overlayFaults(overlay, size) : []),
  ];
}
