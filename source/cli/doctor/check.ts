import type {sentences} from '../../sentences/sentences.ts';

export type Subject = keyof typeof sentences.doctor.subjects;

/** `note`: it could be better, or is not known. `bad`: something does not work. */
export type Level = 'ok' | 'note' | 'bad';

/** One thing that was looked at. */
export interface Check {
  readonly subject: Subject;
  readonly level: Level;
  /** A sentence without a full stop. */
  readonly says: string;
  /** What to do about it; null where nothing need be done. */
  readonly remedy: string | null;
}

export const ok = (subject: Subject, says: string): Check => ({subject, level: 'ok', says, remedy: null});

export const note = (subject: Subject, says: string, remedy: string | null): Check => ({
  subject,
  level: 'note',
  says,
  remedy,
});

export const bad = (subject: Subject, says: string, remedy: string | null): Check => ({
  subject,
  level: 'bad',
  says,
  remedy,
});
