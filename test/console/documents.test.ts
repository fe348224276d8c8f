import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {openTyped, type Typed} from './support/typed.ts';

/** What the documents show, line by line: each section on a fresh host, with names of our own. */
let typed: Typed;
beforeEach(() => {
  typed = openTyped();
});
afterEach(() => typed.close());

/** Types lines; resolves with what the last one shows, without blank lines at its ends. */
async function shownBy(...lines: readonly string[]): Promise<string[]> {
  let text = '';
  for (const line of lines) text = await typed.type(line);
  return text.replace(/^\n+|\n+$/g, '').split('\n');
}

const processTitles = 'Handles  NPM(K)    PM(K)      WS(K) VM(M)   CPU(s)     Id  SI ProcessName';
const processDashes = '-------  ------    -----      ----- -----   ------     --  -- -----------';
const csrss = "get-process | where {$_.ProcessName -eq 'csrss'}";

/** Where the Id of a row of Get-Process stands. */
const idOf = (row: string): string => row.slice(51, 57).trim();

describe('creating and converting', () => {
  test('a container that is made into a variable says nothing', async () => {
    expect(
      await typed.type(
        '$con = New-Container -Name HV -ContainerImageName NanoServer -SwitchName "Virtual Switch" -RuntimeType HyperV',
      ),
    ).toBe('');
  });

  test('the runtime is Default at first, and HyperV after the conversion, right under its title', async () => {
    await shownBy('$con = New-Container -Name ONE -ContainerImageName nanoserver -SwitchName NAT');
    expect(await shownBy('Get-Container | Select ContainerName, RuntimeType')).toEqual([
      'ContainerName RuntimeType',
      '------------- -----------',
      'ONE               Default',
    ]);
    expect(await typed.type('Set-Container $con -RuntimeType HyperV')).toBe('');
    expect(await shownBy('Get-Container | select ContainerName, RuntimeType')).toEqual([
      'ContainerName RuntimeType',
      '------------- -----------',
      'ONE                HyperV',
    ]);
  });

  test('docker runs an image by the beginning of its id', async () => {
    await typed.type('docker run -it --isolation=hyperv 646d6317b02f cmd');
    const {containers} = await typed.host.snapshot();
    expect(containers).toMatchObject([{isolation: 'hyperv', state: 'running', image: 'NanoServer'}]);
  });
});

