/** The value below which the given part (0 to 1) of `values` lies. Not a number when there is none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** How much the values grow from one place to the next, by least squares: 0 for a level line. */
export function slope(points: readonly {readonly at: number; readonly value: number}[]): number {
  const mean = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((total, point) => total + of(point), 0) / points.length;
  const [at, value] = [mean(point => point.at), mean(point => point.value)];
  const spread = points.reduce((total, point) => total + (point.at - at) ** 2, 0);
  const together = points.reduce((total, point) => total + (point.at - at) * (point.value - value), 0);
  return spread === 0 ? 0 : together / spread;
}
