import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {expect, test} from '@jest/globals';
import {isGone, startTimeOf, thisProgram} from '../../../source/hosts/simulated/owners.ts';
import {until} from './folder.ts';

test('this program is not gone, and a later one with its process id would be another', () => {
  expect(isGone(thisProgram())).toBe(false);
  expect(isGone({pid: process.pid, startTime: '1'})).toBe(true);
});

test('a program that has ended is gone, also while nobody has taken notice of its end', async () => {
  const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 20'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const [line] = await once(parent.stdout, 'data');
    const pid = Number(String(line));
    const child = {pid, startTime: startTimeOf(pid)};
    expect(isGone(child)).toBe(false);
    await until(() => isGone(child));
    // It is still in the system's list: its parent never asks for it.
    expect(startTimeOf(pid)).toBe(child.startTime);
  } finally {
    parent.kill();
  }
});
