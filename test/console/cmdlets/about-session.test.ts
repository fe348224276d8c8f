import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {openTyped, type Typed} from '../support/typed.ts';

let typed: Typed;
beforeEach(() => {
  typed = openTyped();
});
afterEach(() => typed.close());

describe('what the console tells of itself', () => {
  test('is what was run so far, without the line that asks', async () => {
    await typed.type('"one"');
    await typed.type('1; 2');
    expect((await typed.type('history | % { "$($_.Id) $($_.CommandLine)" }')).split('\n')).toEqual([
      '1 "one"',
      '2 1; 2',
    ]);
    expect(await typed.type('(Get-History -Count 1).Id')).toBe('3');
  });

  test('is the short names of commands', async () => {
    expect(await typed.type('(Get-Alias gps).Name')).toBe('gps -> Get-Process');
    expect(await typed.type('(Get-Alias -Definition Get-Process).Name')).toBe(
      'gps -> Get-Process\nps -> Get-Process',
    );
    expect(await typed.records('Get-Alias nope')).toMatchObject([
      {kind: 'error', id: 'ItemNotFoundException,Microsoft.PowerShell.Commands.GetAliasCommand'},
    ]);
  });

  test('is its variables', async () => {
    await typed.type('$con = 7');
    expect(await typed.type('Get-Variable con -ValueOnly')).toBe('7');
    expect(await typed.records('Get-Variable nope')).toMatchObject([{kind: 'error'}]);
  });
});

describe('in a container that was entered', () => {
  beforeEach(async () => {
    await typed.type('New-Container -Name W -ContainerImageName WindowsServerCore; Start-Container W');
    await typed.type('Enter-PSSession -ContainerName W');
  });

  test('programs of the container run, and their status is kept', async () => {
    expect(await typed.type('hostname')).toMatch(/^WIN-/);
    expect(await typed.type('ping -n 1 localhost')).toContain('Reply from ::1');
    expect(await typed.type('ping nowhere.invalid; $LASTEXITCODE')).toMatch(/could not find host[\s\S]*\n1$/);
  });

  test('its files are read and written by the PowerShell in it', async () => {
    await typed.type("New-Item x.txt -Value 'two words'");
    expect(await typed.type('Get-Content x.txt')).toBe('two words');
    expect(await typed.type('dir')).toContain('x.txt');
  });

  test('what it has not, and what only the host has, is PowerShell’s own error, and nothing is started', async () => {
    const before = (await typed.host.eventsAfter(0)).length;
    for (const line of ['nope', 'New-Container x', 'cd \\'])
      expect(await typed.records(line)).toMatchObject([{kind: 'error', id: 'CommandNotFoundException'}]);
    expect(await typed.host.eventsAfter(0)).toHaveLength(before);
  });
});
