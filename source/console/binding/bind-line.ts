import type {Extent} from '../grammar/syntax.ts';
import {objectsOf} from '../values/value.ts';
import {
  ambiguousParameter,
  boundTwice,
  cannotConvert,
  isEmpty,
  isNull,
  missingArgument,
  missingMandatory,
  noPosition,
  noSet,
  noSuchParameter,
  type Site,
} from './faults.ts';
import {findParameter, parametersOf} from './find-parameter.ts';
import type {Given, GivenValue} from './given.ts';
import type {Parameter} from './parameter.ts';

/** What the command line alone has bound. */
export interface LineBinding {
  readonly values: ReadonlyMap<string, unknown>;
  /** The parameter sets that are still possible. */
  readonly sets: readonly string[];
}

/** The set of a cmdlet that has only one. */
const onlySet = '';

const setsOf = ({cmdlet}: Site): readonly string[] => {
  const named = new Set(Object.values(cmdlet.parameters).flatMap(({sets = []}) => sets));
  return named.size === 0 ? [onlySet] : [...named];
};

export const isInSet = ({sets}: Parameter<unknown>, set: string): boolean =>
  sets === undefined || sets.includes(set);

/** Makes a value an argument of a parameter, or says why it cannot be one. */
function argumentOf(
  site: Site,
  name: string,
  {type, mandatory}: Parameter<unknown>,
  {value, typed, place}: GivenValue,
): unknown {
  if (value === null && !type.takesNull) throw isNull(site, name, place);
  if (value === '' && mandatory) throw isEmpty(site, name, place);
  const given = typed !== null && type.name.startsWith('String') ? typed : value;
  const accepted = type.accept(given);
  if (accepted !== undefined) return accepted;
  try {
    return type.convert(given);
  } catch (thrown) {
    throw cannotConvert(site, name, thrown, place);
  }
}

/** Binds what was typed after the cmdlet: by name, then by position. Throws the Terminating that refuses it. */
export function bindLine(site: Site, given: readonly Given[]): LineBinding {
  const values = new Map<string, unknown>();
  let sets = setsOf(site);
  const narrow = (parameter: Parameter<unknown>): void => {
    sets = sets.filter(set => isInSet(parameter, set));
    if (sets.length === 0) throw noSet(site);
  };
  const positional: GivenValue[] = [];
  for (let index = 0; index < given.length; index += 1) {
    const each = given[index];
    if (each === undefined) continue;
    if (each.kind === 'positional') {
      positional.push(each);
      continue;
    }
    const {name, parameter} = named(site, each.name, each.place);
    if (values.has(name)) throw boundTwice(site, name, each.place);
    let argument = each.argument;
    if (argument === null && !parameter.type.isSwitch) {
      const next = given[index + 1];
      if (next?.kind !== 'positional') throw missingArgument(site, name, parameter.type.name, each.place);
      argument = next;
      index += 1;
    }
    values.set(name, argument === null ? true : argumentOf(site, name, parameter, argument));
    narrow(parameter);
  }
  for (let index = 0; index < positional.length; index += 1) {
    const value = positional[index];
    if (value === undefined) continue;
    const chosen = place(site, values, sets, value);
    if (!chosen) throw noPosition(site, value.value);
    const [name, parameter] = chosen;
    if (parameter.rest) {
      const all = positional.slice(index);
      const rest: GivenValue = {
        value: all.flatMap(({value: each}) => objectsOf(each)),
        typed: null,
        place: value.place,
      };
      values.set(name, argumentOf(site, name, parameter, rest));
      narrow(parameter);
      break;
    }
    values.set(name, argumentOf(site, name, parameter, value));
    narrow(parameter);
  }
  return {values, sets};
}

function named(site: Site, typed: string, extent: Extent): {name: string; parameter: Parameter<unknown>} {
  const found = findParameter(site.cmdlet, typed);
  switch (found.kind) {
    case 'found':
      return found;
    case 'ambiguous':
      throw ambiguousParameter(site, typed, found.names, extent);
    case 'none':
      throw noSuchParameter(site, typed, extent);
  }
}

/**
 * The parameter that an argument without a name is for: of those with the first free position, one that takes the
 * value as it is goes before one that it must be converted for, and within each the default set goes first.
 */
function place(
  {cmdlet}: Site,
  values: ReadonlyMap<string, unknown>,
  sets: readonly string[],
  {value}: GivenValue,
): readonly [string, Parameter<unknown>] | undefined {
  const free = Object.entries(cmdlet.parameters).filter(
    ([name, parameter]) =>
      parameter.position !== undefined && !values.has(name) && sets.some(set => isInSet(parameter, set)),
  );
  const first = Math.min(...free.map(([, {position = 0}]) => position));
  const candidates = free.filter(([, {position}]) => position === first);
  const standard = ([, parameter]: (typeof candidates)[number]): boolean =>
    isInSet(parameter, cmdlet.defaultSet ?? onlySet);
  const ordered = [...candidates.filter(standard), ...candidates.filter(each => !standard(each))];
  return ordered.find(([, {type}]) => value !== null && type.accept(value) !== undefined) ?? ordered[0];
}

/** What must be given and is not, in the set that comes nearest; none when there is a set that is complete. */
export function checkMandatory(
  site: Site,
  {values, sets}: LineBinding,
  /** Whether a parameter may still get its value from the pipeline. */
  later: (parameter: Parameter<unknown>) => boolean,
): void {
  const parameters = Object.entries(parametersOf(site.cmdlet));
  const missing = (set: string): string[] =>
    parameters.flatMap(([name, parameter]) =>
      parameter.mandatory && isInSet(parameter, set) && !values.has(name) && !later(parameter) ? [name] : [],
    );
  const standard = site.cmdlet.defaultSet;
  const ordered = standard !== undefined && sets.includes(standard) ? [standard, ...sets] : sets;
  if (ordered.some(set => missing(set).length === 0)) return;
  throw missingMandatory(site, missing(ordered[0] ?? onlySet));
}
