import * as z from 'zod/mini';
import {readJson} from './json-text.ts';
import {readSetting} from './read-settings.ts';
import type {Settings} from './settings.ts';
import {writtenColumns, writtenSort} from './written.ts';

/** The settings that the dashboard remembers when they are changed in it. */
const rememberedNames = ['columns', 'sort', 'sizes'] as const;
type RememberedName = (typeof rememberedNames)[number];

/** `columns.processes`: an entry of a setting. */
export type RememberedPath = `${RememberedName}.${string}`;

/**
 * What was changed in the dashboard: the value, as the settings file would say it, and what that said of it then (null:
 * nothing). When it says something else now, its user wrote that later, and it is in force.
 */
export interface Memory {
  readonly value: unknown;
  readonly over: unknown;
}

export type Memories = ReadonlyMap<string, Memory>;

const shape = z.record(z.string(), z.object({value: z.unknown(), over: z.unknown()}));

/** What a text of the dashboard's own file says; nothing, where it is broken: the next change makes it anew. */
export function readMemories(text: string): Memories {
  const read = readJson(text);
  const parsed = 'value' in read ? shape.safeParse(read.value) : undefined;
  return new Map(Object.entries(parsed?.success ? parsed.data : {}));
}

export const memoriesText = (memories: Memories): string =>
  `${JSON.stringify(Object.fromEntries(memories), null, 2)}\n`;

/** What settings say of an entry, as a file would say it; null when they say nothing. */
function saidOf(settings: Partial<Settings>, path: RememberedPath): unknown {
  const [name, entry = ''] = path.split('.');
  const found = <Value>(entries: Readonly<Record<string, Value>> | undefined) =>
    Object.entries(entries ?? {}).find(([known]) => known === entry)?.[1];
  switch (name) {
    case 'columns':
      return writtenColumns(found(settings.columns));
    case 'sort':
      return writtenSort(found(settings.sort));
    default:
      return found(settings.sizes) ?? null;
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What of the memories is in force over a settings file that says `base`. What cannot be used any more is left out. */
export function recalled(memories: Memories, base: Partial<Settings>): Partial<Settings> {
  const settings = rememberedNames.map(name => {
    const entries = [...memories].flatMap(
      ([path, {value, over}]): readonly (readonly [string, unknown])[] => {
        const [start, entry = ''] = path.split('.');
        return start === name && isSame(over, saidOf(base, `${name}.${entry}`)) ? [[entry, value]] : [];
      },
    );
    const {value} = readSetting(name, Object.fromEntries(entries), '');
    return [name, value ?? {}] as const;
  });
  return Object.fromEntries(settings);
}

/**
 * What is to be remembered of an entry that is `value` now, which is `usual` where nothing is said; null when it is as
 * the settings file says.
 */
export function memoryOf(
  value: unknown,
  usual: unknown,
  path: RememberedPath,
  base: Partial<Settings>,
): Memory | null {
  const over = saidOf(base, path);
  return isSame(value, over ?? usual) ? null : {value, over};
}
