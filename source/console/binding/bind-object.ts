import {isHashtable, isInstance, type Value} from '../values/value.ts';
import {checkMandatory, isInSet, type LineBinding} from './bind-line.ts';
import type {Site} from './faults.ts';
import type {Parameter} from './parameter.ts';

type Entry = readonly [name: string, parameter: Parameter<unknown>];

/** The arguments of one object of the pipeline, with what the line has bound; null when no parameter takes it. */
export type BindObject = (object: Value) => Readonly<Record<string, unknown>> | null;

const asItIs: Take = ({type}, value) => type.accept(value);

/**
 * How objects of the pipeline are bound: as a whole, or by their properties; as they are before converted. What it
 * gives throws the Terminating for what is still missing.
 */
export function objectBinder(site: Site, line: LineBinding): BindObject {
  const entries: Entry[] = Object.entries(site.cmdlet.parameters).filter(
    ([name, parameter]) =>
      parameter.pipeline !== undefined &&
      !line.values.has(name) &&
      line.sets.some(set => isInSet(parameter, set)),
  );
  const given = Object.fromEntries(line.values);
  /** Which combinations of parameters are known to leave nothing missing. */
  const complete = new Set<string>();
  return object => {
    const bound =
      byValue(entries, object, asItIs) ??
      byProperty(entries, object, asItIs) ??
      byValue(entries, object, converted) ??
      byProperty(entries, object, converted);
    if (!bound) return null;
    if (!complete.has(bound.names)) {
      const values = new Map([...line.values, ...Object.entries(bound.values)]);
      const sets = line.sets.filter(set => bound.parameters.every(parameter => isInSet(parameter, set)));
      checkMandatory(site, {values, sets: sets.length > 0 ? sets : line.sets}, () => false);
      complete.add(bound.names);
    }
    return {...given, ...bound.values};
  };
}

type Take = (parameter: Parameter<unknown>, value: Value) => unknown;

interface Bound {
  readonly values: Readonly<Record<string, unknown>>;
  /** The names of the parameters that were bound. */
  readonly names: string;
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
    if (argument !== undefined) return {values: {[name]: argument}, names: name, parameters: [parameter]};
  }
  return null;
}

function byProperty(entries: readonly Entry[], object: Value, take: Take): Bound | null {
  if (!isInstance(object) && !isHashtable(object)) return null;
  const values: Record<string, unknown> = {};
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
    values[name] = argument;
    parameters.push(parameter);
  }
  return parameters.length === 0 ? null : {values, names: Object.keys(values).join(), parameters};
}

function propertyFor(object: Value, names: readonly string[]): Value | undefined {
  if (!isInstance(object)) return undefined;
  for (const name of names) {
    const value = object.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}
