import * as z from 'zod/mini';
import type {Isolation} from '../model/isolation.ts';
import {columnIds} from '../panes/column-ids.ts';
import type {ShownPane} from '../panes/screen.ts';
import {languages} from '../sentences/languages.ts';
import {sentences} from '../sentences/sentences.ts';
import {asked} from '../store/confirm.ts';
import type {Key} from '../store/key.ts';
import {type Shares, type Sort, usualShares} from '../store/state.ts';
import {themeNames} from '../store/theme-name.ts';
import {runFault} from './own-command.ts';
import {isLeaveKey, readKey} from './read-key.ts';
import type {SettingName, Settings} from './settings.ts';
import {ownOrder} from './written.ts';

/** What may stand in a setting: validation, `isotop settings` and the readme's table are made from it. */
export interface Declaration<Value> {
  readonly schema: z.ZodMiniType<Value>;
  /** How it is written: `true|false`, `{"PANE": ["COLUMN", …]}`. */
  readonly form: string;
  /** An example of it as JSON, where the form does not show one. */
  readonly example: string;
  /** Whether each of its entries is a setting of its own: what one place says of some leaves the others as they are. */
  readonly entries?: true;
  /** The variable of the environment that goes before the file. */
  readonly environment?: string;
}

const list = (words: readonly string[]): string => words.join('|');
const issue = (input: unknown, message: string) => ({code: 'custom' as const, input, message});

const key = z.pipe(
  z.string(),
  z.transform((text, {issues}): Key => {
    const read = readKey(text);
    if (read === null) issues.push(issue(text, 'KEY'));
    return read ?? '';
  }),
);

const keys = z.union([
  z.pipe(
    key,
    z.transform((one): readonly Key[] => [one]),
  ),
  z.array(key).check(z.maxLength(10)),
]);

export const sizeNames = Object.keys(usualShares) as readonly (keyof Shares)[];
const commandIds = Object.keys(sentences.commands);

/** An object with these names, all of which may be left out. */
const someOf = <const Name extends string, Value>(names: readonly Name[], value: z.ZodMiniType<Value>) =>
  z.partialRecord(z.enum(names), value);

/** A value for each pane, made of the ids of its columns. */
function perPane<Value>(of: (columns: readonly [string, ...string[]]) => z.ZodMiniType<Value>) {
  const {processes, containers, workers, inside} = columnIds;
  return z.strictObject({
    processes: z.exactOptional(of(processes)),
    containers: z.exactOptional(of(containers)),
    workers: z.exactOptional(of(workers)),
    inside: z.exactOptional(of(inside)),
  } satisfies Record<ShownPane, unknown>);
}

/** `cpu`, or `-cpu` for the largest first; `own` is the pane's own order. */
const sortOf = (columns: readonly [string, ...string[]]) =>
  z.pipe(
    z.enum([...columns, ownOrder].flatMap(id => [id, `-${id}`])),
    z.transform((text): Sort => {
      const column = text.replace(/^-/, '');
      return {column: column === ownOrder ? null : column, descending: text.startsWith('-')};
    }),
  );

const ownCommand = z.strictObject({
  key,
  title: z.string().check(z.minLength(1), z.maxLength(60)),
  run: z.string().check(
    z.maxLength(4000),
    z.superRefine((text, {addIssue}) => {
      const fault = runFault(text);
      if (fault !== null) addIssue(issue(text, `RUN ${fault}`));
    }),
  ),
  confirm: z._default(z.boolean(), false),
  terminal: z._default(z.boolean(), false),
  changes: z._default(z.boolean(), true),
  seconds: z._default(z.number().check(z.gte(1), z.lte(3600)), 30),
});

export const declarations: {readonly [Name in SettingName]: Declaration<Settings[Name]>} = {
  theme: {
    schema: z.enum(themeNames),
    form: list(themeNames),
    example: '"light"',
    environment: 'ISOTOP_THEME',
  },
  language: {
    schema: z.enum(['auto', ...languages]),
    form: list(['auto', ...languages]),
    example: '"fr"',
    environment: 'ISOTOP_LANGUAGE',
  },
  ascii: {schema: z.boolean(), form: 'true|false', example: 'true', environment: 'ISOTOP_ASCII'},
  mouse: {schema: z.boolean(), form: 'true|false', example: 'false', environment: 'ISOTOP_MOUSE'},
  refresh: {
    schema: z.number().check(z.gte(0.1), z.lte(3600)),
    form: 'SECONDS',
    example: '2.5',
    environment: 'ISOTOP_REFRESH',
  },
  budget: {
    schema: z.number().check(z.gte(0.1), z.lte(100)),
    form: 'PERCENT',
    example: '2.5',
    environment: 'ISOTOP_BUDGET',
  },
  confirm: {
    schema: z.union([
      z.pipe(
        z.boolean(),
        z.transform((all): Settings['confirm'] => Object.fromEntries(asked.map(name => [name, all]))),
      ),
      someOf(asked, z.boolean()),
    ]),
    form: `true|false|{"${list(asked)}": true|false}`,
    example: '{"stop": false}',
    entries: true,
  },
  leaveKey: {
    schema: z.pipe(key, z.string().check(z.refine(isLeaveKey, 'LEAVE KEY'))),
    form: 'Ctrl+KEY',
    example: '"Ctrl+A"',
    environment: 'ISOTOP_LEAVE_KEY',
  },
  keys: {
    schema: someOf(commandIds, keys),
    form: '{"COMMAND": "KEY"|["KEY", …]}',
    example: '{"kill": "X", "first": ["g", "Home"]}',
    entries: true,
  },
  columns: {
    schema: perPane(columns => z.array(z.enum(columns)).check(z.minLength(1), z.maxLength(40))),
    form: '{"PANE": ["COLUMN", …]}',
    example: '{"containers": ["name", "state", "isolation"]}',
    entries: true,
  },
  sort: {
    schema: perPane(sortOf),
    form: '{"PANE": "COLUMN|-COLUMN|own|-own"}',
    example: '{"processes": "-cpuSeconds"}',
    entries: true,
  },
  sizes: {
    schema: someOf(sizeNames, z.number().check(z.gte(-20), z.lte(20))),
    form: `{"${list(sizeNames)}": STEPS}`,
    example: '{"left": 2, "upper": -1}',
    entries: true,
  },
  thresholds: {
    schema: perPane(columns => someOf(columns, z.tuple([z.number(), z.number()]))),
    form: '{"PANE": {"COLUMN": [WARNING, BAD]}}',
    example: '{"processes": {"wsK": [500000, 2000000]}}',
    entries: true,
  },
  runtimes: {
    schema: z.record(
      z.string().check(z.minLength(1)),
      z.pipe(
        z.enum(['process', 'hyperv', 'vm']),
        z.transform((word): Isolation => (word === 'process' ? word : 'hyperv')),
      ),
    ),
    form: '{"RUNTIME": "process|hyperv"}',
    example: '{"runsc-ptrace": "hyperv"}',
    entries: true,
  },
  helper: {
    schema: z.string(),
    form: 'IMAGE',
    example: '"busybox"',
    environment: 'ISOTOP_HELPER',
  },
  commands: {
    schema: z.array(ownCommand).check(z.maxLength(100)),
    form: '[{"key", "title", "run", "confirm", "terminal", "changes", "seconds"}, …]',
    example: '[{"key": "f5", "title": "Disk use", "run": "docker exec {name} df -h"}]',
  },
};

export const settingNames = Object.keys(declarations) as readonly SettingName[];
