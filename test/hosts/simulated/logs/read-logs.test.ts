import {describe, expect, test} from '@jest/globals';
import {can} from '../../../../source/hosts/host.ts';
import {readOnly} from '../../../../source/hosts/read-only.ts';
import type {LogLine, LogRequest} from '../../../../source/hosts/reads-logs.ts';
import type {SimulatedHost} from '../../../../source/hosts/simulated/host.ts';
import type {Container} from '../../../../source/model/container.ts';
import {containerId} from '../../../../source/model/ids.ts';
import {openHost} from '../folder.ts';
import {newContainer} from '../shell/entered.ts';

const start = 1_700_000_000_000;

/** A host whose time goes on when the test says so, and whenever somebody waits. */
function timedHost() {
  let now = start;
  const host = openHost({
    clock: () => now,
    sleep: async (milliseconds, signal) => {
      if (signal.aborted) return;
      now += Math.min(milliseconds, 60_000);
      await new Promise(resolve => setImmediate(resolve));
    },
  });
  return {
    host,
    pass: (milliseconds: number): void => {
      now += milliseconds;
    },
  };
}

async function read(
  host: SimulatedHost,
  {id}: Container,
  request: Partial<LogRequest> = {},
): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  for await (const line of host.readLogs(id, {follow: false, ...request})) lines.push(line);
  return lines;
}

const texts = (lines: readonly LogLine[]): string[] => lines.map(({text}) => text);
const replies = (lines: readonly LogLine[]): LogLine[] => lines.filter(({text}) => text.startsWith('Reply'));

describe('the log of a simulated container', () => {
  test('has a line a second of a ping that goes on, each with its time', async () => {
    const {host, pass} = timedHost();
    const con = await newContainer(host, 'CON', {command: ['ping', '-t', 'localhost']});
    pass(3500);
    const lines = replies(await read(host, con));
    expect(lines.map(({at}) => (at ?? 0) - start)).toEqual([0, 1000, 2000, 3000]);
    expect(lines[0]?.text).toBe('Reply from ::1: time<1ms ');
  });

  test('is the same for whoever reads it later, and keeps what a stopped run printed', async () => {
    const {host, pass} = timedHost();
    const con = await newContainer(host, 'CON', {command: ['ping', '-t', 'localhost']});
    pass(2500);
    const before = await read(host, con);
    await host.stopContainer(con.id);
    pass(60_000);
    expect(await read(host, con)).toEqual(before);
    await host.startContainer(con.id);
    pass(100);
    const after = await read(host, con);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(replies(after)).toHaveLength(4);
  });

  test('ends with the statistics of a ping that is done', async () => {
    const {host, pass} = timedHost();
    const con = await newContainer(host, 'CON', {command: ['ping', '-n', '3', 'localhost']});
    pass(1999);
    expect(replies(await read(host, con))).toHaveLength(2);
    pass(60_000);
    const lines = texts(await read(host, con));
    expect(lines.filter(line => line.startsWith('Reply'))).toHaveLength(3);
    expect(lines).toContain('    Packets: Sent = 3, Received = 3, Lost = 0 (0% loss),');
  });

  test('stands still while the container is paused', async () => {
    const {host, pass} = timedHost();
    const con = await newContainer(host, 'CON', {command: ['ping', '-t', 'localhost'], isolation: 'hyperv'});
    pass(1500);
    await host.pauseContainer(con.id);
    pass(10_000);
    expect(replies(await read(host, con))).toHaveLength(2);
    await host.unpauseContainer(con.id);
    pass(600);
    expect(replies(await read(host, con)).map(({at}) => (at ?? 0) - start)).toEqual([0, 1000, 12_000]);
    await host.stopContainer(con.id);
    pass(9000);
    expect(replies(await read(host, con)).map(({at}) => (at ?? 0) - start)).toEqual([0, 1000, 12_000]);
  });

  test('gives the last lines, and those since a moment', async () => {
    const {host, pass} = timedHost();
    const con = await newContainer(host, 'CON', {command: ['ping', '-t', 'localhost']});
    pass(100_000_000);
    expect((await read(host, con, {tail: 2})).map(({at}) => at)).toEqual([
      start + 99_999_000,
      start + 100_000_000,
    ]);
    expect(await read(host, con, {tail: 0})).toEqual([]);
    const since = start + 99_998_001;
    expect((await read(host, con, {since})).map(({at}) => at)).toEqual([
      start + 99_999_000,
      start + 100_000_000,
    ]);
  });

  test('is followed until the command is over', async () => {
    const {host} = timedHost();
    const con = await newContainer(host, 'CON', {command: ['ping', '-n', '4', 'localhost']});
    const lines = await read(host, con, {follow: true});
    expect(replies(lines)).toHaveLength(4);
    expect(lines.at(-1)?.text).toBe('    Minimum = 0ms, Maximum = 0ms, Average = 0ms');
  });

  test('is followed until the container stops, or the reader wants no more', async () => {
    const {host} = timedHost();
    const con = await newContainer(host, 'CON', {command: ['ping', '-t', 'localhost']});
    const reading = new AbortController();
    let count = 0;
    for await (const line of host.readLogs(con.id, {follow: true, signal: reading.signal})) {
      count += 1;
      if (line.text.startsWith('Reply') && count > 5) reading.abort();
    }
    expect(count).toBe(6);
    count = 0;
    for await (const line of host.readLogs(con.id, {follow: true, tail: 0})) {
      count += line.text === '' ? 0 : 1;
      if (count === 3) await host.stopContainer(con.id);
    }
    expect(count).toBe(3);
  });

  test('has what a line of cmd says, step by step', async () => {
    const {host, pass} = timedHost();
    const con = await newContainer(host, 'CON', {
      command: ['cmd', '/c', 'echo one & ping -n 2 localhost & echo two'],
    });
    pass(999);
    expect(texts(await read(host, con))).toContain('one');
    expect(texts(await read(host, con))).not.toContain('two');
    pass(1);
    expect(texts(await read(host, con)).at(-1)).toBe('two');
  });

  test('is empty of a container that runs as a machine', async () => {
    const {host} = timedHost();
    expect(await read(host, await newContainer(host, 'CON'))).toEqual([]);
  });

  test('is refused of a container that is not there, and not by --read-only', async () => {
    const {host} = timedHost();
    const con = await newContainer(host, 'CON', {command: ['cmd', '/c', 'echo here']});
    const looking = readOnly(host);
    const lines: string[] = [];
    if (can(looking, 'readLogs'))
      for await (const {text} of looking.readLogs(con.id, {follow: false})) lines.push(text);
    expect(lines).toEqual(['here']);
    await expect(
      can(looking, 'openSession') && looking.openSession(con.id, {command: [], terminal: null}),
    ).rejects.toThrow('cannot enter CON: isotop was started with --read-only');
    const none = containerId('none');
    const reading = host.readLogs(none, {follow: false})[Symbol.asyncIterator]();
    await expect(reading.next()).rejects.toThrow('there is no container named none');
  });
});
