import type {Moment} from '../../model/ids.ts';
import type {Scope} from '../evaluate/scope.ts';
import type {Script} from '../grammar/syntax.ts';

/** What an expression of the command language comes to, and what goes through its pipelines. */
export type Value =
  | null
  | boolean
  | number
  | string
  | List
  | Instance
  | EnumValue
  | Duration
  | DateTime
  | Hashtable
  | Block
  | TypeLiteral;

/** An array. Never changed in place: `+=` makes a new one. */
export type List = readonly Value[];

/** An object with properties: a process, a container, what Select-Object made of one. */
export interface Instance {
  readonly kind: 'instance';
  /** The full name that PowerShell gives its type. */
  readonly type: string;
  /** Its properties in declared order and case. */
  readonly properties: readonly string[];
  /** The value of a property, by any case of its name; undefined where there is none. */
  get(property: string): Value | undefined;
  /** What it is in a string. */
  readonly text: string;
}

/** One of a closed set of words. PowerShell keeps such a value as a number, and so aligns it as one. */
export interface EnumValue {
  readonly kind: 'enum';
  readonly type: string;
  readonly name: string;
}

export interface Duration {
  readonly kind: 'duration';
  readonly milliseconds: number;
}

export interface DateTime {
  readonly kind: 'datetime';
  readonly at: Moment;
}

/** `@{ … }`. Keys are compared without regard to case. */
export interface Hashtable {
  readonly kind: 'hashtable';
  readonly entries: readonly HashEntry[];
}

export interface HashEntry {
  readonly key: string;
  readonly value: Value;
}

/** A script block and the variables that it sees. */
export interface Block {
  readonly kind: 'block';
  readonly script: Script;
  /** What stands between its braces. */
  readonly text: string;
  readonly scope: Scope;
  /** The whole text that it was written in, which its extents are places of. */
  readonly source: string;
}

/** `[int]` as a value. */
export interface TypeLiteral {
  readonly kind: 'type';
  readonly name: string;
}

export const isList = (value: Value): value is List => Array.isArray(value);

/** The objects that a value is to a pipeline: those of a list, none for nothing. */
export const objectsOf = (value: Value): readonly Value[] =>
  isList(value) ? value : value === null ? [] : [value];

/** What an expression of several results comes to: nothing, the one, or an array of all. */
export function collected(objects: readonly Value[]): Value {
  return objects.length === 0 ? null : objects.length === 1 ? (objects[0] ?? null) : objects;
}

export const isInstance = (value: Value | undefined): value is Instance =>
  typeof value === 'object' && value !== null && !isList(value) && value.kind === 'instance';

export const isBlock = (value: Value | undefined): value is Block =>
  typeof value === 'object' && value !== null && !isList(value) && value.kind === 'block';

export const isHashtable = (value: Value | undefined): value is Hashtable =>
  typeof value === 'object' && value !== null && !isList(value) && value.kind === 'hashtable';

/** The value of a hashtable's entry; undefined where it has none. */
export function entryOf({entries}: Hashtable, key: string): Value | undefined {
  const wanted = key.toLowerCase();
  return entries.find(entry => entry.key.toLowerCase() === wanted)?.value;
}

/** What a command puts out that puts out nothing. */
export const nothing: readonly Value[] = [];
