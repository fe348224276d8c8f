/** From nothing to all, an eighth each. */
const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** A part of 0 to 1 as a bar of so many cells; what is more than nothing has half a cell at the least. */
export function bar(part: number, cells: number): string {
  const halves = Math.round(Math.max(0, Math.min(1, part)) * cells * 2);
  const shown = part > 0 ? Math.max(1, halves) : halves;
  return '█'.repeat(Math.floor(shown / 2)) + (shown % 2 === 1 ? '▌' : '');
}

/** Figures one after the other, a cell each, from 0 to `most`; a space where one is not known. */
export const sparkline = (figures: readonly (number | null)[], most: number): string =>
  figures
    .map(figure => {
      if (figure === null) return ' ';
      const level = Math.floor((Math.max(0, figure) / most) * levels.length);
      return levels[Math.min(levels.length - 1, level)];
    })
    .join('');
