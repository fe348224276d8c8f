import {spawn} from 'node:child_process';
import {describe, expect, test} from '@jest/globals';
import {figureReader} from '../../../../../source/hosts/docker/processes/linux/figures.ts';
import {inTurns} from '../../../../../source/hosts/docker/processes/linux/pace.ts';
import {processTable} from '../../../../../source/hosts/docker/processes/linux/table.ts';
import {unknownFigures} from '../../../../../source/model/process.ts';
import {until} from '../../../../support/until.ts';

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('the processes of this machine', () => {
  test('have names, parents, and come and go', async () => {
    const table = processTable();
    expect((await table.pass()).get(process.pid)).toMatchObject({parentPid: process.ppid});
    const child = spawn('sleep', ['60']);
    const pid = child.pid ?? 0;
    try {
      await until(
        async () => (await table.pass()).get(pid)?.comm === 'sleep',
        () => 'the new process does not show by its name',
      );
      expect((await table.pass()).get(pid)).toMatchObject({parentPid: process.pid, containerIds: []});
      expect(table.stat(pid)?.comm).toBe('sleep');
    } finally {
      child.kill('SIGKILL');
    }
    await until(
      async () => !(await table.pass()).has(pid),
      () => 'the process that ended still shows',
    );
    expect(table.stat(pid)).toBeNull();
  });

  test('are the very same entries at a pass in which they did not change', async () => {
    const table = processTable();
    const first = (await table.pass()).get(process.pid);
    await table.pass();
    expect((await table.pass()).get(process.pid)).toBe(first);
  });

  test('have a new parent when theirs has ended', async () => {
    const table = processTable();
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; wait'], {stdio: ['ignore', 'pipe', 'ignore']});
    const pid = Number(
      await new Promise(resolve => parent.stdout.once('data', text => resolve(String(text).trim()))),
    );
    try {
      await until(
        async () => (await table.pass()).get(pid)?.parentPid === parent.pid,
        () => 'the grandchild does not show',
      );
      parent.kill('SIGKILL');
      await until(
        async () => {
          const entry = (await table.pass()).get(pid);
          return entry !== undefined && entry.parentPid !== parent.pid;
        },
        () => 'the grandchild still has its old parent',
      );
    } finally {
      process.kill(pid, 'SIGKILL');
    }
  });

  test('have figures that stay the same for one pass, and are unknown for what is not there', async () => {
    const table = processTable();
    await table.pass();
    const next = figureReader(table.stat);
    const figures = await next(() => []);
    const own = figures(process.pid);
    expect(own.wsK).toBeGreaterThan(10_000);
    expect(own.cpuSeconds).toBeGreaterThan(0);
    expect(own).toMatchObject({handles: null, npmK: null, pmK: null});
    expect(figures(process.pid)).toBe(own);
    expect(figures(2 ** 30)).toEqual(unknownFigures);
  });

  test('are read ahead when all were asked for at the pass before', async () => {
    const asked: number[] = [];
    const next = figureReader(pid => {
      asked.push(pid);
      return null;
    });
    const pids = Array.from({length: 600}, (_, index) => index + 1);
    const first = await next(() => pids);
    expect(asked).toEqual([]);
    for (const pid of pids) first(pid);
    asked.length = 0;
    const second = await next(() => pids);
    expect(asked).toEqual(pids);
    second(1);
    expect(asked).toHaveLength(600);
    asked.length = 0;
    await next(() => pids);
    expect(asked).toEqual([]);
  });
});

test('long work lets others have their turn', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await inTurns(Array.from({length: 2_000}), () => {
    const end = performance.now() + 0.02;
    while (performance.now() < end);
  });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
});
