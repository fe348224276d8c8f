import type {Screen} from './screen.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What stands for an element from one screen to the next: a row by its key, everything else by its place. */
const keyOf = (value: unknown): string | null =>
  isObject(value) && typeof value['key'] === 'string' && 'line' in value ? value['key'] : null;

function sharedList(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  if (next.length === previous.length && next.every((value, index) => value === previous[index]))
    return previous;
  let byKey: ReadonlyMap<string | null, unknown> | undefined;
  const shared = next.map((value, index) => {
    const last = previous[index];
    if (value === last) return value;
    const key = keyOf(value);
    if (key === null || key === keyOf(last)) return sharedValue(last, value);
    byKey ??= new Map(previous.map(each => [keyOf(each), each]));
    return sharedValue(byKey.get(key), value);
  });
  const same = shared.length === previous.length && shared.every((value, index) => value === previous[index]);
  return same ? previous : shared;
}

/** `next`, with every part that equals its counterpart in `previous` being that very object. */
function sharedValue(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) return sharedList(previous, next);
  if (!isObject(previous) || !isObject(next) || Array.isArray(previous) || Array.isArray(next)) return next;
  const names = Object.keys(next);
  const shared = Object.fromEntries(names.map(name => [name, sharedValue(previous[name], next[name])]));
  const same =
    names.length === Object.keys(previous).length && names.every(name => shared[name] === previous[name]);
  return same ? previous : shared;
}

/**
 * The next screen, made of the objects of the previous one wherever nothing changed: an equal screen is the same
 * object, and an unchanged row is the same object wherever it now stands, so that nothing is drawn for nothing.
 */
export const share = (previous: Screen | null, next: Screen): Screen => sharedValue(previous, next) as Screen;
