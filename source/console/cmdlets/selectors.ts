import type {Context} from '../evaluate/context.ts';
import {formatted} from '../evaluate/format-text.ts';
import {propertyOf} from '../evaluate/members.ts';
import {withCurrent} from '../evaluate/scope.ts';
import {toText} from '../values/convert.ts';
import {type Block, isBlock, isHashtable, isInstance, type Value} from '../values/value.ts';
import {hasWildcard, wildcard} from '../values/wildcard.ts';

/** What `-Property` names: a property, several by a wildcard, or one that a script block calculates. */
export interface Selector {
  /** The title for an object: the property as it is declared, or as it was typed where there is none. */
  title(object: Value): string;
  read(object: Value): Promise<Value>;
  /** A property that may not be there; false for one that is calculated. */
  readonly isNamed: boolean;
  /** Order of this property alone; null for the command's. */
  readonly descending: boolean | null;
}

/** Runs a script block for one object, as `$_`. */
export async function runFor(block: Block, object: Value, context: Context): Promise<Value> {
  const local = {...context, scope: withCurrent(block.scope, object), source: block.source};
  return context.collect(block.script, local);
}

/** The names of an object's properties. */
export function propertyNames(object: Value): readonly string[] {
  if (isInstance(object)) return object.properties;
  if (isHashtable(object)) return object.entries.map(({key}) => key);
  return typeof object === 'string' ? ['Length'] : [];
}

/** A property's name as it is declared. */
function declaredName(object: Value, typed: string): string {
  const wanted = typed.toLowerCase();
  return propertyNames(object).find(name => name.toLowerCase() === wanted) ?? typed;
}

function named(typed: string, descending: boolean | null = null): Selector {
  return {
    title: object => declaredName(object, typed),
    read: async object => propertyOf(object, typed) ?? null,
    isNamed: true,
    descending,
  };
}

function entry(table: Value, ...names: readonly string[]): Value | undefined {
  if (!isHashtable(table)) return undefined;
  return table.entries.find(({key}) => key !== '' && names.some(name => name.startsWith(key.toLowerCase())))
    ?.value;
}

/** `@{Name='Memory'; Expression={$_.WS / 1MB}}` */
function calculated(value: Value, context: Context): Selector {
  const expression = entry(value, 'expression') ?? null;
  const title = entry(value, 'name', 'label');
  const format = entry(value, 'formatstring');
  const descending = entry(value, 'descending');
  const shown = title === undefined ? toText(expression).trim() : toText(title);
  return {
    title: () => shown,
    read: async object => {
      const result = isBlock(expression)
        ? await runFor(expression, object, context)
        : (propertyOf(object, toText(expression)) ?? null);
      return format === undefined ? result : formatted(result, toText(format), {start: 0, end: 0});
    },
    isNamed: false,
    descending: descending === undefined ? null : descending === true,
  };
}

/** The selectors that some values stand for; wildcards are those of the properties of `sample`. */
export function selectorsOf(values: readonly Value[], sample: Value, context: Context): readonly Selector[] {
  return values.flatMap(value => {
    if (isHashtable(value)) return [calculated(value, context)];
    if (isBlock(value)) {
      return [
        {
          title: () => value.text.trim(),
          read: (object: Value) => runFor(value, object, context),
          isNamed: false,
          descending: null,
        },
      ];
    }
    const typed = toText(value);
    if (!hasWildcard(typed)) return [named(typed)];
    const matches = wildcard(typed);
    return propertyNames(sample)
      .filter(matches)
      .map(name => named(name));
  });
}
