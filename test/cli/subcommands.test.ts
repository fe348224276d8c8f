import {describe, expect, test} from '@jest/globals';
import {flagNames, flags, globalFlags, spelled} from '../../source/cli/flags.ts';
import {helpOf, usageOf} from '../../source/cli/help.ts';
import {dashboard, subcommandNames, subcommands} from '../../source/cli/subcommands.ts';

const all = [dashboard, ...subcommands];

describe('the subcommands', () => {
  test('are those of the contract', () => {
    expect([...subcommandNames].sort()).toEqual(
      [
        'ls ps workers images networks events inside inspect create start stop restart pause unpause kill rm',
        'convert snapshot populate reset console play enter logs completions doctor settings',
      ]
        .join(' ')
        .split(' ')
        .sort(),
    );
  });

  test.each(subcommands.map(subcommand => [subcommand.name, subcommand] as const))(
    '%s can be loaded, and its help says its usage, its flags and an example',
    async (name, subcommand) => {
      expect(await subcommand.load()).toEqual(expect.any(Function));
      const help = helpOf(subcommand);
      expect(help).toContain(`Usage: ${usageOf(subcommand)}`);
      for (const flag of subcommand.flags) expect(help).toContain(`${spelled(flag)} `);
      expect(subcommand.example).toMatch(new RegExp(`^isotop ${name}\\b`));
    },
  );

  test('take every flag that is declared, and each only once', () => {
    const taken = all.flatMap(subcommand => subcommand.flags);
    expect([...new Set([...taken, ...globalFlags])].sort()).toEqual([...flagNames].sort());
    for (const subcommand of all) {
      const names = [...subcommand.flags, ...globalFlags];
      expect([subcommand.name, names]).toEqual([subcommand.name, [...new Set(names)]]);
      expect(subcommand.flags).toEqual(expect.arrayContaining([...(subcommand.required ?? [])]));
    }
  });
});

test('the usage of create is as documented', () => {
  const create = subcommands.find(({name}) => name === 'create') ?? dashboard;
  expect(usageOf(create)).toBe(
    'isotop create NAME --image IMAGE [--isolation process|hyperv] [--runtime RUNTIME] [--network NETWORK] [--memory SIZE] [--cpus N] [--start] [-- COMMAND…]',
  );
});

test('the help of isotop names every subcommand, every global flag and every flag of the dashboard', () => {
  const help = helpOf(null);
  for (const name of subcommandNames) expect(help).toContain(`  ${name} `);
  for (const name of [...globalFlags, ...dashboard.flags]) {
    expect(help).toContain(`  ${spelled(name)}`);
    expect(help).toContain(flags[name].summary);
  }
});
