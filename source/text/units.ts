/** How people read figures: sizes, durations, clock times. Unknown is `--`, never 0. */
export const unknown = '--';

/** KiB in words of people: `41 MB`, `1024 MB`, `12.5 GB`. */
export function memory(kib: number | null): string {
  if (kib === null) return unknown;
  const mib = kib / 1024;
  if (mib < 10) return `${mib.toFixed(1)} MB`;
  if (mib < 10_000) return `${Math.round(mib)} MB`;
  return `${(mib / 1024).toFixed(1)} GB`;
}

/** Bytes in the units docker prints: `252MB`, `4.99GB`. */
export function bytes(count: number | null): string {
  if (count === null) return unknown;
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = count;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${units[unit]}`;
}

/** A duration in milliseconds that fits a narrow column: `00:12`, `3:05:09`, `12d 4h`. */
export function uptime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return `${days}d ${hours % 24}h`;
  if (hours > 0) return `${hours}:${two(minutes % 60)}:${two(seconds % 60)}`;
  return `${two(minutes)}:${two(seconds % 60)}`;
}

/** CPU seconds as PowerShell shows them: two decimals. */
export const cpuSeconds = (seconds: number | null): string =>
  seconds === null ? unknown : seconds.toFixed(2);

/** A whole number, or the sign for unknown. */
export const whole = (value: number | null): string => (value === null ? unknown : String(Math.round(value)));
