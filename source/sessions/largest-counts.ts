import type {Terminal} from '@xterm/headless';

/**
 * The sequences that @xterm/headless carries out once for each of their count, however large it is, by their final
 * character, with the largest count that is let through: a program could ask for two thousand million. No program
 * scrolls or inserts more lines than a screen has.
 */
const largestCounts: Readonly<Record<string, number>> = {
  // Scroll up and down, insert and delete lines.
  S: 500,
  T: 500,
  L: 500,
  M: 500,
  // Tabs forwards and back.
  I: 500,
  Z: 500,
  // Repeat the last character.
  b: 10_000,
};

/** Makes the terminal pass over sequences that would keep it busy for long. */
export function limitCounts(terminal: Terminal): void {
  for (const [final, largest] of Object.entries(largestCounts))
    terminal.parser.registerCsiHandler({final}, ([count]) => typeof count === 'number' && count > largest);
}
