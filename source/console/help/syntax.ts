import type {Cmdlet} from '../binding/cmdlet.ts';
import {changeParameters} from '../binding/find-parameter.ts';
import type {Parameter} from '../binding/parameter.ts';

type Entry = readonly [name: string, parameter: Parameter<unknown>];

/** A parameter as syntax shows it: `[[-Name] <String[]>]`. */
function shown([name, {type, position, mandatory}]: Entry): string {
  if (type.isSwitch) return mandatory ? `-${name}` : `[-${name}]`;
  const named = position === undefined ? `-${name}` : `[-${name}]`;
  const whole = `${named} <${type.name}>`;
  return mandatory ? whole : `[${whole}]`;
}

/** The parameter sets of a cmdlet, its default first; one without a name where there are none. */
function parameterSets({parameters, defaultSet}: Cmdlet): readonly string[] {
  const named = new Set(Object.values(parameters).flatMap(({sets = []}) => sets));
  if (named.size === 0) return [''];
  return defaultSet !== undefined
    ? [defaultSet, ...[...named].filter(set => set !== defaultSet)]
    : [...named];
}

/** One line for each parameter set, as Get-Help shows them. */
export function syntaxOf(cmdlet: Cmdlet): readonly string[] {
  return parameterSets(cmdlet).map(set => {
    const entries = Object.entries({...cmdlet.parameters, ...(cmdlet.changes && changeParameters)}).filter(
      ([, {sets}]) => sets === undefined || sets.includes(set),
    );
    const placed = entries
      .filter(([, {position}]) => position !== undefined)
      .sort(([, left], [, right]) => (left.position ?? 0) - (right.position ?? 0));
    const others = entries.filter(([, {position}]) => position === undefined);
    const ordered = [
      ...placed,
      ...others.filter(([, {mandatory}]) => mandatory),
      ...others.filter(([, {mandatory}]) => !mandatory),
    ];
    return [cmdlet.name, ...ordered.map(shown), '[<CommonParameters>]'].join(' ');
  });
}
