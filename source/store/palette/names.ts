import {sentences} from '../../sentences/sentences.ts';
import type {Action} from '../action.ts';

/** `nextPane` → `next-pane`: the name of an action in every language. */
const idName = ({id}: Action): string => id.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** The names that an action can be typed by: its id, and the word beside its key where it is one word. */
export function namesOf(action: Action): readonly string[] {
  const hint = action.hint.toLowerCase();
  return /\s/u.test(hint) || hint === '' ? [idName(action)] : [idName(action), hint];
}

/** The name that an action is shown by: in the language of the reader where there is one. */
export const nameOf = (action: Action): string => namesOf(action).at(-1) ?? action.id;

/**
 * The action with arguments that a word names: by one of its names, or by what only its names begin with. null when
 * there is none, or several.
 */
export function actionNamed(word: string, actions: readonly Action[]): Action | null {
  const wanted = word.toLowerCase();
  const taking = actions.filter(action => action.arguments.length > 0);
  const exact =
    taking.find(action => idName(action) === wanted) ??
    taking.find(action => namesOf(action).includes(wanted));
  if (exact || wanted === '') return exact ?? null;
  const begun = taking.filter(action => namesOf(action).some(name => name.startsWith(wanted)));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

/** `convert NAME [ISOLATION]` */
export function usageOf(action: Action): string {
  const words = action.arguments.map(({label, optional, many}) => {
    const word = sentences.palette.labels[label] + (many ? '…' : '');
    return optional ? `[${word}]` : word;
  });
  return [nameOf(action), ...words].join(' ');
}
