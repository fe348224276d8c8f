import type {Line} from '../../source/panes/line.ts';
import type {OverlayView, PaneView, Rect, Screen} from '../../source/panes/screen.ts';
import {displayWidth, graphemes, padEnd} from '../../source/text/width.ts';

export const textOf = (line: Line): string => line.map(({text}) => text).join('');

/** A grid of cells that knows wide characters: the second cell of one is empty. */
function canvas(columns: number, rows: number) {
  const cells = Array.from({length: rows}, () => Array.from({length: columns}, () => ' '));
  return {
    write(left: number, top: number, text: string): void {
      let at = left;
      for (const character of graphemes(text)) {
        const width = displayWidth(character);
        const row = cells[top];
        if (row && at >= 0 && at + width <= columns) {
          row[at] = character;
          if (width === 2) row[at + 1] = '';
        }
        at += width;
      }
    },
    text: () => cells.map(row => row.join('').trimEnd()).join('\n'),
  };
}

type Canvas = ReturnType<typeof canvas>;

function frame(target: Canvas, {left, top, width, height}: Rect, title: string, aside: string): void {
  const inner = width - 2;
  const right = aside === '' ? '' : ` ${aside} `;
  const head = padEnd(` ${title} `, inner - displayWidth(right)) + right;
  target.write(left, top, `┌${head.replace(/ {2,}/g, gap => ` ${'─'.repeat(gap.length - 2)} `)}┐`);
  for (let row = 1; row < height - 1; row += 1) target.write(left, top + row, `│${' '.repeat(inner)}│`);
  target.write(left, top + height - 1, `└${'─'.repeat(inner)}┘`);
}

function paneText(target: Canvas, pane: PaneView): void {
  const {rect} = pane;
  frame(target, rect, textOf(pane.title), textOf(pane.aside));
  const lines = [pane.heading, ...pane.rows.map(row => row.line), ...pane.empty].filter(
    line => line !== null,
  );
  for (const [index, line] of lines.entries())
    target.write(rect.left + 1, rect.top + 1 + index, textOf(line));
}

/** What an overlay draws: lines from the top, and lines at the bottom. */
export function overlayText(view: OverlayView): {readonly upper: string[]; readonly lower: string[]} {
  switch (view.kind) {
    case 'question':
      return {
        upper: [...view.steps],
        lower: [
          view.answers
            .map(({key, label, chosen}) => (chosen ? `[${key} ${label}]` : `${key} ${label}`))
            .join('  '),
        ],
      };
    case 'form':
      return {
        upper: view.fields.map(({label, value, note}) => `${label}  ${textOf(value)}  ${textOf(note)}`),
        lower: [...view.teaches, ...(view.fault ? [view.fault] : []), view.footer].map(textOf),
      };
    case 'help':
      return {
        upper: view.sections.flatMap(({title, actions}) => [
          title,
          ...actions.map(
            ({keys, title: name, disabled}) => `${keys}  ${name}${disabled ? `  ${disabled}` : ''}`,
          ),
        ]),
        lower: [textOf(view.footer)],
      };
    case 'list':
      return {
        upper: [...(view.field ? [textOf(view.field)] : []), ...view.rows.map(({line}) => textOf(line))],
        lower: [...view.below, view.footer].map(textOf),
      };
    case 'logs':
      return {upper: view.rows.map(textOf), lower: [textOf(view.footer)]};
    case 'details':
      return {
        upper: view.rows.map(({label, value}) => `${label}  ${value}`),
        lower: [textOf(view.footer)],
      };
  }
}

/** A screen as the terminal would show it without colours: readable in assertions and snapshots. */
export function screenText(screen: Screen): string {
  const {columns, rows} = screen.size;
  if (screen.kind === 'too-small') return screen.message;
  const target = canvas(columns, rows);
  target.write(0, 0, textOf(screen.header));
  for (const pane of screen.panes) paneText(target, pane);
  target.write(0, rows - 2, textOf(screen.lens));
  target.write(0, rows - 1, textOf(screen.footer));
  if (screen.overlay) {
    const {rect, view} = screen.overlay;
    frame(target, rect, view.title, '');
    const {upper, lower} = overlayText(view);
    for (const [index, line] of upper.entries()) target.write(rect.left + 2, rect.top + 1 + index, line);
    const from = rect.top + rect.height - 1 - lower.length;
    for (const [index, line] of lower.entries()) target.write(rect.left + 2, from + index, line);
  }
  return target.text();
}
