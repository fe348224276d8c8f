/**
 * Milliseconds since some moment, that no change of the clock touches. What `performance.now` tells too, but Node loads
 * `performance` with its first use, which takes 4 ms of a start.
 */
export function elapsed(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
