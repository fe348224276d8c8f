import {mkdtempSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, test} from '@jest/globals';
import {hasEngineTests, startEngine, type TestEngine} from '../support/engine.ts';
import {answerOf, isotop, programFile, startIsotop, temporaryFolder} from '../support/program.ts';
import {cellsWithin} from '../support/read-pane.ts';
import {openWindow, type TerminalWindow} from '../support/terminal.ts';
import {until} from '../support/until.ts';

const all = temporaryFolder();
let open: TerminalWindow | undefined;

(hasEngineTests ? describe : describe.skip)('sessions and logs on a real engine', () => {
  let engine: TestEngine;
  let folder: string;

  beforeAll(async () => {
    engine = await startEngine();
    folder = mkdtempSync(join(all, 'state-'));
    await engine.run('boxed');
    await engine.run('sandboxed', {runtime: 'runsc'});
    await engine.run('talker', {
      command: ['sh', '-c', 'i=0; while :; do i=$((i+1)); echo "line $i"; sleep 1; done'],
    });
    await engine.run('bare', {image: 'bare', command: ['/sleep', '3600']});
  }, 120_000);
  afterEach(() => open?.close());
  afterAll(() => engine?.stop(), 60_000);

  const run = (...args: readonly string[]) => isotop(['--host', engine.url, ...args], folder);

  function window(args: readonly string[] = []): TerminalWindow {
    open = openWindow([process.execPath, programFile, '--host', engine.url, ...args], {
      cwd: folder,
      env: {HOME: folder, XDG_STATE_HOME: join(folder, 'state')},
    });
    return open;
  }

  /** Puts the cursor of the containers' pane on one of them, in the order in which they were made. */
  async function select(shown: TerminalWindow, name: string): Promise<void> {
    await shown.screen.shows('bare');
    const index = ['boxed', 'sandboxed', 'talker', 'bare'].indexOf(name);
    await shown.press('g', ...Array.from({length: index}, () => 'j'));
    await shown.screen.shows(`▸${name} `);
  }

  test.each(['boxed', 'sandboxed'])('a shell in %s is a pane of the dashboard', async name => {
    const shown = window();
    await select(shown, name);
    await shown.press('e');
    await shown.screen.shows(`4 ${name} · ash · running`);
    const title = `4 ${name}`;
    const pane = cellsWithin(shown.emulator, title);
    shown.type('stty size\r');
    await shown.screen.shows(`${pane.length} ${pane[0]?.length}`);
    shown.type('printf "\\033[31mr%s\\033[0m\\n" ed; echo 容器\r');
    await shown.screen.shows('容器');
    await shown.screen.becomes('with red text', () =>
      cellsWithin(shown.emulator, title)
        .flat()
        .some(({character, colour}) => character === 'r' && colour === 'palette:1'),
    );
    shown.resize({columns: 140, rows: 45});
    await shown.screen.becomes(
      'of another width',
      () => cellsWithin(shown.emulator, title)[0]?.length === 138,
    );
    shown.type('clear; stty size\r');
    await shown.screen.shows(/\d+ 138/);
    shown.type('yes flood\r');
    await shown.screen.shows(/flood/);
    await shown.press('ctrl+]');
    await shown.screen.shows('full screen');
    await shown.press('e', '4', 'ctrl+c');
    shown.type('exit 3\r');
    await shown.screen.shows('ash ended with status 3');
    shown.type(' q');
    expect((await shown.ended()).status).toBe(0);
  });

  test('a session ends with its dashboard, and its program with it', async () => {
    const shown = window();
    await select(shown, 'boxed');
    await shown.press('e');
    await shown.screen.shows('boxed · ash · running');
    shown.type('sleep 4321\r');
    const sleeps = async () => (await run('enter', 'boxed', '--', 'ps')).stdout.includes('sleep 4321');
    await until(sleeps, () => 'it does not sleep');
    await shown.press('ctrl+]', 'e', 'q');
    await shown.screen.shows('Quit isotop?');
    await shown.press('y');
    expect((await shown.ended()).status).toBe(0);
    await until(
      async () => !(await sleeps()),
      () => 'it sleeps still',
    );
  });

  test('isotop enter passes commands, pipes and statuses on', async () => {
    // Which of the two outputs comes first is never sure.
    for (let round = 0; round < 10; round += 1)
      expect(await run('enter', 'boxed', '--', 'sh', '-c', 'echo out; echo err >&2; exit 9')).toEqual({
        status: 9,
        stdout: 'out\n',
        stderr: 'err\n',
      });
    const child = startIsotop(['--host', engine.url, 'enter', 'sandboxed', '--', 'cat'], folder);
    expect(await answerOf(child)).toMatchObject({status: 0, stdout: ''});
    expect(await run('enter', 'bare')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^isotop: bare has no shell; /),
    });
    expect(await run('enter', 'boxed', '--', 'nope')).toMatchObject({
      status: 1,
      stderr: 'isotop: boxed has no program called nope\n',
    });
  });

  test('isotop enter in a terminal is a shell, raw, with its status', async () => {
    const shown = window(['enter', 'boxed']);
    await shown.screen.shows('# ');
    shown.type('stty size\r');
    await shown.screen.shows('40 120');
    shown.resize({columns: 100, rows: 30});
    shown.type('sleep 1; stty size\r');
    await shown.screen.shows('30 100');
    shown.type('sleep 1234\r');
    await until(
      async () => (await run('enter', 'boxed', '--', 'ps')).stdout.includes('sleep 1234'),
      () => 'it does not sleep',
    );
    await shown.press('ctrl+c');
    shown.type('exit 6\r');
    expect(await shown.ended()).toMatchObject({status: 6, cooked: true});
  });

  test('isotop enter says so when its container is stopped', async () => {
    await engine.run('shortlived');
    const shown = window(['enter', 'shortlived']);
    await shown.screen.shows('# ');
    expect((await run('kill', 'shortlived')).status).toBe(0);
    const {status, cooked, left} = await shown.ended();
    expect(cooked).toBe(true);
    // An engine may still know that the shell was killed, or not.
    if (status !== 137) expect(left).toContain('isotop: the session in shortlived is lost');
  });

  test('logs are shown, followed and saved', async () => {
    const {stdout} = await run('logs', 'talker', '--tail', '1');
    expect(stdout).toMatch(/^line \d+\n$/);
    const shown = window();
    await select(shown, 'talker');
    await shown.press('l');
    await shown.screen.shows('Log of talker');
    const last = () =>
      Math.max(0, ...[...shown.screen.text().matchAll(/line (\d+)/g)].map(([, n]) => Number(n)));
    const before = last();
    await shown.screen.becomes('with another line', () => last() > before);
    await shown.press('escape', 'q');
    expect((await shown.ended()).status).toBe(0);
  });
});
