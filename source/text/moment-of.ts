import type {Moment} from '../model/ids.ts';

const unitsOfMs: Readonly<Record<string, number>> = {s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000};

/**
 * The moment that a person means: `90s`, `10m`, `2h`, `1d` ago; `14:02` or `14:02:30` today (yesterday, if that is yet
 * to come), a date, or a date and a time, in the time zone of this machine unless they name one. Null for what is none.
 */
export function momentOf(text: string, now: Moment): Moment | null {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([smhd])$/.exec(text) ?? [];
  if (amount !== undefined) return now - Number(amount) * (unitsOfMs[unit] ?? 0);
  const [, hours, minutes, seconds = '0'] = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(text) ?? [];
  if (hours !== undefined) {
    const at = new Date(now);
    if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
    at.setHours(Number(hours), Number(minutes), Number(seconds), 0);
    if (at.getTime() > now) at.setDate(at.getDate() - 1);
    return at.getTime();
  }
  if (!/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.test(text)) return null;
  // A date alone would be read as UTC.
  const written = text.length === 10 ? `${text}T00:00` : text.replace(' ', 'T');
  const at = Date.parse(written);
  return Number.isNaN(at) ? null : at;
}
