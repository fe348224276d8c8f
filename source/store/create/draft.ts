import type {Isolation} from '../../model/isolation.ts';
import {emptyField, fieldOf, type TextField} from '../text-field.ts';

/** The fields of the create form, in order. */
export const draftFields = [
  'name',
  'image',
  'isolation',
  'runtime',
  'network',
  'command',
  'memory',
  'processors',
  'start',
] as const;
export type DraftField = (typeof draftFields)[number];
export type TypedField = 'name' | 'command' | 'memory' | 'processors';

/** What stands in the create form. It outlives the form: after Esc, `c` shows it again. */
export interface Draft {
  readonly name: TextField;
  /** The name that was proposed; a new one is proposed for as long as the user keeps it. */
  readonly proposedName: string;
  /** Whether the name is the proposal that nobody has touched: what is typed then takes its place. */
  readonly untouched: boolean;
  readonly image: string | null;
  /** What was typed in the image field: only images with it in their name are offered. */
  readonly narrow: TextField;
  /** null: as the host decides. */
  readonly isolation: Isolation | null;
  /** null, and what the isolation does not have: the first choice, which may be as the host decides. */
  readonly runtime: string | null;
  readonly network: string | null;
  readonly command: TextField;
  readonly memory: TextField;
  readonly processors: TextField;
  readonly start: boolean;
  readonly focus: DraftField;
}

export const emptyDraft = (name: string, image: string | null): Draft => ({
  name: fieldOf(name),
  proposedName: name,
  untouched: true,
  image,
  narrow: emptyField,
  isolation: null,
  runtime: null,
  network: null,
  command: emptyField,
  memory: emptyField,
  processors: emptyField,
  start: true,
  focus: 'name',
});

export const isTyped = (field: DraftField): field is TypedField =>
  field === 'name' || field === 'command' || field === 'memory' || field === 'processors';

/** The next of the fields (or the previous one, with -1), round the form. */
export function nextField(focus: DraftField, step: 1 | -1, fields: readonly DraftField[]): DraftField {
  const index = fields.indexOf(focus) + step;
  return fields.at(index % fields.length) ?? focus;
}
