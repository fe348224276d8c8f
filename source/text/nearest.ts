/** How many single letters must be put in, taken out, changed or swapped with the next to make `a` into `b`. */
export function distance(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({length: b.length + 1}, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const ways = [
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      ];
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        ways.push((older[column - 2] ?? 0) + 1);
      current.push(Math.min(...ways));
    }
    older = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The longest word that is worth a search: what is longer is no slip of the finger. */
const longestWord = 40;

/** The word of `known` that was most likely meant, or null when none is near: at most a third of its letters differ. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > longestWord) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const apart = distance(word.toLowerCase(), candidate.toLowerCase());
    const allowed = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    if (apart < least && apart <= allowed) {
      best = candidate;
      least = apart;
    }
  }
  return best;
}
