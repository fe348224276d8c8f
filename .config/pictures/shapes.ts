/** The cell of a picture, in its units. */
export const cellWidth = 8.4;
export const cellHeight = 18;

/** A sign that is drawn and not written, so that it meets its neighbours whatever the reader's font is. */
export interface Shape {
  readonly path: string;
  /** Drawn as a line, not filled. */
  readonly stroke: boolean;
  /** Of a line. */
  readonly width?: number;
}

const middle = {x: cellWidth / 2, y: cellHeight / 2};
const radius = 4;
const number = (value: number): string => String(Math.round(value * 100) / 100);
const at = (x: number, y: number): string => `${number(x)} ${number(y)}`;

/** Lines from the middle of a cell to its edges, with a round corner where two meet. */
function corner(x: 'left' | 'right', y: 'up' | 'down'): string {
  const toX = x === 'right' ? cellWidth : 0;
  const toY = y === 'down' ? cellHeight : 0;
  const nearY = middle.y + (y === 'down' ? radius : -radius);
  const nearX = middle.x + (x === 'right' ? radius : -radius);
  return `M${at(middle.x, toY)}V${number(nearY)}Q${at(middle.x, middle.y)} ${at(nearX, middle.y)}H${number(toX)}`;
}

const line = (path: string, width = 1.2): Shape => ({path, stroke: true, width});
const filled = (path: string): Shape => ({path, stroke: false});
const triangle = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => at(x, y)).join('L')}Z`;

const right = triangle([
  [1.4, middle.y - 4.4],
  [cellWidth - 0.8, middle.y],
  [1.4, middle.y + 4.4],
]);
const diamond = triangle([
  [middle.x, middle.y - 4.6],
  [middle.x + 3.7, middle.y],
  [middle.x, middle.y + 4.6],
  [middle.x - 3.7, middle.y],
]);

export const shapes: Readonly<Record<string, Shape>> = {
  '─': line(`M${at(0, middle.y)}H${number(cellWidth)}`),
  '│': line(`M${at(middle.x, 0)}V${number(cellHeight)}`),
  '┃': line(`M${at(middle.x, 0)}V${number(cellHeight)}`, 3),
  '╭': line(corner('right', 'down')),
  '╮': line(corner('left', 'down')),
  '╰': line(corner('right', 'up')),
  '╯': line(corner('left', 'up')),
  '▸': filled(right),
  '▹': line(right, 1),
  '◆': filled(diamond),
  '◇': line(diamond, 1),
  '▲': filled(
    triangle([
      [middle.x, middle.y - 3.6],
      [middle.x + 3.6, middle.y + 3.2],
      [middle.x - 3.6, middle.y + 3.2],
    ]),
  ),
  '▼': filled(
    triangle([
      [middle.x, middle.y + 3.6],
      [middle.x + 3.6, middle.y - 3.2],
      [middle.x - 3.6, middle.y - 3.2],
    ]),
  ),
  '●': filled(`M${at(middle.x - 3.2, middle.y)}a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0Z`),
};
