/**
 * Sorts names without regard to case. Not by the rules of a language: those take Node 13 ms to load, and names of
 * images, runtimes and containers are ASCII.
 */
export function compareNames(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  if (left !== right) return left < right ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
