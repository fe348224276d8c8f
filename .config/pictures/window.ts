import type {Size} from '../../source/panes/screen.ts';
import type {Window} from './colours.ts';
import {type Names, number} from './row.ts';
import {cellHeight, cellWidth} from './shapes.ts';

const padding = 14;
const bar = 34;

const style = (window: Window, names: Names, more: string): string =>
  [
    "text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;white-space:pre}",
    '.b{font-weight:600}',
    // Or the grounds of neighbours would show a seam between them.
    'g rect{shape-rendering:crispEdges}',
    ...[...names.colours()].map(
      ([colour, name]) => `.${name}{fill:${colour}}.${name}.s{fill:none;stroke:${colour}}`,
    ),
    `.t{fill:${window.quiet};font:13px system-ui,-apple-system,'Segoe UI',sans-serif;text-anchor:middle}`,
    more,
  ].join('');

/** A picture of a terminal: its window, and in it what `inner` draws in a grid of cells. */
export function inWindow(
  {columns, rows}: Size,
  window: Window,
  names: Names,
  {title, description, inner, css = ''}: {title: string; description: string; inner: string; css?: string},
): string {
  const width = columns * cellWidth + 2 * padding;
  const height = rows * cellHeight + bar + padding;
  const dots = [20, 38, 56]
    .map(x => `<circle cx="${x}" cy="${bar / 2}" r="5.5" fill="${window.edge}"/>`)
    .join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(width)} ${number(height)}" width="${number(width)}" height="${number(height)}" role="img" aria-labelledby="title description">`,
    `<title id="title">${title}</title><desc id="description">${description}</desc>`,
    `<style>${style(window, names, css)}</style>`,
    `<rect x=".5" y=".5" width="${number(width - 1)}" height="${number(height - 1)}" rx="10" fill="${window.ground}" stroke="${window.edge}"/>`,
    `<path d="M1 ${bar}V10.5A9.5 9.5 0 0 1 10.5 1H${number(width - 10.5)}A9.5 9.5 0 0 1 ${number(width - 1)} 10.5V${bar}Z" fill="${window.bar}"/>${dots}`,
    `<text class="t" x="${number(width / 2)}" y="${bar / 2 + 4.5}">isotop</text>`,
    `<g transform="translate(${padding} ${bar + padding / 2})">`,
    inner,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
