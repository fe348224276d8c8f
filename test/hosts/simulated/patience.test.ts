import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {afterEach, describe, expect, test} from '@jest/globals';
import {openConnection} from '../../../source/hosts/simulated/connection.ts';
import {openSimulatedHost} from '../../../source/hosts/simulated/host.ts';
import {inTurn, isBusy, patiently} from '../../../source/hosts/simulated/patience.ts';
import {openSession} from '../../../source/hosts/simulated/shell/open-session.ts';
import {HostFailure} from '../../../source/model/host-error.ts';
import {temporaryFolder} from '../../support/program.ts';
import {enter, newContainer} from './shell/entered.ts';

const folder = temporaryFolder();
const busy = () => new HostFailure({kind: 'state-file', path: '/x', fault: 'busy'});
const actor = {terminal: null, pid: process.pid, program: 'test'};

let locking: ChildProcess | undefined;
afterEach(() => {
  locking?.kill('SIGKILL');
  locking = undefined;
});

/** Lets another program lock the file; resolves when it has. */
async function lock(file: string, milliseconds: number): Promise<{readonly released: Promise<unknown>}> {
  const program = join(import.meta.dirname, 'locking-program.ts');
  const child = spawn(process.execPath, ['--no-warnings', program, file, String(milliseconds)], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 20_000,
  });
  locking = child;
  await once(child.stdout, 'data');
  return {released: once(child, 'exit')};
}

describe('while another program keeps the state file locked', () => {
  test('a command waits for it, what is read does not, and everything else goes on meanwhile', async () => {
    const file = join(folder, 'one.sqlite');
    const host = openSimulatedHost({file, instant: true, actor});
    const {id} = await host.createContainer({name: 'ONE', image: 'NanoServer', command: []});
    const {released} = await lock(file, 3000);
    let isDone = false;
    const started = host.startContainer(id).then(container => {
      isDone = true;
      return container;
    });
    const stopped = host.stopContainer(id);
    let turns = 0;
    const keys = setInterval(() => {
      turns += 1;
    }, 10);
    // As long as the lock is held: the loop of the program turns, and a list can be read.
    let reads = 0;
    while (turns < 40 && !isDone) {
      expect((await host.snapshot()).containers.map(({state}) => state)).toEqual(['created']);
      reads += 1;
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    expect(isDone).toBe(false);
    expect(reads).toBeGreaterThan(3);
    expect(turns).toBeGreaterThanOrEqual(40);
    clearInterval(keys);
    await released;
    // In the order in which they were given.
    expect((await started).state).toBe('running');
    expect((await stopped).state).toBe('stopped');
    await host.close();
  });

  test('a program of a session ends when it can', async () => {
    const file = join(folder, 'two.sqlite');
    const host = openSimulatedHost({file, instant: true, actor});
    const {id} = await host.createContainer({name: 'TWO', image: 'NanoServer', command: []});
    await host.startContainer(id);
    const before = (await host.inside(id)).length;
    const session = await host.openSession(id, {command: ['cmd'], terminal: null});
    expect(await host.inside(id)).toHaveLength(before + 1);
    const {released} = await lock(file, 300);
    await session.close();
    await released;
    while ((await host.inside(id)).length > before) await new Promise(resolve => setTimeout(resolve, 10));
    await host.close();
  });

  test.each([
    ['cmd', 'echo one> a.txt\nmkdir b\ncopy a.txt b\ntype b\\a.txt\n'],
    ['powershell', "Set-Content a.txt 'one'; 'two' >> a.txt; cat a.txt\n"],
  ])('a session of %s changes files when it can, and goes on', async (shell, lines) => {
    const file = join(folder, `${shell}.sqlite`);
    const host = openSimulatedHost({file, instant: true, actor});
    const entered = await enter(host, await newContainer(host, 'CON'), {command: [shell], terminal: null});
    const {released} = await lock(file, 600);
    await entered.type(lines);
    await entered.sees(shell === 'cmd' ? 'one\n' : 'one\ntwo\n');
    expect(entered.errors()).toBe('');
    await released;
    await entered.type('exit 3\n');
    expect(await entered.session.ended).toEqual({kind: 'exited', status: 3});
    await host.close();
  });

  test('an image and a switch are there when it is said that they were added', async () => {
    const file = join(folder, 'furnished.sqlite');
    const host = openSimulatedHost({file, instant: true, actor});
    const {released} = await lock(file, 300);
    await host.addImage('contoso/shop:1');
    expect(host.hasImage('contoso/shop:1')).toBe(true);
    await released;
    const again = await lock(file, 300);
    await host.addSwitch('Outside');
    expect(host.hasSwitch('Outside')).toBe(true);
    await again.released;
    await host.close();
  });

  test('who quits does not wait for it for long', async () => {
    const file = join(folder, 'three.sqlite');
    const host = openSimulatedHost({file, instant: true, actor});
    await lock(file, 15_000);
    const created = host.createContainer({name: 'ONE', image: 'NanoServer', command: []});
    const refused = expect(created).rejects.toMatchObject({error: {kind: 'unexpected'}});
    await host.close();
    await refused;
  });
});

describe('a state file that stays locked for too long', () => {
  test.each([
    ['cmd', 'echo one> a.txt\necho level %ERRORLEVEL%\n', 'level 1\n'],
    ['powershell', "'one' > a.txt\n'goes on'\n", 'goes on\n'],
  ])(
    'is an error of the command that waited in %s, and not the end of the session',
    async (shell, lines, after) => {
      const file = join(folder, `${shell}-long.sqlite`);
      const host = openSimulatedHost({file, instant: true, actor});
      const container = await newContainer(host, 'CON');
      const connection = openConnection({file, instant: true, actor});
      const locked = {...connection, act: () => Promise.reject(busy())};
      const given = {
        openSession: async () => openSession({connection: locked, host}, container.id, request, undefined),
      };
      const request = {command: [shell], terminal: null};
      const entered = await enter({...host, ...given}, container, request);
      await entered.type(lines);
      await entered.sees(after);
      expect(entered.errors()).toContain('locked for too long');
      await entered.type('exit 3\n');
      expect(await entered.session.ended).toEqual({kind: 'exited', status: 3});
      connection.close();
      await host.close();
    },
  );
});

describe('patience', () => {
  test('tries again what is busy, and only that', async () => {
    let tries = 0;
    const act = () => {
      tries += 1;
      if (tries < 4) throw busy();
      return 'done';
    };
    expect(await patiently(act)).toBe('done');
    expect(tries).toBe(4);
    await expect(
      patiently(() => {
        tries += 1;
        throw new Error('broken');
      }),
    ).rejects.toThrow('broken');
    expect(tries).toBe(5);
    expect(isBusy(new Error('broken'))).toBe(false);
  });

  test('makes its first try at once', () => {
    let isTried = false;
    void patiently(() => {
      isTried = true;
    });
    expect(isTried).toBe(true);
  });
});

describe('what is done in turn', () => {
  test('is done in the order in which it was asked for, whatever became of what came before', async () => {
    const turn = inTurn();
    const done: string[] = [];
    let isLocked = true;
    const all = ['a', 'b', 'c'].map(name =>
      turn.do(() => {
        if (isLocked) throw busy();
        done.push(name);
        if (name === 'b') throw new Error('refused');
        return name;
      }),
    );
    isLocked = false;
    expect(await Promise.allSettled(all)).toMatchObject([
      {status: 'fulfilled', value: 'a'},
      {status: 'rejected'},
      {status: 'fulfilled', value: 'c'},
    ]);
    expect(done).toEqual(['a', 'b', 'c']);
    await turn.idle();
  });
});
