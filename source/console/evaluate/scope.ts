import type {Value} from '../values/value.ts';

/** The variables that a piece of script sees. Names are without regard to case. */
export interface Scope {
  /** undefined for a variable that nobody has set. */
  read(name: string): Value | undefined;
  write(name: string, value: Value): void;
  /** The names that can be read, in the case in which they were set. */
  names(): readonly string[];
}

/** A scope that reads what `parent` has, and keeps what is set in it to itself. */
export function newScope(parent: Scope | null = null): Scope {
  const own = new Map<string, {readonly name: string; readonly value: Value}>();
  return {
    read: name => {
      const found = own.get(name.toLowerCase());
      return found ? found.value : parent?.read(name);
    },
    write: (name, value) => void own.set(name.toLowerCase(), {name, value}),
    names: () => [...new Set([...Array.from(own.values(), ({name}) => name), ...(parent?.names() ?? [])])],
  };
}

/** A scope of its own with all that can be read in another one now. */
export function copyOf(scope: Scope): Scope {
  const copy = newScope();
  for (const name of scope.names()) {
    const value = scope.read(name);
    if (value !== undefined) copy.write(name, value);
  }
  return copy;
}

/** The same scope with a `$_` of its own, as ForEach-Object and Where-Object give it to their blocks. */
export function withCurrent(scope: Scope, current: Value): Scope {
  return {
    read: name => (isCurrent(name) ? current : scope.read(name)),
    write: (name, value) => scope.write(name, value),
    names: () => scope.names(),
  };
}

const isCurrent = (name: string): boolean => name === '_' || name.toLowerCase() === 'psitem';
