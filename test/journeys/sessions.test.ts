import {mkdtempSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeAll, describe, expect, test} from '@jest/globals';
import {buildProgram} from '../support/build-program.ts';
import {type Cell, createEmulator, type Modes} from '../support/emulator.ts';
import {shows} from '../support/inside-programs.ts';
import {type IsotopWindow, openIsotop} from '../support/open-isotop.ts';
import {isotop, isotopJson, temporaryFolder} from '../support/program.ts';
import {cellsWithin} from '../support/read-pane.ts';
import {openWindow, type TerminalWindow} from '../support/terminal.ts';

const asFound: Modes = {
  alternateScreen: false,
  cursorShown: true,
  bracketedPaste: false,
  wrapping: true,
  mouse: 'none',
};
const sizes = [
  {columns: 200, rows: 60},
  {columns: 120, rows: 40},
  {columns: 80, rows: 24},
  {columns: 40, rows: 12},
];
const temporary = temporaryFolder();
let program: readonly string[];
let open: TerminalWindow | undefined;

beforeAll(async () => {
  program = await buildProgram('session-program', temporary);
}, 60_000);
afterEach(() => open?.close());

/** The dashboard in a window, with a session in WINCONT. */
async function entered(size = {columns: 120, rows: 40}): Promise<TerminalWindow> {
  open = openWindow(program, {size});
  await open.screen.shows(/WINCONT/);
  await open.press('e');
  await open.screen.shows('talk>');
  return open;
}

