import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {completed, valuedFlags} from '../../../source/cli/completions/declared.ts';
import {fishQuoted, powershellQuoted, shellQuoted} from '../../../source/cli/completions/quote.ts';
import {scripts} from '../../../source/cli/completions.ts';
import {flagNames, spelled} from '../../../source/cli/flags.ts';
import {subcommandNames} from '../../../source/cli/subcommands.ts';
import {isotop, temporaryFolder} from '../../support/program.ts';

const folder = temporaryFolder();
const shells = Object.entries(scripts);

describe('what is declared for completion', () => {
  test('is every subcommand that people type, and every flag', () => {
    const all = completed();
    expect(all.subcommands.map(({name}) => name)).toEqual(subcommandNames);
    const flags = [all.global, all.dashboard.flags, ...all.subcommands.map(each => each.flags)].flat();
    expect([...new Set(flags.map(({spelling}) => spelling))].sort()).toEqual(flagNames.map(spelled).sort());
  });

  test('says of every flag whether a value follows it, and of words which', () => {
    const valued = new Map(valuedFlags(completed()).map(({spelling, offer}) => [spelling, offer]));
    expect(valued.has('--json')).toBe(false);
    expect(valued.get('--cpus')).toBeNull();
    expect(valued.get('--isolation')).toEqual({kind: 'words', words: ['process', 'hyperv']});
    expect(valued.get('--image')).toEqual({kind: 'listed', list: 'images'});
    expect(valued.get('--state')).toEqual({kind: 'files'});
  });
});

describe.each(shells)('the script of %s', (shell, write) => {
  const script = write(completed());

  test('is what isotop prints, and no host is opened for it', async () => {
    expect(await isotop(['completions', shell], folder)).toEqual({
      status: 0,
      stdout: `${script}\n`,
      stderr: '',
    });
  });

  test('names every subcommand and every flag', () => {
    for (const name of subcommandNames) expect(script).toMatch(new RegExp(`\\b${name}\\b`));
    for (const name of flagNames) expect(script).toContain(spelled(name).slice(shell === 'fish' ? 2 : 0));
  });

  const has = spawnSync(shell, ['-c', 'exit 7'], {timeout: 5000}).status === 7;
  (has && shell !== 'powershell' ? test : test.skip)('is read by the shell without a complaint', () => {
    const file = join(folder, `isotop.${shell}`);
    writeFileSync(file, script);
    const {status, stderr} = spawnSync(shell, ['-n', file], {encoding: 'utf8', timeout: 10_000});
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
  });
});

test('the script of PowerShell closes what it opens, and is of characters that every Windows reads alike', () => {
  const script = scripts.powershell(completed());
  expect(script).toMatch(/^[\x20-\x7e\n]*$/);
  const bare = script.replace(/^\s*#.*$/gm, '').replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '');
  const open: string[] = [];
  const pairs: Readonly<Record<string, string>> = {')': '(', '}': '{', ']': '['};
  for (const [character] of bare.matchAll(/[(){}[\]]/g)) {
    const opening = pairs[character];
    if (opening === undefined) open.push(character);
    else expect(open.pop()).toBe(opening);
  }
  expect(open).toEqual([]);
});

describe('quoting', () => {
  const nasty = 'it\'s \\ $(x) `y` "z" ‘q’';
  test.each([
    ['bash', shellQuoted(nasty)],
    ['fish', fishQuoted(nasty)],
  ])('%s gets a text back as it was', (shell, quoted) => {
    const {status, stdout} = spawnSync(shell, ['-c', `printf %s ${quoted}`], {
      encoding: 'utf8',
      timeout: 5000,
    });
    if (status !== null) expect(stdout).toBe(nasty);
  });

  test('PowerShell takes typographic quotes for quotes', () => {
    expect(powershellQuoted("it's ‘q’")).toBe("'it''s ‘‘q’’'");
  });
});
