import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {openTyped, type Typed} from '../support/typed.ts';

let typed: Typed;
beforeEach(() => {
  typed = openTyped();
});
afterEach(() => typed.close());

describe('the container cmdlets', () => {
  test('New-Container makes a container that is Off, with the isolation that was asked for', async () => {
    expect(await typed.type('New-Container -Name A -ContainerImageName nanoserver -RuntimeType hyperv')).toBe(
      '\nName State Uptime   ParentImageName\n---- ----- ------   ---------------\nA    Off   00:00:00 NanoServer\n',
    );
    expect(await typed.type('(Get-Container A).RuntimeType')).toBe('HyperV');
  });

  test('what a variable holds says how the container is now', async () => {
    await typed.type('$c = New-Container A -ContainerImageName nanoserver');
    expect(await typed.type('$c.State')).toBe('Off');
    await typed.type('Start-Container $c');
    expect(await typed.type('$c.State')).toBe('Running');
    await typed.type('Stop-Container A; Set-Container $c -RuntimeType HyperV');
    expect(await typed.type('"$($c.State) $($c.RuntimeType)"')).toBe('Off HyperV');
  });

  test('a start of what runs and a stop of what is Off warn and go on', async () => {
    await typed.type('New-Container A -ContainerImageName nanoserver');
    expect(await typed.records('Stop-Container A; "on"')).toMatchObject([
      {kind: 'warning', text: 'WARNING: The container is already in the specified state.'},
      {kind: 'output', text: 'on'},
    ]);
    await typed.type('Start-Container A');
    expect((await typed.records('Start-Container A')).map(({kind}) => kind)).toEqual(['warning']);
  });

  test('all containers are started by a pipeline', async () => {
    await typed.type('1..3 | % { New-Container "C$_" -ContainerImageName nanoserver } | Out-Null');
    await typed.type('Get-Container | Start-Container');
    expect(await typed.type('Get-Container | where State -eq Running | select -ExpandProperty Name')).toBe(
      'C1\nC2\nC3',
    );
  });

  test('wildcards choose several, and none without an error', async () => {
    await typed.type(
      "'WEB1', 'WEB2', 'DB' | % { New-Container $_ -ContainerImageName nanoserver } | Out-Null",
    );
    expect(await typed.type('(Get-Container WEB*).Count')).toBe('2');
    expect(await typed.type('Get-Container X*')).toBe('');
  });

  test('what is not there is an error of the cmdlet that was asked, and the others still get their turn', async () => {
    await typed.type('New-Container A -ContainerImageName nanoserver');
    const text = await typed.type('Start-Container NOPE, A');
    expect(text).toBe(
      [
        'Start-Container : Unable to find a container with the name "NOPE".',
        'At line:1 char:1',
        '+ Start-Container NOPE, A',
        '+ ~~~~~~~~~~~~~~~~~~~~~~~',
        '    + CategoryInfo          : InvalidArgument: (NOPE:String) [Start-Container], VirtualizationException',
        '    + FullyQualifiedErrorId : InvalidParameter,Microsoft.Containers.PowerShell.Cmdlets.StartContainer',
      ].join('\n'),
    );
    expect(await typed.type('(Get-Container A).State')).toBe('Running');
  });

  test('a conversion of what runs is refused, a removal of it without -Force too', async () => {
    await typed.type('New-Container A -ContainerImageName nanoserver; Start-Container A');
    expect(await typed.records('Set-Container A -RuntimeType HyperV')).toMatchObject([
      {kind: 'error', id: 'InvalidState,Microsoft.Containers.PowerShell.Cmdlets.SetContainer'},
    ]);
    expect(await typed.records('Remove-Container A')).toMatchObject([{kind: 'error'}]);
    await typed.type('Remove-Container A -Force');
    expect(await typed.type('@(Get-Container).Count')).toBe('0');
  });

  test('only a Nano Server host converts', async () => {
    const server = openTyped({}, {system: 'server-2019'});
    await server.type('New-Container A -ContainerImageName nanoserver');
    expect(await server.records('Set-Container A -RuntimeType HyperV')).toMatchObject([
      {kind: 'error', id: 'NotSupported,Microsoft.Containers.PowerShell.Cmdlets.SetContainer'},
    ]);
    await server.close();
  });

  test('-WhatIf says what would be done, and does nothing', async () => {
    await typed.type('New-Container A -ContainerImageName nanoserver');
    expect(await typed.type('Remove-Container A -WhatIf')).toBe(
      'What if: Performing the operation "Remove-Container" on target "A".',
    );
    expect(await typed.type('@(Get-Container).Count')).toBe('1');
  });

  test('an image is given by its object, and by name with its version', async () => {
    await typed.type('$image = Get-ContainerImage NanoServer; New-Container A -ContainerImage $image');
    await typed.type('Get-ContainerImage WindowsServerCore | New-Container B');
    expect(await typed.type('Get-Container | select -ExpandProperty ParentImageName')).toBe(
      'NanoServer\nWindowsServerCore',
    );
    expect(
      await typed.records('New-Container C -ContainerImageName NanoServer -ContainerImageVersion 1.0'),
    ).toMatchObject([{kind: 'error'}]);
  });

  test('adapters are shown, and connected to switches', async () => {
    await typed.type('New-Container A -ContainerImageName nanoserver; Add-ContainerNetworkAdapter A');
    expect(await typed.type('(Get-ContainerNetworkAdapter A).Connected')).toBe('False');
    await typed.type('Connect-ContainerNetworkAdapter A -SwitchName dhcp');
    expect(await typed.type('(Get-ContainerNetworkAdapter A).SwitchName')).toBe('DHCP');
    await typed.type('Get-ContainerNetworkAdapter A | Connect-ContainerNetworkAdapter -SwitchName NAT');
    expect(await typed.type('(Get-Container A).SwitchName')).toBe('NAT');
    expect(await typed.records('Connect-ContainerNetworkAdapter A -SwitchName NOPE')).toMatchObject([
      {kind: 'error'},
    ]);
  });

  test('compute systems come and go with what runs, docker’s by their ids', async () => {
    await typed.type('New-Container A -ContainerImageName nanoserver -RuntimeType HyperV; Start-Container A');
    await typed.type('docker run -d --name b nanoserver ping -t localhost');
    const rows = await typed.type('Get-ComputeProcess | % { "$($_.Name) $($_.Owner) $($_.Type)" }');
    expect(rows).toMatch(/^A VMMS Container\n[0-9a-f]{64} docker Container$/);
    await typed.type('Get-ComputeProcess A | Stop-ComputeProcess');
    expect(await typed.type('(Get-Container A).State')).toBe('Off');
    expect(await typed.records('Get-ComputeProcess A')).toMatchObject([{kind: 'error'}]);
  });

  test('where nothing may be changed, cmdlets refuse in PowerShell’s shape', async () => {
    const closed = openTyped({readOnly: true});
    const [error] = await closed.records('New-Container A -ContainerImageName nanoserver');
    expect(error).toMatchObject({
      kind: 'error',
      category: 'PermissionDenied',
      id: 'AccessDenied,Microsoft.Containers.PowerShell.Cmdlets.NewContainer',
    });
    expect(await closed.type('Get-ContainerImage | measure | % Count')).toBe('2');
    await closed.close();
  });
});
