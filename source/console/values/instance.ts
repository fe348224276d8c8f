import type {Instance, Value} from './value.ts';

/** A type of objects, declared once: its properties in PowerShell's order, each read from what it stands for. */
export interface ObjectType<Source> {
  readonly name: string;
  readonly properties: Readonly<Record<string, (source: Source) => Value>>;
  readonly text: (source: Source) => string;
}

interface Prepared<Source> {
  readonly names: readonly string[];
  readonly readers: ReadonlyMap<string, (source: Source) => Value>;
}

/** Makes objects of a type. Properties are read when they are asked for. */
export function objectMaker<Source>(
  type: ObjectType<Source>,
): ((source: Source) => Instance) & {readonly properties: readonly string[]} {
  const prepared: Prepared<Source> = {
    names: Object.keys(type.properties),
    readers: new Map(Object.entries(type.properties).map(([name, read]) => [name.toLowerCase(), read])),
  };
  const make = (source: Source): Instance => ({
    kind: 'instance',
    type: type.name,
    properties: prepared.names,
    get: property => prepared.readers.get(property.toLowerCase())?.(source),
    get text() {
      return type.text(source);
    },
  });
  return Object.assign(make, {properties: prepared.names});
}

/** The type of what Select-Object, Measure-Object and `[pscustomobject]` make. */
const customType = 'System.Management.Automation.PSCustomObject';

/** An object made of names and values, which it keeps. Of two equal names the first counts. */
export function customObject(
  entries: readonly (readonly [name: string, value: Value])[],
  type = customType,
): Instance {
  const values = new Map<string, Value>();
  const properties: string[] = [];
  for (const [name, value] of entries) {
    const key = name.toLowerCase();
    if (values.has(key)) continue;
    values.set(key, value);
    properties.push(name);
  }
  return {
    kind: 'instance',
    type,
    properties,
    get: property => values.get(property.toLowerCase()),
    text: '',
  };
}

/** An object with more properties after its own, as Invoke-Command and Select-Object -Property * add them. */
export function withProperties(
  object: Instance,
  entries: readonly (readonly [name: string, value: Value])[],
): Instance {
  const added = new Map(entries.map(([name, value]) => [name.toLowerCase(), value]));
  return {
    kind: 'instance',
    type: object.type,
    properties: [...object.properties, ...entries.map(([name]) => name)],
    get: property => {
      const key = property.toLowerCase();
      return added.has(key) ? added.get(key) : object.get(property);
    },
    text: object.text,
  };
}
