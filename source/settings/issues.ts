import type * as z from 'zod/mini';
import {nearest} from '../text/nearest.ts';
import {visible} from '../text/visible.ts';
import {truncate} from '../text/width.ts';
import type {SettingsFault, Wrong} from './fault.ts';
import type {RunFault} from './own-command.ts';

type Issue = z.core.$ZodIssue;

/** Where something stands within a setting. */
export type Path = readonly PropertyKey[];

/** What one issue of the schema comes to: what is told, and what has to go so that the rest can stand. */
export interface Finding {
  readonly fault: SettingsFault;
  readonly path: Path;
}

const runFaults: readonly RunFault[] = ['quote', 'empty', 'program', 'shell'];

/** `columns.processes`, `commands[0].key`. */
export const written = (path: Path): string =>
  path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');

/** A value as it was written, cut; of a list or an object only what it is. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return truncate(visible(JSON.stringify(value) ?? 'nothing'), 40);
}

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (part, name) => (typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined),
    value,
  );

const nearWord = (value: unknown, words: readonly string[]): string | null =>
  typeof value === 'string' ? nearest(value, words) : null;

function wrongOf(issue: Issue, value: unknown, form: string): Wrong {
  switch (issue.code) {
    case 'invalid_value': {
      const words = issue.values.map(String);
      return {kind: 'words', words, near: nearWord(value, words)};
    }
    case 'too_small':
    case 'too_big':
      if (typeof value !== 'number') return {kind: 'form', form};
      return issue.code === 'too_small'
        ? {kind: 'range', least: Number(issue.minimum), most: null}
        : {kind: 'range', least: null, most: Number(issue.maximum)};
    case 'custom': {
      const fault = runFaults.find(name => issue.message === `RUN ${name}`);
      if (fault !== undefined) return {kind: 'run', fault};
      if (issue.message === 'LEAVE KEY') return {kind: 'leave-key'};
      return issue.message === 'KEY' ? {kind: 'key'} : {kind: 'form', form};
    }
    default:
      return {kind: 'form', form};
  }
}

/** Of what could have been meant, the one whose issues are about a part of the value: that is what was meant. */
function meant(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const within = issue.errors.find(issues =>
    issues.every(({path, code}) => path.length > 0 || code === 'unrecognized_keys' || code === 'custom'),
  );
  return (within ?? []).length === 0
    ? [issue]
    : (within ?? []).flatMap(inner => meant({...inner, path: [...issue.path, ...inner.path]}));
}

/**
 * What is told of the issues that a schema has with the value of a setting: `known` gives the names that may stand at a
 * path, `form` is how the whole setting is written.
 */
export function findings(
  issues: readonly Issue[],
  setting: {
    readonly name: string;
    readonly value: unknown;
    readonly form: string;
    readonly place: string;
    readonly known: (path: Path) => readonly string[];
  },
): readonly Finding[] {
  const {name, value, form, place, known} = setting;
  return issues.flatMap(meant).flatMap((issue): readonly Finding[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map(key => ({
        path: [...issue.path, key],
        fault: {
          kind: 'unknown',
          place,
          path: visible(written([name, ...issue.path, key])),
          near: nearest(key, known(issue.path)),
        },
      }));
    const at = valueAt(value, issue.path);
    return [
      {
        path: issue.path,
        fault: {
          kind: 'wrong',
          place,
          path: visible(written([name, ...issue.path])),
          value: shown(at),
          wrong: wrongOf(issue, at, form),
        },
      },
    ];
  });
}
