/** A number of processors as flags and forms take it: a whole one, 1 or more; null when it is none. How many there are, a host says. */
export function readProcessors(text: string): number | null {
  const count = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return count >= 1 ? count : null;
}
