import {setTimeout as wait} from 'node:timers/promises';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {type DockerHost, openDockerHost} from '../../../../source/hosts/docker/host.ts';
import type {Session} from '../../../../source/hosts/opens-sessions.ts';
import type {LogLine, LogRequest} from '../../../../source/hosts/reads-logs.ts';
import {type ContainerId, containerId} from '../../../../source/model/ids.ts';
import {hasEngineTests, startEngine, type TestEngine} from '../../../support/engine.ts';
import {until} from '../../../support/until.ts';

/** Goes on, and buries what is left to it: else the dead would stay in the list. */
const burying = ['sh', '-c', 'while :; do sleep 3600 & wait $!; done'];

/** Reads a session as it goes on. */
function readerOf(session: Session) {
  const read = {stdout: '', stderr: ''};
  const done = (async () => {
    for await (const {stream, bytes} of session.output) read[stream] += Buffer.from(bytes).toString('utf8');
  })();
  const shows = (text: string) =>
    until(
      () => read.stdout.includes(text),
      () => `it does not show ${text}, but ${read.stdout}`,
    );
  return {read, done, shows};
}

(hasEngineTests ? describe : describe.skip)('sessions and logs of a real engine', () => {
  let engine: TestEngine;
  let host: DockerHost;
  const ids: Record<string, ContainerId> = {};
  beforeAll(async () => {
    engine = await startEngine();
    host = openDockerHost({
      wish: {context: null, url: engine.url},
      environment: {},
      stateFolder: engine.folder,
    });
    for (const runtime of ['runc', 'runsc'])
      ids[runtime] = containerId(await engine.run(`in-${runtime}`, {runtime, command: burying}));
  }, 90_000);
  afterAll(async () => {
    await host?.close();
    await engine?.stop();
  }, 60_000);

  const within = (runtime: string): ContainerId => ids[runtime] ?? containerId('');

  describe.each(['runc', 'runsc'])('a session under %s', runtime => {
    test('is a terminal of the size that it is given, with the best shell', async () => {
      const session = await host.openSession(within(runtime), {
        command: [],
        terminal: {columns: 91, rows: 27},
      });
      expect(session.command).toEqual(['ash']);
      const {read, done, shows} = readerOf(session);
      await session.write(Buffer.from('stty size; echo $TERM\n'));
      await shows('27 91');
      await shows('xterm-256color');
      await session.resize({columns: 70, rows: 20});
      await until(
        async () => {
          await session.write(Buffer.from('stty size\n'));
          await wait(100);
          return read.stdout.includes('20 70');
        },
        () => `it keeps its size: ${read.stdout}`,
      );
      await session.write(Buffer.from('exit 7\n'));
      expect(await session.ended).toEqual({kind: 'exited', status: 7});
      await done;
      await session.write(Buffer.from('too late'));
      await session.resize({columns: 80, rows: 24});
    });

    test('on pipes keeps both outputs apart and reads to the end of its input', async () => {
      const session = await host.openSession(within(runtime), {
        command: ['sh', '-c', 'cat; echo wrong >&2; exit 3'],
        terminal: null,
      });
      const {read, done} = readerOf(session);
      const long = 'x'.repeat(300_000);
      await session.write(Buffer.from(`容器 ${long}`));
      session.endInput();
      expect(await session.ended).toEqual({kind: 'exited', status: 3});
      await done;
      expect(read.stdout === `容器 ${long}`).toBe(true);
      expect(read.stderr).toBe('wrong\n');
    });

    test('that is closed leaves nothing running inside', async () => {
      const session = await host.openSession(within(runtime), {
        command: ['sh', '-c', 'trap "" HUP; sleep 777 & sleep 778 & wait'],
        terminal: {columns: 80, rows: 24},
      });
      const {done} = readerOf(session);
      const sleeps = async () =>
        (await host.inside(within(runtime))).filter(({name}) => name === 'sleep').length;
      await until(
        async () => (await sleeps()) === 3,
        () => 'what it started does not run',
      );
      await session.close();
      expect(await session.ended).toEqual({kind: 'closed'});
      await done;
      await until(
        async () => (await sleeps()) === 1,
        () => 'what it started runs on',
      );
      await session.close();
    });

    test('of a program that is not there is refused with a sentence', async () => {
      const opening = host.openSession(within(runtime), {command: ['nosuch'], terminal: null});
      await expect(opening).rejects.toThrow(`in-${runtime} has no program called nosuch`);
    });

    test('ends when its container does', async () => {
      const id = containerId(await engine.run(`short-${runtime}`, {runtime}));
      const session = await host.openSession(id, {command: [], terminal: {columns: 80, rows: 24}});
      const {done} = readerOf(session);
      await host.removeContainer(id, {force: true});
      expect(['lost', 'exited']).toContain((await session.ended).kind);
      await done;
    });
  });

  test('a flood is handed out whole, at the pace of its reader', async () => {
    const session = await host.openSession(within('runc'), {
      command: ['sh', '-c', 'yes 0123456789 | head -n 200000'],
      terminal: null,
    });
    let bytes = 0;
    for await (const part of session.output) {
      bytes += part.bytes.length;
      if (bytes < 200_000) await wait(1);
    }
    expect(bytes).toBe(200_000 * 11);
    expect(await session.ended).toEqual({kind: 'exited', status: 0});
  });

  test('a container without a shell runs what it has, and refuses the rest', async () => {
    const id = containerId(await engine.run('bare', {image: 'bare', command: ['/sleep', '3600']}));
    await expect(host.openSession(id, {command: [], terminal: null})).rejects.toThrow('bare has no shell');
    await expect(host.openSession(id, {command: ['/nosuch'], terminal: null})).rejects.toThrow(
      'bare has no program called /nosuch',
    );
    const session = await host.openSession(id, {command: ['/sleep', '0'], terminal: null});
    await readerOf(session).done;
    expect(await session.ended).toEqual({kind: 'exited', status: 0});
  });

  describe('a log', () => {
    const linesOf = async (id: ContainerId, request: Partial<LogRequest> = {}) => {
      const found: LogLine[] = [];
      for await (const line of host.readLogs(id, {follow: false, ...request})) found.push(line);
      return found;
    };

    test('has what was printed, with its moment and its stream, also when all is over', async () => {
      const id = containerId(
        await engine.run('talker', {command: ['sh', '-c', 'echo one; echo two >&2; echo three']}),
      );
      await until(
        async () => (await linesOf(id)).length === 3,
        () => 'its lines do not come',
      );
      const lines = await linesOf(id);
      const of = (stream: string) => lines.flatMap(line => (line.stream === stream ? [line.text] : []));
      expect([of('stdout'), of('stderr')]).toEqual([['one', 'three'], ['two']]);
      expect(Math.abs((lines[0]?.at ?? 0) - Date.now())).toBeLessThan(60_000);
      expect((await linesOf(id, {tail: 1})).map(({text}) => text)).toHaveLength(1);
      expect(await linesOf(id, {since: Date.now() + 60_000})).toEqual([]);
    });

    test('is followed until the container stops, or who follows it does', async () => {
      const id = containerId(
        await engine.run('counter', {command: ['sh', '-c', 'for n in 1 2 3; do echo $n; sleep 0.2; done']}),
      );
      expect((await linesOf(id, {follow: true})).map(({text}) => text)).toEqual(['1', '2', '3']);
      const endless = containerId(
        await engine.run('endless', {command: ['sh', '-c', 'echo on; sleep 3600']}),
      );
      const abort = new AbortController();
      const seen: string[] = [];
      for await (const {text} of host.readLogs(endless, {follow: true, signal: abort.signal})) {
        seen.push(text);
        abort.abort();
      }
      expect(seen).toEqual(['on']);
      for await (const {text} of host.readLogs(endless, {follow: true})) if (text === 'on') break;
    });

    test('of a container with a terminal is of one stream', async () => {
      const id = containerId(
        await engine.run('terminal', {command: ['sh', '-c', 'echo a; echo b >&2'], config: {Tty: true}}),
      );
      await until(
        async () => (await linesOf(id)).length === 2,
        () => 'its lines do not come',
      );
      expect((await linesOf(id)).map(({stream, text}) => [stream, text])).toEqual([
        ['stdout', 'a'],
        ['stdout', 'b'],
      ]);
    });

    test('that the engine does not keep is a sentence', async () => {
      const id = containerId(await engine.run('silent', {host: {LogConfig: {Type: 'none'}}}));
      await expect(linesOf(id)).rejects.toThrow(
        /^cannot read the log of silent: configured logging driver does not support reading/,
      );
    });
  });
});
