import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeAll, describe, expect, jest, test} from '@jest/globals';
import {buildProgram} from '../support/build-program.ts';
import type {Modes} from '../support/emulator.ts';
import {temporaryFolder} from '../support/program.ts';
import {openShell, openWindow, type TerminalWindow, type WindowOptions} from '../support/terminal.ts';
import {until} from '../support/until.ts';

// Real programs in real terminals, on a machine that may be busy with others.
jest.setTimeout(60_000);

const asFound: Modes = {
  alternateScreen: false,
  cursorShown: true,
  bracketedPaste: false,
  wrapping: true,
  mouse: 'none',
};
const all = temporaryFolder();
let program: readonly string[];
let open: TerminalWindow | undefined;

beforeAll(async () => {
  program = await buildProgram('sample-program', all);
}, 60_000);
afterEach(() => open?.close());

/** The sample program, drawn in a window. */
async function running(options?: WindowOptions & {words?: readonly string[]}): Promise<TerminalWindow> {
  open = openWindow([...program, ...(options?.words ?? [])], options);
  await open.screen.shows('Containers');
  return open;
}

describe('the terminal is as it was found', () => {
  test.each(['q', 'ctrl+c'])('after %s', async key => {
    const window = await running();
    await window.press(key);
    expect(await window.ended()).toEqual({status: 0, modes: asFound, cooked: true, left: ''});
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGQUIT', 131],
  ] as const)('after %s', async (signal, status) => {
    const window = await running();
    await window.signal(signal);
    expect(await window.ended()).toEqual({status, modes: asFound, cooked: true, left: ''});
  });

  test('after an exception, which is said in a sentence without a trace', async () => {
    const window = await running();
    await window.press('b');
    expect(await window.ended()).toEqual({
      status: 1,
      modes: asFound,
      cooked: true,
      left: 'isotop: it broke \\e[31mhere',
    });
  });

  test('after a rejection that nobody caught', async () => {
    const window = await running();
    await window.press('B');
    const {status, modes, cooked, left} = await window.ended();
    expect({status, modes, cooked}).toEqual({status: 1, modes: asFound, cooked: true});
    expect(left).toBe('isotop: nobody caught this');
  });

  test('after an exception with ISOTOP_DEBUG, which says where', async () => {
    const window = await running({env: {ISOTOP_DEBUG: '1'}});
    await window.press('b');
    expect((await window.ended()).left).toMatch(/at .*pressOne/);
  });

  test('after process.exit, whoever called it', async () => {
    const window = await running();
    await window.press('X');
    expect(await window.ended()).toEqual({status: 7, modes: asFound, cooked: true, left: ''});
  });

  test('after a signal in the middle of frames without end', async () => {
    const window = await running();
    await window.press('W');
    await window.screen.shows(/round \d\d/);
    await window.signal('SIGTERM');
    expect(await window.ended()).toEqual({status: 143, modes: asFound, cooked: true, left: ''});
  });
});

describe('what others write', () => {
  test('never reaches the screen, and is told after the end', async () => {
    const window = await running();
    const before = window.emulator.picture();
    await window.press('L', 'j', 'k');
    await window.screen.shows('row 0');
    expect(window.screen.text()).not.toMatch(/library/);
    expect(window.emulator.picture().slice(1, -2)).toEqual(before.slice(1, -2));
    await window.press('q');
    const {left} = await window.ended();
    expect(left.split('\n')).toEqual([
      'a library logs',
      'a library complains',
      'a library writes\\e[2J',
      'Warning: a library warns',
    ]);
  });

  test('leaves nothing on standard error when it is a file and nobody wrote', async () => {
    open = openWindow(['sh', '-c', '"$@" 2>err; wc -c <err', 'sh', ...program], {cwd: await folder()});
    await open.screen.shows('Containers');
    await open.press('q');
    expect((await open.ended()).left).toBe('0');
  });
});

describe('a terminal that does not read', () => {
  test('does not keep a signal from ending the program', async () => {
    const window = await running();
    window.read(false);
    await window.press('W');
    await new Promise(resolve => setTimeout(resolve, 1500));
    await window.signal('SIGTERM');
    await new Promise(resolve => setTimeout(resolve, 1500));
    window.read(true);
    expect(await window.ended()).toMatchObject({status: 143, modes: asFound, cooked: true});
  });
});

