import {isVisible} from '../text/visible.ts';
import {displayWidth} from '../text/width.ts';

/** What was found out of characters that are not ASCII: the same few stand on a screen again and again. */
const known = new Map<string, string>();
const mostKnown = 4096;

/**
 * The characters of one cell (or of two, for a wide one), safe to send to a terminal and `width` cells wide. What a
 * terminal must not get is left out; what would be wider than its cells is replaced.
 */
export function safeCharacter(characters: string, width: number): string {
  if (characters.length === 1 && characters >= ' ' && characters <= '~') return characters.padEnd(width);
  const key = `${width}${characters}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const safe = shown(characters, width);
  known.set(key, safe);
  return safe;
}

function shown(characters: string, width: number): string {
  const kept = isVisible(characters) ? characters : [...characters].filter(isVisible).join('');
  const cells = displayWidth(kept);
  if (kept === '' || cells > width || cells === 0) return '?'.padEnd(width);
  return kept + ' '.repeat(width - cells);
}