describe('what a session shows in a real terminal', () => {
  test.each(sizes)('is what a terminal of its size shows, at $columns×$rows', async size => {
    const window = await entered(size);
    const title = 'WINCONT · talk';
    const first = cellsWithin(window.emulator, title);
    const inner = {columns: first[0]?.length ?? 0, rows: first.length};
    const reference = createEmulator(inner);
    reference.write('talk> ');
    for (const word of ['colours', 'wide', 'full']) {
      window.type(`${word}\r`);
      reference.write(`${word}\r\n${shows[word]}talk> `);
      await reference.settled();
      // Its own cursor stands where the next character would.
      const expected = reference.cells().map(row => [...row]);
      await window.screen.becomes(
        `that a terminal shows after ${word}:\n${reference.text()}`,
        () =>
          JSON.stringify(cellsWithin(window.emulator, title).map(withoutCursor)) ===
          JSON.stringify(expected.map(withoutCursor)),
      );
    }
  });

  test('has the colours that a terminal of 256, or of 16, has', async () => {
    for (const [env, orange] of [
      [{COLORTERM: '', TERM: 'xterm-256color'}, 'palette:208'],
      [{COLORTERM: '', TERM: 'xterm'}, 'palette:'],
    ] as const) {
      open = openWindow(program, {env});
      await open.screen.shows(/WINCONT/);
      await open.press('e');
      await open.screen.shows('talk>');
      open.type('colours\r');
      await open.screen.shows('orange');
      const cells = cellsWithin(open.emulator, 'WINCONT · talk').flat();
      const colours = new Set(
        cells.filter(({character}) => /[a-z]/.test(character)).map(({colour}) => colour),
      );
      expect([...colours].some(colour => colour.startsWith(orange))).toBe(true);
      expect([...colours].filter(colour => colour.startsWith('rgb:'))).toEqual([]);
      open.close();
    }
  });

  test('leaks no title, no clipboard, no link, no size and no screen of its own to the outer terminal', async () => {
    const window = await entered();
    window.type('leaks\rask\r');
    await window.screen.shows('answer <1b>[?1;2c');
    window.type('full\rleave\r');
    await window.screen.shows('leave');
    const written = window.written();
    expect(written).not.toMatch(/\u001b[\]PX^_]|\u0007|\u009d/);
    expect(written).not.toMatch(/c2VjcmV0|a title|\[8;50;200t|\[5i|\[c|\[21t/);
    expect(written.match(/\u001b\[\?1049h/g)).toHaveLength(1);
    expect(written).not.toContain('\u001b[?1049l');
  });

  test('follows a resize while it runs', async () => {
    const window = await entered();
    for (const size of [...sizes, ...sizes.toReversed()]) {
      window.resize(size);
      const {columns} = size;
      await window.screen.becomes(`${columns} wide`, text => text.includes(`[${columns - 2}x`));
      window.type('\r');
    }
    window.type('full\r');
    await window.screen.shows('top left');
  });
});

/** The cursor is a cell turned round, and a cell that nothing was written into looks like a space. */
const withoutCursor = (row: readonly Cell[]): readonly Cell[] =>
  row.map(cell => ({
    ...cell,
    character: cell.width > 0 ? cell.character || ' ' : '',
    inverse: false,
  }));

describe('the leave key', () => {
  test('is answered in the middle of an endless flood, which goes on behind the panes', async () => {
    const window = await entered();
    window.type('flood\r');
    await window.screen.shows('flood flood');
    for (let round = 0; round < 5; round += 1) {
      await window.press('ctrl+]');
      await window.screen.shows('full screen');
      await window.press('e');
      await window.screen.shows('? help');
      await window.press('j');
      await window.screen.shows(/[>▸]HYPVCON/);
      await window.press('k', '4');
      await window.screen.shows('all other keys go to WINCONT');
    }
    await window.press('ctrl+c');
    await window.screen.shows(/flood\s+│\n│talk>/);
  });

  test('and its second key may come in one piece with what is typed before and after', async () => {
    const window = await entered();
    window.type('say one\r\u001dej\u001d');
    await window.screen.shows(/[>▸]HYPVCON/);
    await window.screen.shows(/│one\s/);
  });
});

describe('the end', () => {
  test('with a session open is asked for, closes it, and leaves the terminal as it was', async () => {
    const window = await entered();
    window.type('mouse\r');
    await window.screen.becomes('with the mouse on', () => window.written().includes('\u001b[?1002h'));
    window.type('\u001deq');
    await window.screen.shows('Quit isotop?');
    window.type('y');
    expect(await window.ended()).toEqual({
      status: 0,
      modes: asFound,
      cooked: true,
      left: '1 sessions closed',
    });
    expect(window.written().lastIndexOf('\u001b[?1002l')).toBeGreaterThan(
      window.written().lastIndexOf('\u001b[?1002h'),
    );
  });

  test('comes with a second Ctrl+C, in the middle of a flood too', async () => {
    const window = await entered();
    window.type('flood\r');
    await window.screen.shows('flood flood');
    window.type('\u001de');
    await window.press('ctrl+c');
    await window.screen.shows('Quit isotop?');
    await window.press('ctrl+c');
    expect(await window.ended()).toMatchObject({status: 0, modes: asFound, cooked: true});
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s ends the session and restores the terminal', async (signal, status) => {
    const window = await entered();
    window.type('mouse\rflood\r');
    await window.screen.shows('flood flood');
    await window.signal(signal);
    expect(await window.ended()).toEqual({status, modes: asFound, cooked: true, left: '1 sessions closed'});
  });
});

describe('the isolation demonstration, in the real program by keys alone', () => {
  const all = temporaryFolder();
  let folder: string;

  async function demonstration(name: string, isolation: 'process' | 'hyperv'): Promise<IsotopWindow> {
    folder = mkdtempSync(join(all, 'host-'));
    await isotopJson(
      ['create', name, '--image', 'NanoServer', '--isolation', isolation, '--start', '--', 'ping', '-t', 'x'],
      folder,
    );
    const window = await openIsotop({folder, size: {columns: 120, rows: 40}});
    open = window;
    await window.screen.shows(name);
    await window.press('e');
    await window.screen.shows(`[${name}]: PS C:\\>`);
    return window;
  }
  const pings = (window: IsotopWindow) =>
    window.box('Host processes').lines.filter(line => line.includes('PING')).length;

  test('a ping in a process container shows among the host’s processes while it runs', async () => {
    const window = await demonstration('WINCONT', 'process');
    // Its own command is a ping too.
    const before = pings(window);
    window.type('ping -t localhost\r');
    await window.screen.shows('Reply from');
    await window.screen.becomes('with a ping more', () => pings(window) === before + 1);
    await window.press('ctrl+c');
    await window.screen.becomes('with a ping less', () => pings(window) === before);
  });

  test('a ping in a hyperv container never does, and the lens says why', async () => {
    const window = await demonstration('HYPVCON', 'hyperv');
    window.type('ping -t localhost\r');
    await window.screen.shows('Reply from');
    const {stdout} = await isotop(['inside', 'HYPVCON'], folder);
    expect(stdout).toContain('PING');
    expect(pings(window)).toBe(0);
    await window.screen.shows(/HYPVCON · hyperv · 0 of its \d+ processes are on the host · worker vmwp/);
    expect(pings(window)).toBe(0);
    await window.press('ctrl+c');
    await window.screen.shows('Control-C');
    window.type('exit\r');
    await window.screen.shows('ended with status 0');
    await window.screen.hides('4 HYPVCON');
  });
});
