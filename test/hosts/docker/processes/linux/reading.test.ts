import {readFileSync} from 'node:fs';
import {endianness} from 'node:os';
import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {containerIdsIn} from '../../../../../source/hosts/docker/processes/linux/cgroup.ts';
import {readProcFile} from '../../../../../source/hosts/docker/processes/linux/proc-file.ts';
import {parseStat} from '../../../../../source/hosts/docker/processes/linux/stat.ts';
import {
  isGivenSince,
  parseTaskCounts,
} from '../../../../../source/hosts/docker/processes/linux/task-counts.ts';
import {kernelUnits, parseUnits} from '../../../../../source/hosts/docker/processes/linux/units.ts';
import {
  effectiveUser,
  insidePid,
  readUsers,
} from '../../../../../source/hosts/docker/processes/linux/users.ts';

const id = 'c9048857723a2110552bff2e7c3a59d1b962ae958dc8747593b333ef9eb26160';
const other = '4c3edb9c7333c5c360fa5fbe91cc215f0de59c380458401d0e7df5fde108cb3c';

describe('/proc/PID/stat', () => {
  test('is read whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 15}), comm => {
        const line = `42 (${comm}) S 7 42 42 0 -1 4194560 1 2 3 4 125 50 0 0 20 0 1 0 324590 10485760 848 18446744073709551615 1\n`;
        expect(parseStat(Buffer.from(line))).toEqual({
          comm: Buffer.from(comm).toString('utf8'),
          parentPid: 7,
          cpuTicks: 175,
          startTicks: 324_590,
          virtualBytes: 10_485_760,
          residentPages: 848,
        });
      }),
    );
  });

  test('of this very process says what Node says', () => {
    const line = readProcFile('/proc/self/stat');
    const stat = line && parseStat(line);
    expect(stat?.parentPid).toBe(process.ppid);
    const {pageBytes, ticksPerSecond} = kernelUnits();
    expect((stat?.residentPages ?? 0) * pageBytes).toBeGreaterThan(10 * 1024 ** 2);
    expect((stat?.cpuTicks ?? 0) / ticksPerSecond).toBeGreaterThan(0);
  });

  test.each(['', '42', '42 (half', '42 (name) S 1 2 3'])('%j is no such line', text => {
    expect(parseStat(Buffer.from(text))).toBeNull();
  });

  test('of a process that is not there is null', () => {
    expect(readProcFile('/proc/0/stat')).toBeNull();
  });
});

describe('/proc/PID/cgroup', () => {
  test.each([
    ['docker with cgroup v1', `4:memory:/docker/${id}\n1:cpu:/docker/${id}\n0::/docker/${id}\n`, [id]],
    ['docker with systemd', `0::/system.slice/docker-${id}.scope\n`, [id]],
    ['docker under another parent', `0::/own/${id}/init.scope\n`, [id]],
    ['Kubernetes', `0::/kubepods.slice/kubepods-burstable.slice/cri-containerd-${id}.scope\n`, [id]],
    ['Podman', `0::/libpod_parent/libpod-${id}\n`, [id]],
    ['Podman with systemd', `0::/machine.slice/libpod-${id}.scope/container\n`, [id]],
    ['seen from a container with the host’s processes', `0::/../../docker/${id}\n`, [id]],
    ['an engine in a container', `0::/docker/${other}/docker/${id}\n`, [other, id]],
    ['no container', '9:name=systemd:/\n0::/user.slice/user-1000.slice\n', []],
    ['Podman’s own conmon', `0::/machine.slice/libpod-conmon-${id}.scope\n`, []],
    ['a longer number', `0::/x/${id}abc\n`, []],
  ])('of %s has these containers', (_, text, ids) => {
    expect(containerIdsIn(text)).toEqual(ids);
  });
});

describe('who a process is of', () => {
  test('is its effective user, by the name that passwd has', () => {
    expect(effectiveUser('Name:\tsleep\nUid:\t1000\t33\t33\t33\nGid:\t0\t0\t0\t0\n')).toBe(33);
    expect(effectiveUser('Name:\tsleep\n')).toBeNull();
    const users = readUsers(
      'root:x:0:0:root:/root:/bin/sh\n# comment\ntoor:x:0:0::/:/bin/sh\nweb:x:33:33::/:\nbroken\n',
    );
    expect([users.get(0), users.get(33), users.get(7)]).toEqual(['root', 'web', undefined]);
  });

  test('has its pid inside one namespace below', () => {
    expect(insidePid('NSpid:\t10334\t1\n')).toBe(1);
    expect(insidePid('NSpid:\t10334\t57\t3\n')).toBe(57);
    expect(insidePid('NSpid:\t10334\n')).toBe(10334);
    expect(insidePid('Name:\tx\n')).toBeNull();
  });
});

describe('the kernel’s units', () => {
  test('stand in the auxiliary vector', () => {
    const words = [17n, 100n, 6n, 65536n, 0n, 0n];
    const auxv = Buffer.alloc(words.length * 8);
    for (const [index, word] of words.entries())
      if (endianness() === 'LE') auxv.writeBigUInt64LE(word, index * 8);
      else auxv.writeBigUInt64BE(word, index * 8);
    expect(parseUnits(auxv)).toEqual({ticksPerSecond: 100, pageBytes: 65_536});
    expect(parseUnits(Buffer.alloc(0))).toEqual({ticksPerSecond: 100, pageBytes: 4_096});
  });
});

describe('the counts of tasks', () => {
  test('stand in /proc/loadavg', () => {
    expect(parseTaskCounts('0.04 0.08 0.08 1/173 10505\n')).toEqual({total: 173, newest: 10_505});
    expect(parseTaskCounts('0.04 0.08 0.08\n')).toBeNull();
    expect(parseTaskCounts(readFileSync('/proc/loadavg', 'utf8'))?.total).toBeGreaterThan(0);
  });

  test('tell which pids may be new, also when the numbers begin again', () => {
    const at = (newest: number) => ({total: 1, newest});
    expect(isGivenSince(150, at(100), at(200))).toBe(true);
    expect(isGivenSince(100, at(100), at(200))).toBe(false);
    expect(isGivenSince(201, at(100), at(200))).toBe(false);
    expect(isGivenSince(32_760, at(32_750), at(320))).toBe(true);
    expect(isGivenSince(310, at(32_750), at(320))).toBe(true);
    expect(isGivenSince(5_000, at(32_750), at(320))).toBe(false);
    expect(isGivenSince(1, null, at(320))).toBe(false);
  });
});
