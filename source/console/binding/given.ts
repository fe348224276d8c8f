import type {Context} from '../evaluate/context.ts';
import {evaluate} from '../evaluate/expression.ts';
import type {CommandElement, Expression, Extent} from '../grammar/syntax.ts';
import {isHashtable, objectsOf, type Value} from '../values/value.ts';

/** What stands after a command's name, evaluated. */
export type Given =
  | {
      readonly kind: 'named';
      readonly name: string;
      readonly argument: GivenValue | null;
      readonly place: Extent;
    }
  | ({readonly kind: 'positional'} & GivenValue);

export interface GivenValue {
  readonly value: Value;
  /** A number as it was typed, which a parameter that takes text gets instead. */
  readonly typed: string | null;
  readonly place: Extent;
}

/** Evaluates what stands after a cmdlet's name. */
export async function givenOf(
  elements: readonly CommandElement[],
  context: Context,
): Promise<readonly Given[]> {
  const given: Given[] = [];
  for (const element of elements) {
    const {start, end} = element;
    const place = {start, end};
    if (element.kind === 'parameter') {
      const argument = element.argument && (await givenValue(element.argument, context));
      given.push({kind: 'named', name: element.name.replace(/:$/, ''), argument, place});
    } else if (element.value.kind === 'splat')
      given.push(...splat(await evaluate(element.value, context), place));
    else given.push({kind: 'positional', ...(await givenValue(element.value, context))});
  }
  return given;
}

async function givenValue(expression: Expression, context: Context): Promise<GivenValue> {
  const {start, end} = expression;
  return {
    value: await evaluate(expression, context),
    typed: expression.kind === 'number' ? expression.text : null,
    place: {start, end},
  };
}

/** `@parameters`: a hashtable's entries are named, an array's elements are not. */
function splat(value: Value, place: Extent): Given[] {
  if (isHashtable(value))
    return value.entries.map(({key, value: argument}) => ({
      kind: 'named',
      name: key,
      argument: {value: argument, typed: null, place},
      place,
    }));
  return objectsOf(value).map(each => ({kind: 'positional', value: each, typed: null, place}));
}
