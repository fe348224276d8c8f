import {type ErrorRecord, Terminating} from '../errors/error-record.ts';
import type {Extent} from '../grammar/syntax.ts';
import {shortTypeName, toText, typeName} from '../values/convert.ts';
import type {Value} from '../values/value.ts';
import type {Cmdlet} from './cmdlet.ts';
import {ConversionFault} from './parameter.ts';

/** Whose arguments are bound, and where it was typed. */
export interface Site {
  readonly cmdlet: Cmdlet;
  /** As it was typed. */
  readonly invocation: string;
  readonly place: Extent;
}

type Kind = Partial<Pick<ErrorRecord, 'category' | 'reason' | 'target'>>;

function fault(
  {cmdlet, invocation}: Site,
  id: string,
  message: string,
  place: Extent,
  kind: Kind = {},
): ErrorRecord {
  return {
    message,
    id: `${id},${cmdlet.className}`,
    category: 'InvalidArgument',
    reason: 'ParameterBindingException',
    target: null,
    ...kind,
    activity: cmdlet.name,
    invocation,
    place,
  };
}

export const noSuchParameter = (site: Site, name: string, place: Extent): Terminating =>
  new Terminating(
    fault(
      site,
      'NamedParameterNotFound',
      `A parameter cannot be found that matches parameter name '${name}'.`,
      place,
    ),
  );

export const ambiguousParameter = (
  site: Site,
  name: string,
  names: readonly string[],
  place: Extent,
): Terminating =>
  new Terminating(
    fault(
      site,
      'AmbiguousParameter',
      `Parameter cannot be processed because the parameter name '${name}' is ambiguous. Possible matches include:${names.map(each => ` -${each}`).join('')}.`,
      place,
    ),
  );

export const boundTwice = (site: Site, name: string, place: Extent): Terminating =>
  new Terminating(
    fault(
      site,
      'ParameterAlreadyBound',
      `Cannot bind parameter because parameter '${name}' is specified more than once. To provide multiple values to parameters that can accept multiple values, use the array syntax. For example, "-parameter value1,value2,value3".`,
      place,
    ),
  );

export const missingArgument = (site: Site, name: string, type: string, place: Extent): Terminating =>
  new Terminating(
    fault(
      site,
      'MissingArgument',
      `Missing an argument for parameter '${name}'. Specify a parameter of type '${type}' and try again.`,
      place,
    ),
  );

export const noPosition = (site: Site, value: Value): Terminating =>
  new Terminating(
    fault(
      site,
      'PositionalParameterNotFound',
      `A positional parameter cannot be found that accepts argument '${value === null ? '$null' : toText(value)}'.`,
      site.place,
    ),
  );

export const noSet = (site: Site): Terminating =>
  new Terminating(
    fault(
      site,
      'AmbiguousParameterSet',
      'Parameter set cannot be resolved using the specified named parameters.',
      site.place,
    ),
  );

export const missingMandatory = (site: Site, names: readonly string[]): Terminating =>
  new Terminating(
    fault(
      site,
      'MissingMandatoryParameter',
      `Cannot process command because of one or more missing mandatory parameters: ${names.join(' ')}.`,
      site.place,
    ),
  );

export const isNull = (site: Site, name: string, place: Extent): Terminating =>
  new Terminating(
    fault(
      site,
      'ParameterArgumentValidationErrorNullNotAllowed',
      `Cannot bind argument to parameter '${name}' because it is null.`,
      place,
      {category: 'InvalidData', reason: 'ParameterBindingValidationException'},
    ),
  );

export const isEmpty = (site: Site, name: string, place: Extent): Terminating =>
  new Terminating(
    fault(
      site,
      'ParameterArgumentValidationErrorEmptyStringNotAllowed',
      `Cannot bind argument to parameter '${name}' because it is an empty string.`,
      place,
      {category: 'InvalidData', reason: 'ParameterBindingValidationException'},
    ),
  );

/** A value that cannot be an argument of the parameter's type. */
export const cannotConvert = (site: Site, name: string, thrown: unknown, place: Extent): Terminating => {
  if (!(thrown instanceof ConversionFault)) throw thrown;
  if (thrown.type === null) return isNull(site, name, place);
  return new Terminating(
    fault(
      site,
      'CannotConvertArgumentNoMessage',
      `Cannot bind parameter '${name}'. ${thrown.message}`,
      place,
    ),
  );
};

/** An object of the pipeline that no parameter takes. */
export const notBound = (site: Site, object: Value): ErrorRecord =>
  fault(
    site,
    'InputObjectNotBound',
    'The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input.',
    site.place,
    {target: {name: toText(object) || typeName(object), type: shortTypeName(object) || 'Object'}},
  );
