import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process';
import {afterEach, beforeAll, describe, expect, test} from '@jest/globals';
import {buildProgram} from '../support/build-program.ts';
import type {Modes} from '../support/emulator.ts';
import {answerOf, isotop, isotopJson, startIsotop, temporaryFolder} from '../support/program.ts';
import {openShell, openWindow, type TerminalWindow, type WindowOptions} from '../support/terminal.ts';

const asFound: Modes = {
  alternateScreen: false,
  cursorShown: true,
  bracketedPaste: false,
  wrapping: true,
  mouse: 'none',
};
const folder = temporaryFolder();
let program: readonly string[];
let open: TerminalWindow | undefined;

beforeAll(async () => {
  program = await buildProgram('enter-program', folder);
}, 60_000);
afterEach(() => open?.close());

function entering(words: readonly string[] = [], options: WindowOptions = {}): TerminalWindow {
  open = openWindow([...program, 'WINCONT', ...words], {env: {SAY_CLOSED: '1'}, ...options});
  return open;
}

describe('isotop enter in a terminal', () => {
  test('is the terminal of the program inside, raw, and ends with its status', async () => {
    const window = entering();
    await window.screen.shows('talk>');
    window.type('raw\r');
    await window.screen.shows(/talk> raw\nraw/);
    window.type('\u0003\u001a\u001c\u001d\u001b[A\t容');
    await window.screen.shows('<3><1a><1c><1d><1b>[A<9><5bb9>');
    window.type('\u0004');
    await window.screen.shows(/<5bb9>\ntalk>/);
    window.type('exit 7\r');
    const ended = await window.ended();
    expect(ended).toMatchObject({status: 7, modes: asFound, cooked: true});
    expect(ended.left).toMatch(/closed false$/);
  });

  test('has the size of the terminal, and follows it', async () => {
    const window = entering([], {size: {columns: 90, rows: 30}});
    await window.screen.shows('talk>');
    window.type('size\r');
    await window.screen.shows('90 by 30');
    window.resize({columns: 70, rows: 20});
    await window.screen.shows('[70x20]');
    window.type('exit\r');
    expect((await window.ended()).status).toBe(0);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('is ended by %s, the session with it, the terminal as it was', async (signal, status) => {
    const window = entering(['takesOver']);
    await window.screen.becomes('taken over', () => !window.emulator.modes().cursorShown);
    expect(window.emulator.modes().alternateScreen).toBe(true);
    await window.signal(signal);
    expect(await window.ended()).toEqual({status, modes: asFound, cooked: true, left: 'closed true'});
  });

  test('that is lost says so, once the terminal is as it was', async () => {
    const window = entering(['takesOver', 'lost']);
    const {left, ...ended} = await window.ended();
    expect(ended).toEqual({status: 1, modes: asFound, cooked: true});
    expect(left).toContain('isotop: the session in WINCONT is lost: the container stopped');
  });

  test('takes back what a program left behind that ended without doing so', async () => {
    const window = entering(['takesOver', 'ends']);
    expect(await window.ended()).toMatchObject({status: 4, modes: asFound, cooked: true});
    expect(window.written()).toMatch(/\u001b\[\?1002l/);
    expect(window.written()).toMatch(/\u001b\(B/);
  });

  test('writes nothing of its own around what the program prints', async () => {
    const window = entering(['end', '0'], {env: {}});
    expect((await window.ended()).left).toBe('');
    expect(window.written()).toMatch(/^before\r\n\r\n\[ended 0\]/);
  });

  test('in the middle of a flood is ended by Ctrl+C inside, and by a signal', async () => {
    const window = entering();
    await window.screen.shows('talk>');
    window.type('flood\r');
    await window.screen.shows('flood flood');
    window.type('\u0003');
    await window.screen.shows(/flood.*\ntalk>/);
    window.type('flood\r');
    await window.screen.shows(/flood flood/);
    await window.signal('SIGTERM');
    expect(await window.ended()).toMatchObject({status: 143, modes: asFound, cooked: true});
  });

  test('is not kept from ending by a terminal that does not read', async () => {
    const window = entering();
    await window.screen.shows('talk>');
    window.type('flood\r');
    await window.screen.shows('flood flood');
    window.read(false);
    await new Promise(resolve => setTimeout(resolve, 1000));
    await window.signal('SIGTERM');
    await new Promise(resolve => setTimeout(resolve, 500));
    window.read(true);
    expect(await window.ended()).toMatchObject({status: 143, modes: asFound, cooked: true});
  });

  test('may be stopped from elsewhere and go on', async () => {
    const shell = openShell();
    open = shell;
    await shell.screen.shows('$ ');
    shell.type(`${program.join(' ')} WINCONT\r`);
    await shell.screen.shows('talk>');
    await shell.signal('SIGTSTP');
    await shell.screen.shows('Stopped');
    shell.type('stty -a | tr -s " ;" "\\n" | grep -x -e icanon -e echo | tr "\\n" ,; echo round $((40+1))\r');
    await shell.screen.shows('icanon,echo,round 41');
    shell.type('fg\r');
    await shell.screen.shows('enter-program.mjs WINCONT\n');
    shell.type('say back again\r');
    await shell.screen.shows('\nback again');
    shell.type('exit 5\r');
    await shell.screen.shows(/exit 5\n\$/);
    shell.type('echo status $?\r');
    await shell.screen.shows('status 5');
  });

  test('refuses before it touches the terminal', async () => {
    open = openWindow([...program, 'DEMO']);
    const {status, left} = await open.ended();
    expect({status, left}).toEqual({
      status: 1,
      left: 'isotop: cannot enter DEMO: it is Off; start it first: isotop start DEMO',
    });
  });
});

describe('isotop enter on pipes', () => {
  function piped(words: readonly string[]): ChildProcessWithoutNullStreams {
    const [file = '', ...rest] = [...program, 'WINCONT', ...words];
    return spawn(file, rest, {timeout: 15_000, killSignal: 'SIGKILL'});
  }

  test('keeps the two outputs apart, passes the end of the input on, and ends with the status', async () => {
    const child = piped(['lines']);
    child.stdin.end('out one\nerr two\nout \u001b[31m容器\n');
    expect(await answerOf(child)).toEqual({status: 3, stdout: 'one\n\u001b[31m容器\n', stderr: 'two\n'});
  });

  test('loses nothing of an input larger than any pipe', async () => {
    const child = piped(['lines']);
    const text = Array.from({length: 60_000}, (_, line) => `line number ${line}\n`).join('');
    child.stdin.end(text);
    const {stdout} = await answerOf(child);
    expect(stdout).toBe(text);
  });

  test('ends when nobody reads any more, and the program inside with it', async () => {
    const [file = '', ...words] = [...program, 'WINCONT', 'flood'];
    const child = spawn('sh', ['-c', '"$@" | head -n 2', 'sh', file, ...words], {
      env: {...process.env, SAY_CLOSED: '1'},
      timeout: 15_000,
      killSignal: 'SIGKILL',
    });
    const {status, stdout, stderr} = await answerOf(child);
    expect(status).toBe(0);
    expect(stdout.split('\n')).toHaveLength(3);
    expect(stderr).toBe('closed true\n');
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('is ended by %s', async (signal, status) => {
    const child = piped(['flood']);
    child.stdout.once('data', () => child.kill(signal));
    expect((await answerOf(child)).status).toBe(status);
  });
});

describe('isotop enter over the simulated host', () => {
  test('runs a command, a script and refuses what cannot be, each with its status', async () => {
    await isotopJson(['create', 'BOX', '--image', 'NanoServer', '--start', '--', 'ping', '-t', 'x'], folder);
    await isotopJson(['create', 'OFF', '--image', 'NanoServer'], folder);
    expect(await isotop(['enter', 'BOX', '--', 'hostname'], folder)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\S+\r?\n$/),
    });
    const child = startIsotop(['enter', 'BOX', '--', 'cmd'], folder);
    expect((await answerOf(child)).status).toBe(0);
    expect(await isotop(['enter', 'OFF'], folder)).toEqual({
      status: 1,
      stdout: '',
      stderr: 'isotop: cannot enter OFF: it is Off; start it first: isotop start OFF\n',
    });
    expect(await isotop(['--json', 'enter', 'NOPE'], folder)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('"kind":"no-such-container"'),
    });
    expect(await isotop(['--read-only', 'enter', 'BOX'], folder)).toMatchObject({
      status: 1,
      stderr: 'isotop: cannot enter BOX: isotop was started with --read-only\n',
    });
    expect(await isotop(['enter'], folder)).toMatchObject({status: 2});
  });
});
