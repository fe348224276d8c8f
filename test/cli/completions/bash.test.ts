import {spawnSync} from 'node:child_process';
import {chmodSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {bashScript} from '../../../source/cli/completions/bash.ts';
import {completed} from '../../../source/cli/completions/declared.ts';
import {temporaryFolder} from '../../support/program.ts';

const folder = temporaryFolder();
const script = join(folder, 'isotop.bash');
const program = join(folder, 'isotop');
const asked = join(folder, 'asked');
const quoted = join(folder, 'quoted');
writeFileSync(quoted, 'it\'s "5" `\\\n');
writeFileSync(script, bashScript(completed()));
writeFileSync(
  program,
  `#!/bin/sh
echo "$*" >${asked}
case $2 in
  images) printf 'NanoServer\\nmcr.microsoft.com/windows/nanoserver:1809\\nmcr.microsoft.com/windows/nanoserver:ltsc2022\\n' ;;
  hosts) printf 'sim\\ndocker\\nauto\\n' ;;
  *) printf 'WINCONT\\trunning process\\nMy Container\\trunning hyperv\\n$(rm) x\\tcreated\\n容器\\tcreated\\n'; [ "$2" != containers ] || cat ${quoted} ;;
esac
`,
);
chmodSync(program, 0o755);
for (const name of ['notes.ps1', 'my file.ps1']) writeFileSync(join(folder, name), '');

/** What bash makes of a line before its cursor: it cuts words at `=` and `:`, too. */
const piecesOf = (line: string): string[] => {
  const pieces = line.match(/(?:'[^']*'?|"[^"]*"?|\\.|[^\s=:'"\\])+|[=:]+/g) ?? [];
  return /\s$/.test(line) ? [...pieces, ''] : pieces;
};

/** What is offered at the end of a command line, as it is put into the line. */
function offered(line: string): string[] {
  const typed = line.replace(/^isotop/, program);
  const pieces = piecesOf(typed);
  const {stdout, stderr} = spawnSync(
    'bash',
    [
      '--norc',
      '--noprofile',
      '-uc',
      `source "$1"; COMP_LINE=$2; COMP_POINT=$3; shift 3; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); compopt() { :; }; _isotop; printf '%s\\n' "\${COMPREPLY[@]-}"`,
      'bash',
      script,
      typed,
      String(typed.length),
      ...pieces,
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 10_000,
      env: {PATH: process.env['PATH'], HOME: '/home/me', LC_ALL: 'C.UTF-8'},
    },
  );
  expect(stderr).toBe('');
  return stdout.split('\n').filter(text => text !== '');
}

describe('in bash', () => {
  test.each([
    ['isotop sto', ['stop']],
    ['isotop --read-only sta', ['start']],
    ['isotop --host sim ev', ['events']],
    ['isotop compl', ['completions']],
    ['isotop completions ', ['bash', 'zsh', 'fish', 'powershell']],
    ['isotop completions bash ', []],
    ['isotop create X --iso', ['--isolation']],
    ['isotop create X --isolation ', ['process', 'hyperv']],
    ['isotop create X --isolation=h', ['hyperv']],
    ['isotop convert --to h', ['hyperv']],
    ['isotop ls --f', []],
    ['isotop events --f', ['--follow']],
    ['isotop rm --force --f', []],
    ['isotop --host ', ['sim', 'docker', 'auto']],
    ['isotop --host=d', ['docker']],
    ['isotop ls WIN', []],
    ['isotop populate --containers ', []],
  ])('%s offers %j', (line, words) => {
    expect(offered(line)).toEqual(words);
  });

  test('names are offered without regard to case, each as one word that the shell takes as it is', () => {
    expect(offered('isotop stop win')).toEqual(['WINCONT']);
    expect(offered('isotop stop ')).toEqual(['WINCONT', 'My\\ Container', '\\$\\(rm\\)\\ x', '容器']);
    expect(offered('isotop inspect My\\ C')).toEqual(['My\\ Container']);
    expect(offered("isotop inspect 'My C")).toEqual(['My Container']);
    expect(offered('isotop inspect "My C')).toEqual(['My Container']);
    expect(offered('isotop inspect 容')).toEqual(['容器']);
  });

  test('within quotes nothing of a name is taken by the shell for its own', () => {
    expect(offered('isotop inspect "')).toContain('\\$(rm) x');
    expect(offered("isotop inspect '")).toContain('$(rm) x');
    expect(offered('isotop inspect "it')).toEqual(['it\'s \\"5\\" \\`\\\\']);
    expect(offered("isotop inspect 'it")).toEqual(["it'\\''s \"5\" `\\"]);
  });

  test('a word that bash has cut at a colon is offered from there on', () => {
    expect(offered('isotop create X --image nano')).toEqual(['NanoServer']);
    expect(offered('isotop create X --image mcr.microsoft.com/windows/nanoserver:l')).toEqual(['ltsc2022']);
    expect(offered('isotop create X --image=mcr.microsoft.com/windows/nanoserver:')).toEqual([
      '1809',
      'ltsc2022',
    ]);
  });

  test.each([
    ['isotop start --host sim ', 'complete off --host=sim'],
    ['isotop --state=/tmp/x stop A ', 'complete running --state=/tmp/x'],
    ["isotop --state 'my file' unpause ", 'complete paused --state=my file'],
    ['isotop --state my\\ file rm ', 'complete containers --state=my file'],
    ['isotop --state ~/x enter ', 'complete running --state=/home/me/x'],
  ])('%s asks the host that is meant: %s', (line, question) => {
    offered(line);
    expect(readFileSync(asked, 'utf8')).toBe(`${question}\n`);
  });

  test('a subcommand that takes one NAME is offered no second one', () => {
    expect(offered('isotop inspect WINCONT ')).toEqual([]);
    expect(offered('isotop stop WINCONT W')).toEqual(['WINCONT']);
  });

  test('files are offered where a file is meant, and after -- where a command is', () => {
    expect(offered('isotop console no')).toEqual(['notes.ps1']);
    expect(offered('isotop --state no')).toEqual(['notes.ps1']);
    expect(offered('isotop enter WINCONT -- no')).toEqual(['notes.ps1']);
    expect(offered('isotop rm -- WIN')).toEqual(['WINCONT']);
  });
});
