import {isHashtable, isInstance, type Value} from '../values/value.ts';
import {checkMandatory, isInSet, type LineBinding} from './bind-line.ts';
import type {Site} from './faults.ts';
import type {Parameter} from './parameter.ts';

type Entry = readonly [name: string, parameter: Parameter<unknown>];

/**
 * Binds an object of the pipeline, with what the line has bound: as a whole, or by its properties; as it is before
 * converted. Null when no parameter takes it. Throws the Terminating for what is still missing.
 */
export function bindObject(
  site: Site,
  line: LineBinding,
  object: Value,
): ReadonlyMap<string, unknown> | null {
  const entries: Entry[] = Object.entries(site.cmdlet.parameters).filter(
    ([name, parameter]) =>
      parameter.pipeline !== undefined &&
      !line.values.has(name) &&
      line.sets.some(set => isInSet(parameter, set)),
  );
  const bound =
    byValue(entries, object, ({type}, value) => type.accept(value)) ??
    byProperty(entries, object, ({type}, value) => type.accept(value)) ??
    byValue(entries, object, converted) ??
    byProperty(entries, object, converted);
  if (!bound) return null;
  const values = new Map([...line.values, ...bound.values]);
  const sets = line.sets.filter(set => bound.parameters.every(parameter => isInSet(parameter, set)));
  checkMandatory(site, {values, sets: sets.length > 0 ? sets : line.sets}, () => false);
  return values;
}

type Take = (parameter: Parameter<unknown>, value: Value) => unknown;

interface Bound {
  readonly values: ReadonlyMap<string, unknown>;
  readonly parameters: readonly Parameter<unknown>[];
}

const converted: Take = ({type}, value) => {
  if (value === null) return undefined;
  try {
    return type.convert(value);
  } catch {
    return undefined;
  }
};

function byValue(entries: readonly Entry[], object: Value, take: Take): Bound | null {
  for (const [name, parameter] of entries) {
    if (parameter.pipeline === 'property') continue;
    const argument = take(parameter, object);
    if (argument !== undefined) return {values: new Map([[name, argument]]), parameters: [parameter]};
  }
  return null;
}

function byProperty(entries: readonly Entry[], object: Value, take: Take): Bound | null {
  if (!isInstance(object) && !isHashtable(object)) return null;
  const values = new Map<string, unknown>();
  const parameters: Parameter<unknown>[] = [];
  for (const [name, parameter] of entries) {
    if (parameter.pipeline === 'value') continue;
    // Two sets cannot both be meant: the first whose parameter is filled goes on.
    if (
      parameters.some(
        other => other.sets && parameter.sets && !other.sets.some(set => parameter.sets?.includes(set)),
      )
    )
      continue;
    const value = propertyFor(object, [name, ...(parameter.aliases ?? [])]);
    const argument = value === undefined ? undefined : take(parameter, value);
    if (argument === undefined) continue;
    values.set(name, argument);
    parameters.push(parameter);
  }
  return values.size === 0 ? null : {values, parameters};
}

function propertyFor(object: Value, names: readonly string[]): Value | undefined {
  if (!isInstance(object)) return undefined;
  for (const name of names) {
    const value = object.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}
