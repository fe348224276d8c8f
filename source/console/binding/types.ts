import {halfToEven} from '../evaluate/cast.ts';
import {toBoolean, toNumber, toText, typeName} from '../values/convert.ts';
import {
  type Block,
  type Hashtable,
  type Instance,
  isBlock,
  isHashtable,
  isInstance,
  isList,
  objectsOf,
  type Value,
} from '../values/value.ts';
import {ConversionFault, type ParameterType} from './parameter.ts';

const notA = (value: Value, type: string): ConversionFault =>
  new ConversionFault(
    type,
    typeof value === 'string'
      ? `Cannot convert value "${value}" to type "${type}". Error: "Input string was not in a correct format."`
      : `Cannot convert the "${toText(value)}" value of type "${typeName(value)}" to type "${type}".`,
  );

export const text: ParameterType<string> = {
  name: 'String',
  accept: value => (typeof value === 'string' ? value : undefined),
  convert: value => {
    if (isList(value)) throw notA(value, 'System.String');
    return toText(value);
  },
};

export const integer: ParameterType<number> = {
  name: 'Int32',
  accept: value => (typeof value === 'number' && Number.isInteger(value) ? value : undefined),
  convert: value => {
    const number = typeof value === 'string' && value.trim() === '' ? null : toNumber(value);
    if (number === null || isList(value)) throw notA(value, 'System.Int32');
    return halfToEven(number);
  },
};

export const long: ParameterType<number> = {...integer, name: 'Int64'};

export const switchType: ParameterType<boolean> = {
  name: 'SwitchParameter',
  isSwitch: true,
  accept: value => (typeof value === 'boolean' ? value : undefined),
  convert: value => {
    if (typeof value === 'string')
      throw new ConversionFault(
        'System.Management.Automation.SwitchParameter',
        `Cannot convert value "${value}" to type "System.Management.Automation.SwitchParameter". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.`,
      );
    return toBoolean(value);
  },
};

export const anything: ParameterType<Value> = {
  name: 'Object',
  takesNull: true,
  accept: value => value,
  convert: value => value,
};

export const block: ParameterType<Block> = {
  name: 'ScriptBlock',
  accept: value => (isBlock(value) ? value : undefined),
  convert: value => {
    if (isBlock(value)) return value;
    throw notA(value, 'System.Management.Automation.ScriptBlock');
  },
};

export const object: ParameterType<Instance | Hashtable> = {
  name: 'PSObject',
  accept: value => (isInstance(value) || isHashtable(value) ? value : undefined),
  convert: value => {
    if (isInstance(value) || isHashtable(value)) return value;
    throw notA(value, 'System.Management.Automation.PSObject');
  },
};

/** Objects of one type of PowerShell. */
export const instance = (type: string): ParameterType<Instance> => ({
  name: type.split('.').at(-1) ?? type,
  accept: value => (isInstance(value) && value.type === type ? value : undefined),
  convert: value => {
    if (isInstance(value) && value.type === type) return value;
    throw notA(value, type);
  },
});

/** One of some words, or an unambiguous beginning of one. */
export const oneOf = <Word extends string>(type: string, words: readonly Word[]): ParameterType<Word> => {
  const find = (value: Value): Word | undefined => {
    const wanted = toText(value).toLowerCase();
    const exact = words.find(word => word.toLowerCase() === wanted);
    if (exact !== undefined || wanted === '') return exact;
    const beginning = words.filter(word => word.toLowerCase().startsWith(wanted));
    return beginning.length === 1 ? beginning[0] : undefined;
  };
  return {
    name: type.split('.').at(-1) ?? type,
    suggest: () => words,
    accept: value =>
      value !== null && typeof value === 'object' && !isList(value) && value.kind === 'enum'
        ? find(value)
        : undefined,
    convert: value => {
      const found = find(value);
      if (found !== undefined) return found;
      throw new ConversionFault(
        type,
        `Cannot convert value "${toText(value)}" to type "${type}". Error: "Unable to match the identifier name ${toText(value)} to a valid enumerator name. Specify one of the following enumerator names and try again:\n${words.join(', ')}"`,
      );
    },
  };
};

/** Several of a type: an array, or a single one. */
export const many = <Argument>(type: ParameterType<Argument>): ParameterType<readonly Argument[]> => ({
  name: `${type.name}[]`,
  ...(type.suggest && {suggest: type.suggest}),
  ...(type.takesNull && {takesNull: true}),
  accept: value => {
    if (value === null && !type.takesNull) return undefined;
    const accepted: Argument[] = [];
    for (const each of isList(value) ? value : [value]) {
      const argument = type.accept(each);
      if (argument === undefined) return undefined;
      accepted.push(argument);
    }
    return accepted;
  },
  convert: value =>
    (isList(value) ? objectsOf(value) : [value]).map(each => {
      const accepted = type.accept(each);
      if (accepted !== undefined) return accepted;
      if (each === null) throw new ConversionFault(null, 'because it is an array that contains null');
      return type.convert(each);
    }),
});
