import {describe, expect, test} from '@jest/globals';
import {windowsLists} from '../../../../../source/hosts/docker/processes/windows/belonging.ts';
import {parseReading, parseSystems} from '../../../../../source/hosts/docker/processes/windows/reading.ts';
import {containerId} from '../../../../../source/model/ids.ts';
import {recordedText, truthOf} from '../../recorded.ts';

const reading = parseReading(recordedText('windows-reading.txt'));
const wincont = containerId('1a'.repeat(32));
const hypvcon = containerId('2b'.repeat(32));

describe('a reading of PowerShell', () => {
  test('has the columns of Get-Process in their units', () => {
    expect(reading.processes.find(({pid}) => pid === 4308)).toEqual({
      pid: 4308,
      parentPid: 4280,
      name: 'csrss',
      user: 'NT AUTHORITY\\SYSTEM',
      session: 3,
      startedAt: Date.UTC(2024, 4, 1, 9, 58, 1, 500),
      figures: {handles: 167, npmK: 9, pmK: 1276, wsK: 3720, vmM: 2_097_201, cpuSeconds: 0.203125},
    });
  });

  test('leaves unknown what Windows does not tell', () => {
    expect(reading.processes[0]).toMatchObject({
      pid: 0,
      name: 'Idle',
      user: null,
      parentPid: null,
      startedAt: null,
    });
    expect(reading.processes[0]?.figures.cpuSeconds).toBeNull();
  });

  test('has the compute systems of an administrator, and none of others', () => {
    expect(reading.systems).toEqual([
      {
        id: wincont,
        type: 'Windows Server Container',
        state: 'Running',
        vmId: '7e1f0c55-1111-4c4c-9e9e-aaaaaaaaaaaa',
        owner: 'docker',
      },
      {
        id: hypvcon,
        type: 'VM',
        state: 'Running',
        vmId: 'ccdf6a6e-3f2e-4e7c-9d2b-5c1b8c2e7d11',
        owner: 'docker',
      },
      {
        id: '0F5B6F0A-0000-4AAA-8BBB-123456789ABC',
        type: 'VM',
        state: 'Running',
        vmId: '0f5b6f0a-0000-4aaa-8bbb-123456789abc',
        owner: 'VMMS',
      },
    ]);
    expect(parseReading('p\t4\t0\tSystem\r\n').systems).toBeNull();
    expect(parseSystems(['alone', 'another'])).toEqual([]);
  });

  test('passes over what is no line of its', () => {
    expect(parseReading('WARNING: x\r\np\tabc\t\tname\r\np\t7\r\n\r\n').processes).toEqual([]);
  });
});

describe('a Windows host', () => {
  const truth = truthOf('windows', 'windows-process', 'windows-hyperv');
  const lists = windowsLists(reading, truth, new Map([[3, wincont]]));

  test('shows a process container’s processes by their session', () => {
    const own = lists.processes.filter(({containerId: of}) => of === wincont);
    expect(own.map(({pid, name, container}) => [pid, name, container])).toEqual([
      [4280, 'smss', 'WINCONT'],
      [4308, 'csrss', 'WINCONT'],
      [4412, 'PING', 'WINCONT'],
    ]);
    expect(lists.counts.get(wincont)).toBe(3);
    expect(lists.counts.has(hypvcon)).toBe(false);
  });

  test('shows a hyperv container’s worker by its VM’s id, with its memory as a companion', () => {
    expect(lists.workers.find(({containerId: of}) => of === hypvcon)).toMatchObject({
      pid: 2376,
      name: 'vmwp',
      user: 'NT VIRTUAL MACHINE\\CCDF6A6E-3F2E-4E7C-9D2B-5C1B8C2E7D11',
      container: 'HYPVCON',
      companions: [2380],
    });
  });

  test('has workers without a container: other virtual machines’', () => {
    expect(lists.workers.find(({pid}) => pid === 2900)).toMatchObject({
      container: null,
      containerId: null,
      companions: [],
    });
  });
});
