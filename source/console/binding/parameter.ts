import type {Snapshot} from '../../model/snapshot.ts';
import type {Value} from '../values/value.ts';

/** A value that cannot be an argument of a type; the message is PowerShell's. */
export class ConversionFault extends Error {
  /** The .NET name of the type that was wanted; null where the message says it all. */
  readonly type: string | null;
  constructor(type: string | null, message: string) {
    super(message);
    this.type = type;
  }
}

/** What a parameter takes. */
export interface ParameterType<Argument> {
  /** As Get-Help shows it: `String[]`. */
  readonly name: string;
  /** The argument that a value is already; undefined where it would have to be converted. */
  accept(value: Value): Argument | undefined;
  /** The argument that a value (never $null) can be made into. Throws a ConversionFault for none. */
  convert(value: Value): Argument;
  /** Words that complete an argument, on a host that shows this. */
  readonly suggest?: (snapshot: Snapshot) => readonly string[];
  /** Whether $null can be an argument. */
  readonly takesNull?: boolean;
  /** It needs no argument: being there is one. */
  readonly isSwitch?: boolean;
}

/** A parameter of a cmdlet, as it is declared. */
export interface Parameter<Argument> {
  readonly type: ParameterType<Argument>;
  /** One sentence. */
  readonly help: string;
  /** Its place among arguments without a name, from 0. */
  readonly position?: number;
  readonly mandatory?: boolean;
  /** It takes what comes through the pipeline: whole objects, or their property of its name or an alias. */
  readonly pipeline?: 'value' | 'property' | 'both';
  readonly aliases?: readonly string[];
  /** The parameter sets that it is in; all when left out. */
  readonly sets?: readonly string[];
  /** It takes all arguments that are left. */
  readonly rest?: boolean;
}

/** Parameters by their names, in the order of Get-Help. */
export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** The arguments that a command with these parameters gets. */
export type Arguments<Declared> = {
  readonly [Name in keyof Declared]?: Declared[Name] extends Parameter<infer Argument> ? Argument : never;
};

export const parameter = <Argument>(
  type: ParameterType<Argument>,
  help: string,
  more: Omit<Parameter<Argument>, 'type' | 'help'> = {},
): Parameter<Argument> => ({type, help, ...more});
