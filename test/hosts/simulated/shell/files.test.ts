import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {newFolder, openHost} from '../folder.ts';
import {enter, newContainer} from './entered.ts';

/** What a script of lines on plain pipes prints, and its end. */
async function script(
  host: ReturnType<typeof openHost>,
  con: Awaited<ReturnType<typeof newContainer>>,
  command: string[],
  lines: string[],
) {
  const it = await enter(host, con, {command, terminal: null});
  await it.type(lines.map(line => `${line}\n`).join(''));
  it.session.endInput();
  const end = await it.session.ended;
  return {printed: it.printed(), errors: it.errors(), end};
}

describe('the files of a simulated container', () => {
  test('are written and read by cmd', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON');
    const {printed, errors, end} = await script(
      host,
      con,
      ['cmd'],
      [
        'mkdir logs\\old',
        'cd logs',
        'echo one> a.txt',
        'echo two>> a.txt',
        'type a.txt',
        'dir /b',
        'cd ..',
        'cd',
        'exit 3',
      ],
    );
    expect(errors).toBe('');
    expect(printed).toBe('one\ntwo\na.txt\nold\nC:\\\n');
    expect(end).toEqual({kind: 'exited', status: 3});
  });

  test('are written and read by PowerShell', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON', {isolation: 'hyperv'});
    const {printed, errors} = await script(
      host,
      con,
      [],
      [
        'New-Item -ItemType Directory work | Out-Null',
        'Set-Location work',
        "Set-Content a.txt 'one'",
        "'two','three' | Add-Content a.txt",
        'Get-Content a.txt',
        'Test-Path a.txt',
        '(Get-ChildItem).Name',
        '(Get-Location).Path',
        'Remove-Item a.txt',
        'Test-Path C:\\work\\a.txt',
      ],
    );
    expect(errors).toBe('');
    expect(printed).toBe('one\ntwo\nthree\nTrue\na.txt\nC:\\work\nFalse\n');
  });

  test('stay through a stop, a conversion and another program, and go with the container', async () => {
    const file = join(newFolder(), 'state.db');
    const host = openHost({file});
    const con = await newContainer(host, 'CON');
    await script(host, con, ['cmd', '/c', 'echo kept > note.txt'], []);
    await host.stopContainer(con.id);
    await host.convertContainer(con.id, {to: 'hyperv'});
    await host.startContainer(con.id);
    const other = openHost({file});
    expect((await script(other, con, ['cmd', '/c', 'type note.txt'], [])).printed).toBe('kept \n');
    await other.removeContainer(con.id, {force: true});
    const again = await newContainer(host, 'CON');
    const {errors, end} = await script(host, again, ['cmd', '/c', 'type note.txt'], []);
    expect(errors).toBe('The system cannot find the file specified.\n');
    expect(end).toEqual({kind: 'exited', status: 1});
  });

  test('of the image cannot be changed', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON');
    const {errors} = await script(
      host,
      con,
      ['cmd'],
      ['rmdir /s /q C:\\Windows', 'echo x > C:\\Windows\\System32\\drivers\\etc\\hosts'],
    );
    expect(errors).toBe('Access is denied.\nAccess is denied.\n');
    expect((await script(host, con, [], ['Remove-Item -Recurse C:\\Windows'])).errors).toContain(
      "Access to the path 'C:\\Windows' is denied.",
    );
  });

  test('have a limit, with an error of its own, and what is refused is not written', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON');
    const {printed, errors} = await script(
      host,
      con,
      [],
      ["Set-Content a.txt ('x' * 60000)", "Add-Content a.txt ('x' * 60000)", '(Get-Content a.txt).Length'],
    );
    expect(errors).toContain('There is not enough space on the disk');
    expect(printed).toBe('60000\n');
  });

  test('what is not there has each shell’s own error', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON');
    expect((await script(host, con, ['cmd'], ['cd nowhere', 'type none', 'frob'])).errors).toBe(
      "The system cannot find the path specified.\nThe system cannot find the file specified.\n'frob' is not recognized as an internal or external command,\noperable program or batch file.\n",
    );
    const {errors} = await script(host, con, [], ['Get-ChildItem nowhere']);
    expect(errors).toContain("Cannot find path 'C:\\nowhere' because it does not exist.");
    expect(errors).toContain('PathNotFound,Microsoft.PowerShell.Commands.GetChildItemCommand');
  });

  test('the prompt shows the current folder, and Tab completes names', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON');
    const it = await enter(host, con);
    await it.type('cd Prog\t\r');
    await it.sees('[CON]: PS C:\\Program Files> ');
    const other = await enter(host, con, {command: ['cmd']});
    await other.type('cd Win\t\r');
    await other.sees('C:\\Windows>');
  });
});

describe('redirections', () => {
  test('write what a command puts out to a file, anew or to its end', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON');
    const {printed, errors} = await script(
      host,
      con,
      [],
      [
        '"one" > a.txt',
        '"two" >> a.txt',
        'Get-Process csrss | Select-Object Name >> a.txt',
        'Get-Content a.txt',
        '"new" > a.txt; hostname >> a.txt; (Get-Content a.txt)[0]',
        '(Get-Content a.txt).Count',
      ],
    );
    expect(errors).toBe('');
    expect(printed.trimEnd().split('\n')).toEqual([
      'one',
      'two',
      '',
      'Name',
      '----',
      'csrss',
      '',
      'new',
      '2',
    ]);
  });

  test('write errors to a file, and to nowhere', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON');
    const {printed, errors} = await script(
      host,
      con,
      [],
      ['Get-Process nope 2> e.txt', '(Get-Content e.txt)[0]', 'Get-Process nope *> $null'],
    );
    expect(errors).not.toContain('process with the name "nope"');
    expect(printed).toContain('Cannot find a process with the name "nope"');
  });

  test('to a folder that is not there are PowerShell’s error', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON');
    const {errors} = await script(host, con, [], ['"x" > gone\\a.txt', 'Get-ChildItem gone']);
    expect(errors).toMatch(
      /Could not find a part of the path 'C:\\gone\\a\.txt'[\s\S]*FullyQualifiedErrorId/,
    );
  });
});