describe('inside the host', () => {
  beforeEach(async () => {
    for (const name of ['AAA3', 'AA', 'AAA2'])
      await typed.type(
        `New-Container -Name ${name} -ContainerImageName NanoServer -RuntimeType HyperV; Start-Container ${name}`,
      );
  });

  test('names, runtimes and ids are selected, their titles as they are declared', async () => {
    const [titles, dashes, ...rows] = await shownBy(
      "Get-Container | Select Name, RuntimeType, ContainerID | Where {$_.RuntimeType -eq 'Hyperv'}",
    );
    expect(titles).toBe('Name RuntimeType ContainerId');
    expect(dashes).toBe('---- ----------- -----------');
    expect(rows).toHaveLength(3);
    for (const row of rows)
      expect(row).toMatch(/^AA[A23 ]{2} {6}HyperV [0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/);
  });

  test('compute systems have the same ids in capitals', async () => {
    const [titles, dashes, ...rows] = await shownBy('Get-ComputeProcess');
    expect(titles).toBe('Id                                   Name Owner      Type');
    expect(dashes).toBe('--                                   ---- -----      ----');
    const ids = (await shownBy('Get-Container | % { $_.ContainerId.ToUpper() }')).sort();
    expect(rows.map(row => row.slice(0, 36)).sort()).toEqual(ids);
    for (const row of rows) expect(row.slice(37)).toMatch(/^AA[A23 ]{2} VMMS {2}Container$/);
  });
});

describe('the demonstration', () => {
  test('a process container’s csrss is on the host with the same Id, in a session of its own', async () => {
    const [titles, dashes, ...before] = await shownBy(csrss);
    expect([titles, dashes]).toEqual([processTitles, processDashes]);
    expect(before.map(idOf)).toEqual(['532', '608', '3484']);
    await shownBy(
      '$con = New-Container -Name WIN -ContainerImageName WindowsServerCore -SwitchName "Virtual Switch"',
      'Start-Container $con',
      'Enter-PSSession -ContainerId $con.ContainerId –RunAsAdministrator',
    );
    const [, , ...inside] = await shownBy(csrss);
    expect(inside).toHaveLength(1);
    const after = (await shownBy('exit', csrss)).slice(2);
    expect(after.map(idOf)).toContain(idOf(inside[0] ?? ''));
    expect(after.map(row => row.slice(58, 61).trim()).sort()).toEqual(['0', '1', '2', '3']);
    expect(after).toHaveLength(4);
  });

  test('a hyperv container’s csrss is inside only, in session 1, without a figure for handles', async () => {
    await shownBy(
      '$con = New-Container -Name HV -ContainerImageName NanoServer -SwitchName "Virtual Switch" -RuntimeType HyperV',
      'Start-Container $con',
      'Enter-PSSession -ContainerId $con.ContainerId -RunAsAdministrator',
    );
    const [titles, dashes, row = '', ...more] = await shownBy(csrss);
    expect([titles, dashes, more]).toEqual([processTitles, processDashes, []]);
    expect(row).toMatch(/^ {7} {7,}\d+ +\d+ +\d+ \.\.\.\d\d +\d+\.\d\d +\d+ {3}1 csrss$/);
    const after = (await shownBy('exit', csrss)).slice(2);
    expect(after.map(idOf)).toEqual(['532', '608', '3484']);
  });

  test('docker’s ping in a process container is the host’s, in a hyperv one it is not, and vmwp is there', async () => {
    const id = await typed.type('docker run -d mcr.microsoft.com/windows/servercore:1809 ping localhost -t');
    const top = await shownBy(`docker top ${id}`);
    const row = top.find(each => /^ping/i.test(each)) ?? '';
    const [titles, , process = ''] = await shownBy('get-process -Name ping');
    expect(titles).toBe(processTitles);
    expect(idOf(process)).toBe(row.split(/\s+/)[1]);
    expect(process).toMatch(/ PING$/);
    await typed.type(`docker stop ${id}`);
    const other = await typed.type(
      'docker run -d --isolation=hyperv mcr.microsoft.com/windows/nanoserver:1809 ping -t localhost',
    );
    expect((await shownBy(`docker top ${other}`)).some(each => /^ping/i.test(each))).toBe(true);
    expect(await shownBy('get-process -Name ping')).toEqual([
      'get-process : Cannot find a process with the name "ping". Verify the process name and call the cmdlet again.',
      'At line:1 char:1',
      '+ get-process -Name ping',
      '+ ~~~~~~~~~~~~~~~~~~~~~~',
      '    + CategoryInfo          : ObjectNotFound: (ping:String) [Get-Process], ProcessCommandException',
      '    + FullyQualifiedErrorId : NoProcessFoundForGivenName,Microsoft.PowerShell.Commands.GetProcessCommand',
    ]);
    const [, , worker = ''] = await shownBy('get-process -Name vmwp');
    expect(worker).toMatch(/^ +\d+ +\d+ +\d+ +\d+ \.\.\.\d\d +\d+\.\d\d +\d+ {3}0 vmwp$/);
  });

  test('a start of a variable that nobody has set is PowerShell’s own error', async () => {
    expect(await typed.records('Start-Container $con')).toMatchObject([
      {
        kind: 'error',
        message: "Cannot bind argument to parameter 'Name' because it is null.",
        id: 'ParameterArgumentValidationErrorNullNotAllowed,Microsoft.Containers.PowerShell.Cmdlets.StartContainer',
      },
    ]);
  });
});
