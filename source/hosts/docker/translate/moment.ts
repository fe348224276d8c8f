import type {Moment} from '../../../model/ids.ts';

/** A moment as Go writes it; null for its zero (`0001-01-01T00:00:00Z`), which means never. */
export function moment(text: string | undefined): Moment | null {
  if (text === undefined || text === '' || text.startsWith('0001-')) return null;
  const parsed = Date.parse(text);
  return Number.isNaN(parsed) ? null : parsed;
}
