import {afterAll, describe, expect, test} from '@jest/globals';
import {openTyped} from '../support/typed.ts';

const typed = openTyped();
afterAll(() => typed.close());

describe('cmdlets that work on objects', () => {
  test.each([
    ['1..5 | select -First 2', '1\n2'],
    ['1..5 | select -Last 2', '4\n5'],
    ['1..5 | select -Skip 1 -First 2', '2\n3'],
    ['1..5 | select -SkipLast 3', '1\n2'],
    ['1..5 | select -Index 0, 4', '1\n5'],
    ['3, 1, 2 | sort', '1\n2\n3'],
    ['3, 1, 2 | sort -Descending', '3\n2\n1'],
    ["'b', 'A', 'c' | sort", 'A\nb\nc'],
    ["'a', 'A', 'b' | sort -Unique", 'a\nb'],
    ['1..4 | where { $_ -gt 2 }', '3\n4'],
    ['Get-Process csrss | where Id -lt 600 | % Id', '532'],
    ['Get-Process csrss | ? { $_.SI } | % SI', '1\n2'],
    ['1..3 | % -Begin { "a" } -Process { $_ } -End { "z" }', 'a\n1\n2\n3\nz'],
    ["'x', 'yy' | % Length", '1\n2'],
    ["'x' | % ToUpper", 'X'],
    [
      '(1..4 | measure -Average -Maximum -Minimum | % { "$($_.Average) $($_.Maximum) $($_.Minimum)" })',
      '2.5 4 1',
    ],
    ["'a', 'b', 'a' | group | % { \"$($_.Name)$($_.Count)\" }", 'a2\nb1'],
    ['1, $null, 2 | measure | % Count', '2'],
    ["Get-Process csrss | select -First 1 Name, @{n='Half';e={$_.Id / 2}} | % Half", '266'],
    ['Get-Process csrss | select -ExpandProperty Id', '532\n608\n3484'],
    ['echo a b', 'a\nb'],
    ['1..3 | Out-Null', ''],
    ["'a' | Out-String | % Length", '2'],
    ['1, "a", $true | ConvertTo-Json -Compress', '[1,"a",true]'],
    ['[pscustomobject]@{A = 1; B = @{C = 2}} | ConvertTo-Json -Compress', '{"A":1,"B":{"C":2}}'],
    ['Invoke-Command { param($x) "got $x" } -ArgumentList 5', 'got 5'],
  ])('%s', async (line, shown) => {
    expect(await typed.type(line)).toBe(shown);
  });

  test('a property that is not there is empty, and said when it is to be expanded', async () => {
    expect(await typed.type('Get-Process csrss | select -First 1 Nope | % { "[$($_.Nope)]" }')).toBe('[]');
    expect(await typed.records('Get-Process csrss | select -ExpandProperty Nope')).toMatchObject([
      {kind: 'error', id: 'ExpandPropertyNotFound,Microsoft.PowerShell.Commands.SelectObjectCommand'},
      {kind: 'error'},
      {kind: 'error'},
    ]);
  });

  test('a selection that has enough does not wait for the rest', async () => {
    expect(await typed.type('1..100000 | % { $seen = $_; $_ } | select -First 2; $seen')).toBe('1\n2\n2');
  });

  test('Get-Help tells of every command, by name and all together', async () => {
    const {cmdlets} = typed.console.shell.commands;
    for (const {name, synopsis} of cmdlets) {
      const help = await typed.type(`Get-Help ${name} -Full`);
      expect(help).toContain(synopsis);
      expect(help).toContain(`    ${name} `);
    }
    expect(await typed.type('Get-Help | measure | % Count')).toBe(String(cmdlets.length + 1));
    expect(await typed.records('Get-Help nope')).toMatchObject([
      {kind: 'error', id: 'HelpNotFound,Microsoft.PowerShell.Commands.GetHelpCommand'},
    ]);
  });

  test('Get-Command lists commands, and aliases by name', async () => {
    expect(await typed.type('Get-Command *-Container | % Name')).toBe(
      'Get-Container\nNew-Container\nRemove-Container\nSet-Container\nStart-Container\nStop-Container',
    );
    expect(await typed.type('(Get-Command gps).Name')).toBe('gps -> Get-Process');
    expect(await typed.type('Get-Command Stop-Process -Syntax')).toMatch(/^Stop-Process \[-Id\] <Int32\[\]>/);
  });
});

describe('what programs print', () => {
  test('is made into objects, where it is JSON', async () => {
    const typed = openTyped();
    await typed.type('docker run -d --name web nanoserver ping -t localhost');
    expect(await typed.type('(docker inspect web | ConvertFrom-Json).State.Status')).toBe('running');
    expect(await typed.records("'{' | ConvertFrom-Json")).toMatchObject([{kind: 'error'}]);
    await typed.close();
  });

  test('is picked by lines', async () => {
    const typed = openTyped();
    await typed.type('docker run -d --name web nanoserver ping -t localhost');
    expect(await typed.type('docker ps | Select-String WEB')).toMatch(/^[0-9a-f]{12} .*web$/);
    expect(await typed.type("'a.b', 'axb' | sls -SimpleMatch a.b")).toBe('a.b');
    expect(await typed.type("'a.b', 'axb' | findstr a.b")).toBe('a.b\naxb');
    expect(await typed.records("'a' | sls '('")).toMatchObject([{kind: 'error'}]);
    await typed.close();
  });

  test('has no ports where it does not run', async () => {
    const typed = openTyped();
    await typed.type('docker run -d -p 8080:80 --name web nanoserver ping -t localhost');
    expect(await typed.type('docker ps -a --format "{{.Ports}}"')).toBe('0.0.0.0:8080->80/tcp');
    await typed.type('docker stop web');
    expect(await typed.type('docker ps -a --format "[{{.Ports}}]"')).toBe('[]');
    await typed.close();
  });
});
