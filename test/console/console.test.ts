import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {createConsole} from '../../source/console/console.ts';
import type {Host} from '../../source/hosts/host.ts';
import {fail} from '../../source/model/host-error.ts';
import {openTyped, type Typed} from './support/typed.ts';

let typed: Typed;
beforeEach(() => {
  typed = openTyped();
});
afterEach(() => typed.close());

describe('sessions in containers', () => {
  beforeEach(async () => {
    await typed.type('New-Container A -ContainerImageName nanoserver -RuntimeType HyperV; Start-Container A');
  });

  test('what is typed after Enter-PSSession runs inside, until exit', async () => {
    expect(typed.console.prompt()).toBe('PS C:\\>');
    await typed.type('Enter-PSSession -ContainerName a -RunAsAdministrator');
    expect(typed.console.prompt()).toBe('[A]: PS C:\\>');
    expect(await typed.type('(Get-Process csrss).SI')).toBe('1');
    await typed.type('exit');
    expect(typed.console.prompt()).toBe('PS C:\\>');
    expect(await typed.type('(Get-Process csrss).Count')).toBe('3');
  });

  test('a session has variables of its own, and no container cmdlets', async () => {
    await typed.type('$x = 5; Enter-PSSession -ContainerName A');
    expect(await typed.type('"[$x]"')).toBe('[]');
    expect(await typed.records('Get-Container')).toMatchObject([
      {kind: 'error', id: 'CommandNotFoundException'},
    ]);
    expect(await typed.records('docker ps')).toMatchObject([{kind: 'error', id: 'CommandNotFoundException'}]);
    await typed.type('Exit-PSSession');
    expect(await typed.type('$x')).toBe('5');
  });

  test('a session in a container that stops is over with the next line', async () => {
    await typed.type('Enter-PSSession -ContainerName A');
    const [container] = (await typed.host.snapshot()).containers;
    if (container) await typed.host.stopContainer(container.id);
    expect(await typed.records('Get-Process')).toMatchObject([{kind: 'error', id: 'PSSessionStateBroken'}]);
    expect(typed.console.prompt()).toBe('PS C:\\>');
  });

  test('only what runs can be entered', async () => {
    await typed.type('Stop-Container A');
    expect(await typed.records('Enter-PSSession -ContainerName A')).toMatchObject([
      {
        kind: 'error',
        message: 'The input ContainerName A does not exist, or the corresponding container is not running.',
        id: 'CreateRemoteRunspaceForContainerFailed,Microsoft.PowerShell.Commands.EnterPSSessionCommand',
      },
    ]);
    expect(await typed.records('Enter-PSSession elsewhere')).toMatchObject([
      {kind: 'error', id: 'CreateRemoteRunspaceFailed,Microsoft.PowerShell.Commands.EnterPSSessionCommand'},
    ]);
  });

  test('a block that is sent there sees $using:, arguments, and says where its objects are from', async () => {
    await typed.type('$name = "csrss"');
    const line =
      'Invoke-Command -ContainerName A { param($n) Get-Process $using:name | select -First $n Name } -ArgumentList 1';
    expect(await typed.type(line)).toBe('\nName  PSComputerName\n----  --------------\ncsrss A\n');
    expect(await typed.type('Invoke-Command -ContainerName A { $env:COMPUTERNAME }')).toBe('A');
  });
});

describe('what a console says', () => {
  test('exit on the host ends it, with its status', async () => {
    expect(await typed.records('exit 3; "after"')).toEqual([{kind: 'exit', code: 3}]);
  });

  test('nothing of a line with a fault runs', async () => {
    expect(await typed.records('New-Container A -ContainerImageName nanoserver; (')).toMatchObject([
      {kind: 'error', category: 'ParserError', id: 'ExpectedExpression'},
    ]);
    expect((await typed.host.snapshot()).containers).toEqual([]);
  });

  test('a fault is shown with its place first', async () => {
    expect(await typed.type('Get-Process |')).toBe(
      [
        'At line:1 char:14',
        '+ Get-Process |',
        '+              ~',
        'An empty pipe element is not allowed.',
        '    + CategoryInfo          : ParserError: (:) [], ParentContainsErrorRecordException',
        '    + FullyQualifiedErrorId : EmptyPipeElement',
      ].join('\n'),
    );
  });

  test('with stop, the first error ends the line', async () => {
    const kinds: string[] = [];
    for await (const {kind} of typed.console.execute('1; nope; 2', {stop: true})) kinds.push(kind);
    expect(kinds).toEqual(['output', 'error']);
  });

  test('what runs is cancelled', async () => {
    const cancelling = new AbortController();
    const follower = createConsole({host: typed.host, follows: true});
    const kinds: string[] = [];
    for await (const {kind} of follower.execute('"first"; docker events; "after"', {
      signal: cancelling.signal,
    })) {
      kinds.push(kind);
      cancelling.abort();
    }
    expect(kinds).toEqual(['output']);
  });

  test('events are followed as they happen, until nobody listens', async () => {
    const follower = createConsole({host: typed.host, follows: true});
    const said: string[] = [];
    const making = setTimeout(() => void typed.type('New-Container A -ContainerImageName nanoserver'), 50);
    for await (const record of follower.execute('docker events')) {
      if (record.kind === 'output') said.push(record.text);
      break;
    }
    clearTimeout(making);
    expect(said).toEqual([expect.stringMatching(/ container create \S+ \(image=NanoServer, name=A\)$/)]);
  });

  test('objects come with the text, for programs', async () => {
    expect(await typed.records('Get-Process csrss | select -First 1 Name, Id; "x"')).toMatchObject([
      {kind: 'output', objects: [{Name: 'csrss', Id: 532}]},
      {kind: 'output', objects: ['x']},
    ]);
  });

  test('more is needed for what is open', () => {
    expect(['(1', 'foo |', '"a', '{', 'a `'].map(text => typed.console.needsMore(text))).toEqual(
      Array(5).fill(true),
    );
    expect(['1', 'foo )', '', 'a | b'].map(text => typed.console.needsMore(text))).toEqual(
      Array(4).fill(false),
    );
  });

  test('a host that fails is an error of the command, never a crash', async () => {
    const broken: Host = {
      ...typed.host,
      inside: async () => fail({kind: 'unreachable', host: 'X', detail: 'gone', remedy: null}),
      snapshot: async () => {
        throw new TypeError('a fault of ours');
      },
    };
    const records = [];
    for await (const record of createConsole({host: broken}).execute('Get-Process')) records.push(record);
    expect(records).toMatchObject([{kind: 'error', message: 'A fault of ours.'}]);
  });

  test('a cmdlet that the host has no answer for is NotSupported', async () => {
    const snapshot = await typed.host.snapshot();
    const linux: Host = {
      ...typed.host,
      snapshot: async () => ({
        ...snapshot,
        host: {...snapshot.host, platform: 'linux', name: 'box', os: 'Debian'},
      }),
    };
    const other = createConsole({host: linux});
    for (const [line, cmdlet] of [
      ['Get-VMSwitch', 'GetVMSwitch'],
      ['Get-ComputeProcess', 'GetComputeProcess'],
    ]) {
      const records = [];
      for await (const record of other.execute(line ?? '')) records.push(record);
      expect(records).toMatchObject([
        {
          kind: 'error',
          category: 'NotImplemented',
          id: expect.stringMatching(new RegExp(`^NotSupported,.*${cmdlet}$`)),
        },
      ]);
    }
  });

  test('Clear-Host asks for an empty screen', async () => {
    expect(await typed.records('cls')).toEqual([{kind: 'clear'}]);
  });
});
