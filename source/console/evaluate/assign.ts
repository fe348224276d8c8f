import type {Expression, Extent} from '../grammar/syntax.ts';
import {toNumber, toText} from '../values/convert.ts';
import {isHashtable, isList, objectsOf, type Value} from '../values/value.ts';
import {cast} from './cast.ts';
import type {Context} from './context.ts';
import {raise} from './raise.ts';
import {writeVariable} from './variables.ts';

type Evaluate = (expression: Expression, context: Context) => Promise<Value>;

/**
 * Gives a value to a variable, to several (`$a, $b = …`), or to an element of what a variable holds. Values are never
 * changed in place: the variable gets a new one. The properties of a host's objects can only be read.
 */
export async function assign(
  target: Expression,
  value: Value,
  context: Context,
  evaluate: Evaluate,
): Promise<void> {
  switch (target.kind) {
    case 'variable':
      writeVariable(target, value, context);
      return;
    case 'cast':
      return assign(target.operand, cast(value, target.type, target), context, evaluate);
    case 'list': {
      const objects = objectsOf(value);
      for (const [index, each] of target.elements.entries()) {
        const last = index === target.elements.length - 1;
        const rest = objects.slice(index);
        await assign(each, last && rest.length > 1 ? rest : (objects[index] ?? null), context, evaluate);
      }
      return;
    }
    case 'member':
    case 'index': {
      const holder = await evaluate(target.target, context);
      const key = await evaluate(target.kind === 'member' ? target.name : target.index, context);
      // A new one is made, as long as the one before.
      context.budget.spend(
        isHashtable(holder) ? holder.entries.length : isList(holder) ? holder.length / 10 : 0,
      );
      return assign(target.target, changed(holder, key, value, target), context, evaluate);
    }
    default:
      raise(
        'InvalidLeftHandSide',
        'The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments, such as a variable or a property.',
        target,
      );
  }
}

function changed(holder: Value, key: Value, value: Value, place: Extent): Value {
  if (isHashtable(holder)) {
    const name = toText(key);
    const others = holder.entries.filter(entry => entry.key.toLowerCase() !== name.toLowerCase());
    return {kind: 'hashtable', entries: [...others, {key: name, value}]};
  }
  if (isList(holder)) {
    const index = toNumber(key);
    const at = index === null ? -1 : index < 0 ? holder.length + index : index;
    if (!(at >= 0 && at < holder.length))
      return raise('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.', place, {
        category: 'OperationStopped',
        reason: 'IndexOutOfRangeException',
      });
    return holder.with(at, value);
  }
  if (holder === null && typeof key === 'number')
    return raise('NullArray', 'Cannot index into a null array.', place);
  const property = toText(key);
  const known =
    typeof holder === 'object' &&
    holder !== null &&
    holder.kind === 'instance' &&
    holder.get(property) !== undefined;
  return raise(
    known ? 'PropertyAssignmentException' : 'PropertyNotFound',
    known
      ? `'${property}' is a ReadOnly property.`
      : `The property '${property}' cannot be found on this object. Verify that the property exists and can be set.`,
    place,
  );
}