describe('a terminal that is gone', () => {
  test('ends the program as a hang-up does, without a word', async () => {
    const at = await folder();
    // A process of its own holds the window, so that it can be torn away.
    const holder = spawn(
      process.execPath,
      ['-e', holdWindow, 'sh', '-c', '"$@" 2>err; echo $? >status', 'sh', ...program],
      {
        cwd: at,
        env: {
          ...process.env,
          NODE_PATH: join(import.meta.dirname, '..', '..', 'node_modules'),
          TERM: 'xterm-256color',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await once(holder.stdout, 'data');
    holder.kill('SIGKILL');
    const read = (name: string) => readFile(join(at, name), 'utf8').catch(() => '');
    await until(
      async () => (await read('status')) !== '',
      () => 'the program did not end',
    );
    expect(await read('status')).toBe('129\n');
    expect(await read('err')).toBe('');
  });
});

/** Opens a window with a program that cannot be hung up around the one that can; says when that one draws. */
const holdWindow = `
  const [file, ...words] = process.argv.slice(1);
  const pty = require('@lydell/node-pty').spawn('sh', ['-c', 'trap "" HUP; exec "$@"', 'sh', file, ...words], {cols: 80, rows: 24});
  pty.onData(data => data.includes('Containers') && process.stdout.write('drawn'));
`;

describe('stopping and going on', () => {
  async function inShell(): Promise<TerminalWindow> {
    const shell = openShell();
    open = shell;
    await shell.screen.shows('$ ');
    shell.type(`${program.join(' ')} --log\r`);
    await shell.screen.shows('Containers');
    return shell;
  }

  test('Ctrl+Z gives the shell its terminal, and fg draws everything again', async () => {
    const shell = await inShell();
    await shell.press('j');
    await shell.screen.shows('row 1');
    const before = shell.emulator.picture();
    for (const round of [1, 2, 3]) {
      await shell.press('ctrl+z');
      await shell.screen.shows('Stopped');
      expect(shell.emulator.modes()).toMatchObject({
        alternateScreen: false,
        cursorShown: true,
        wrapping: true,
      });
      shell.type(
        'stty -a | tr -s " ;" "\\n" | grep -x -e icanon -e echo | tr "\\n" ,; echo round $((40+ROUND))\r'.replace(
          'ROUND',
          String(round),
        ),
      );
      await shell.screen.shows(`icanon,echo,round 4${round}`);
      shell.type('fg\r');
      await shell.screen.becomes('in the alternate screen', () => shell.emulator.modes().alternateScreen);
      await shell.screen.shows('row 1');
      expect(shell.emulator.picture()).toEqual(before);
      expect(shell.emulator.modes()).toEqual({
        alternateScreen: true,
        cursorShown: false,
        bracketedPaste: true,
        wrapping: false,
        mouse: 'drag',
      });
    }
    await shell.press('q');
    await shell.screen.shows('press q');
    expect(shell.screen.text().match(/^(pause|resume)$/gm)).toEqual([
      'pause',
      'resume',
      'pause',
      'resume',
      'pause',
      'resume',
    ]);
  });

  test('a signal from elsewhere stops it too, and it draws itself in the size that it finds', async () => {
    const shell = await inShell();
    await shell.signal('SIGTSTP');
    await shell.screen.shows('Stopped');
    shell.resize({columns: 80, rows: 24});
    shell.type('fg\r');
    await shell.screen.shows('Host processes');
    await shell.screen.becomes('of 24 rows', text => text.split('\n').at(-1)?.includes('quit') ?? false);
    await shell.press('j');
    await shell.screen.shows('row 1');
    await shell.press('q');
    await shell.screen.shows('press q');
  });

  test('SIGSTOP, of which nobody is told, is made good for by SIGCONT', async () => {
    const shell = await inShell();
    await shell.signal('SIGSTOP');
    await shell.screen.shows('Stopped');
    shell.type('fg\r');
    await shell.screen.hides('Stopped');
    await shell.screen.shows('Host processes');
    await shell.press('j');
    await shell.screen.shows('row 1');
    await shell.press('q');
    await shell.screen.shows('press q');
  });

  test('in the background it waits until it is brought back', async () => {
    const shell = await inShell();
    await shell.press('ctrl+z');
    await shell.screen.shows('Stopped');
    shell.type('bg\r');
    await shell.screen.shows(/\[1\]\+.*&/);
    shell.type('echo still $((40+2))\r');
    await shell.screen.shows('still 42');
    expect(shell.emulator.modes().alternateScreen).toBe(false);
    shell.type('fg\r');
    await shell.screen.shows('Host processes');
    await shell.press('q');
    await shell.screen.shows('press q');
  });

  test('Ctrl+Z under a program that waits for it (npm start) gives the shell its terminal as well', async () => {
    const shell = openShell();
    open = shell;
    await shell.screen.shows('$ ');
    shell.type(`sh -c '${program.join(' ')} --log; :'\r`);
    await shell.screen.shows('Containers');
    await shell.press('ctrl+z');
    await shell.screen.shows('Stopped');
    shell.type('fg\r');
    await shell.screen.shows('Host processes');
    await shell.press('j');
    await shell.screen.shows('row 1');
    await shell.press('q');
    await shell.screen.shows('press q');
  });

  test('where nobody could bring it back, Ctrl+Z does not lose it', async () => {
    // The program leads the session itself: its process group is orphaned, and the kernel does not stop it.
    open = openWindow(['setsid', '--ctty', '--wait', ...program]);
    await open.screen.shows('Containers');
    const window = open;
    await window.press('ctrl+z');
    // Nothing on the screen tells when it has gone on: keys are pressed until one is heard.
    await until(
      async () => {
        await window.press('j');
        return /row [1-9]/.test(window.screen.text());
      },
      () => `no key was heard any more; it is:\n${window.screen.text()}`,
    );
    await window.press('q');
  });
});

describe('what is typed', () => {
  test('ten keys of one write are ten keys', async () => {
    const window = await running();
    window.type('jjjjjjjjjj');
    await window.screen.shows('row 10');
  });

  test('a paste arrives whole, whatever is in it', async () => {
    const window = await running({words: ['--log']});
    window.paste('q\u0003j\r容器');
    await window.screen.shows('pasted 6 characters');
    await window.press('q');
    expect((await window.ended()).left).toContain('paste q');
  });

  test('garbage does nothing', async () => {
    const window = await running();
    window.type(
      '\u001b[999999;1;1;1z\u001b]52;c;!\u0007\u001bPq\u001b\\\u001b[<0;1;1M\u001b[?1;2c\u009b\u0085',
    );
    await window.press('j');
    await window.screen.shows('row 1');
  });
});

const folder = () => mkdtemp(join(all, 'folder-'));
