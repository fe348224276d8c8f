import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {openTyped, type Typed} from '../support/typed.ts';

let typed: Typed;
beforeEach(() => {
  typed = openTyped();
});
afterEach(() => typed.close());

describe('the process cmdlets', () => {
  test('processes are listed by name, then Id', async () => {
    const rows = (await typed.type('Get-Process | % { "$($_.Name) $($_.Id)" }')).split('\n');
    const sorted = [...rows].sort((left, right) => {
      const [a = '', b = ''] = [left.split(' ')[0]?.toLowerCase(), right.split(' ')[0]?.toLowerCase()];
      return a < b ? -1 : a > b ? 1 : Number(left.split(' ')[1]) - Number(right.split(' ')[1]);
    });
    expect(rows).toEqual(sorted);
  });

  test('what is not there is said with its name or its Id', async () => {
    expect(await typed.type('gps nope')).toBe(
      [
        'gps : Cannot find a process with the name "nope". Verify the process name and call the cmdlet again.',
        'At line:1 char:1',
        '+ gps nope',
        '+ ~~~~~~~~',
        '    + CategoryInfo          : ObjectNotFound: (nope:String) [Get-Process], ProcessCommandException',
        '    + FullyQualifiedErrorId : NoProcessFoundForGivenName,Microsoft.PowerShell.Commands.GetProcessCommand',
      ].join('\n'),
    );
    expect(await typed.records('Get-Process -Id 99')).toMatchObject([
      {kind: 'error', message: 'Cannot find a process with the process identifier 99.'},
    ]);
  });

  test('a process container’s processes are on the host with the same Ids, a hyperv one’s are not', async () => {
    await typed.type('New-Container P -ContainerImageName WindowsServerCore; Start-Container P');
    await typed.type('New-Container H -ContainerImageName NanoServer -RuntimeType HyperV; Start-Container H');
    const inside = await typed.type('Invoke-Command -ContainerName P { (Get-Process csrss).Id }');
    const onHost = (await typed.type('(Get-Process csrss).Id')).split('\n');
    expect(onHost).toContain(inside);
    expect(onHost).toHaveLength(4);
    expect(await typed.type('Invoke-Command -ContainerName H { (Get-Process csrss).SI }')).toBe('1');
    const container = await typed.type('(Get-Container H).ContainerId');
    expect(await typed.type('(Get-Process vmwp -IncludeUserName).UserName')).toBe(container.toUpperCase());
  });

  test('the end of a container’s main process is the container’s end', async () => {
    await typed.type('docker run -d --name p nanoserver ping -t localhost');
    await typed.type('Stop-Process -Name ping');
    expect(await typed.type('(Get-Container p).State')).toBe('Off');
  });

  test('inside a container the inside process is stopped', async () => {
    await typed.type('docker run -d --name h --isolation=hyperv nanoserver ping -t localhost');
    await typed.type('Invoke-Command -ContainerName h { Get-Process ping | Stop-Process }');
    expect(await typed.type('(Get-Container h).State')).toBe('Off');
  });

  test('what carries the host cannot be stopped', async () => {
    expect(await typed.records('Stop-Process -Name lsass')).toMatchObject([
      {
        kind: 'error',
        message: expect.stringMatching(
          /^Cannot stop process "lsass \(\d+\)" because of the following error: Access is denied/,
        ),
        id: 'CouldNotStopProcess,Microsoft.PowerShell.Commands.StopProcessCommand',
      },
    ]);
  });

  test('a program is started beside others', async () => {
    expect(await typed.type("(Start-Process ping '-t localhost' -PassThru).Name")).toBe('PING');
    expect(await typed.type('@(Get-Process ping).Count')).toBe('1');
    expect(await typed.records('Start-Process nope.exe')).toMatchObject([
      {kind: 'error', id: 'InvalidOperationException,Microsoft.PowerShell.Commands.StartProcessCommand'},
    ]);
  });
});
