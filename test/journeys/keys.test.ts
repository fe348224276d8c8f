import {mkdtempSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeAll, describe, expect, test} from '@jest/globals';
import {displayWidth} from '../../source/text/width.ts';
import {type IsotopOptions, type IsotopWindow, openIsotop} from '../support/open-isotop.ts';
import {isotopJson, temporaryFolder} from '../support/program.ts';
import {readBoxes} from '../support/read-pane.ts';
import {sizes} from '../support/sample-screens.ts';

const all = temporaryFolder();
const folder = mkdtempSync(join(all, 'host-'));
let open: IsotopWindow | undefined;

beforeAll(async () => {
  for (const [name, isolation] of [
    ['WINCONT', 'process'],
    ['容器一号', 'hyperv'],
    ['🐳 dev 👩‍💻', 'hyperv'],
    ['évènement', 'process'],
  ] as const)
    await isotopJson(['create', name, '--image', 'NanoServer', '--isolation', isolation, '--start'], folder);
}, 60_000);
afterEach(() => open?.close());

async function opened(options: Partial<IsotopOptions> = {}): Promise<IsotopWindow> {
  open = await openIsotop({folder, ...options});
  return open;
}

/** Everything but what changes things for good, in an order in which each finds something to do. */
const keys = [
  'j',
  'k',
  'G',
  'g',
  'pagedown',
  'pageup',
  'end',
  'home',
  '1',
  '2',
  '3',
  'tab',
  'shift+tab',
  '2',
  'j',
  'i',
  '1',
  'j',
  '2',
  'i',
  'n',
  'N',
  'f',
  'f',
  'o',
  'O',
  'o',
  '+',
  '+',
  '-',
  '-',
  'z',
  'j',
  'z',
  'D',
  'down',
  'escape',
  '1',
  'o',
  'enter',
  'escape',
  '3',
  'enter',
  'escape',
  '2',
  '?',
  'down',
  'down',
  'pagedown',
  'escape',
  'c',
  '容',
  'tab',
  'right',
  'escape',
  'v',
  'n',
  'd',
  'escape',
  'x',
  'n',
  'K',
  'escape',
  '/',
  'W',
  'enter',
  'escape',
  'y',
  'space',
  'space',
  'A',
  'x',
  'n',
  'escape',
  ':',
  's',
  't',
  'tab',
  'escape',
  'L',
  'escape',
  'f1',
  'escape',
  'f5',
  'ctrl+l',
] as const;

/** What is drawn bit by bit is what is drawn when everything is drawn again. */
async function expectNothingLeftOver(window: IsotopWindow): Promise<void> {
  await window.screen.isWhole();
  const drawn = window.emulator.picture();
  window.emulator.write('\u001b[H\u001b[J');
  await window.press('ctrl+l');
  await window.screen
    .becomes('of before', () => same(window.emulator.picture(), drawn))
    .catch(() => undefined);
  expect(window.emulator.picture()).toEqual(drawn);
}

const same = (one: readonly string[], other: readonly string[]) => one.join('\n') === other.join('\n');

describe.each(sizes)('every key at $columns×$rows', size => {
  test('draws rows that fill the screen and end in line, and leaves nothing over', async () => {
    const window = await opened({size});
    // Figures that move would make two screens differ.
    await window.press('p');
    await window.screen.shows(/held/);
    for (const key of keys) {
      await window.press(key);
      await new Promise(resolve => setTimeout(resolve, 40));
      await window.screen.becomes(
        `with whole boxes after ${key}`,
        () => readBoxes(window.emulator).length > 0,
      );
      expect({key, wrapped: window.emulator.wrappedRows(), scrolled: window.emulator.scrolledOff()}).toEqual({
        key,
        wrapped: [],
        scrolled: 0,
      });
      for (const {lines} of readBoxes(window.emulator))
        expect({key, widths: new Set(lines.map(displayWidth)).size}).toEqual({key, widths: 1});
    }
    await expectNothingLeftOver(window);
    await window.press('q');
    expect((await window.ended()).status).toBe(0);
  }, 60_000);
});

describe('resizing the real program', () => {
  test('twenty times up and down leaves nothing over', async () => {
    const window = await opened();
    await window.press('p');
    await window.screen.shows(/held/);
    for (let round = 0; round < 20; round += 1) {
      window.resize(sizes[(round * 3) % sizes.length] ?? {columns: 80, rows: 24});
      if (round % 4 !== 0) await new Promise(resolve => setTimeout(resolve, 30));
    }
    for (const size of sizes) {
      window.resize(size);
      await window.screen.becomes(`of ${size.rows} rows`, text =>
        /q quit|help/.test(text.split('\n')[size.rows - 1] ?? ''),
      );
      await new Promise(resolve => setTimeout(resolve, 200));
      await expectNothingLeftOver(window);
    }
  }, 60_000);

  test('below 40×10 it asks for more room, and with room it is back', async () => {
    const window = await opened();
    window.resize({columns: 30, rows: 8});
    await window.screen.shows('needs 40×10');
    window.resize({columns: 120, rows: 40});
    await window.screen.shows('Host processes');
  });
});

describe('what is typed into the real program', () => {
  test('ten j of one write move ten rows', async () => {
    const window = await opened();
    await window.press('1', 'g');
    await window.screen.becomes('on its first row', () => selectedLine(window) === 0);
    window.type('jjjjjjjjjj');
    await window.screen.becomes('ten rows further', () => selectedLine(window) === 10);
  });

  test('a paste goes whole into the name, its controls shown and never sent', async () => {
    const window = await opened();
    await window.press('c');
    await window.screen.shows('Create a container');
    await window.press('ctrl+a', 'ctrl+k');
    window.paste('qx\u001b[31m容器\u202e');
    await window.screen.shows('qx\\e[31m容器\\u{202e}');
    expect(window.written()).not.toMatch(/\u001b\[31m|\u202e/);
  });

  test('a paste outside of a text field does nothing', async () => {
    const window = await opened();
    await window.press('p');
    await window.screen.shows(/held/);
    await window.screen.isWhole();
    const before = window.emulator.picture();
    window.paste('q\rdx\u0003');
    await new Promise(resolve => setTimeout(resolve, 300));
    await window.screen.isWhole();
    expect(window.emulator.picture()).toEqual(before);
  });

  test('garbage does nothing, and the keys after it work', async () => {
    const window = await opened();
    window.type('\u001b[999;1z\u001b]0;title\u0007\u001bPq#0\u001b\\\u001b[<0;5;5M\u001b[M !!\u009b1\u0000');
    await window.press('?');
    await window.screen.shows('Help');
  });
});

describe('two dashboards on one host', () => {
  /** Id → processor time of every row of the host pane, whose line ends with CPU(s), Id, SI and Name. */
  const processorTimes = (window: IsotopWindow): ReadonlyMap<string, number> =>
    new Map(
      window.box('Host processes').lines.flatMap(line => {
        const [, cpu, id, name] = / (\d+\.\d\d) +(\d+) +\d+ ([^\s◆]+)/.exec(line) ?? [];
        return cpu === undefined ? [] : [[`${id} ${name}`, Number(cpu)] as const];
      }),
    );

  test('show the same processes, whose figures differ by no more than a moment', async () => {
    const one = await opened();
    const other = await openIsotop({folder});
    try {
      await one.screen.shows('csrss');
      await other.screen.shows('csrss');
      const [times, otherTimes] = [processorTimes(one), processorTimes(other)];
      expect(times.size).toBeGreaterThan(20);
      expect([...otherTimes.keys()]).toEqual([...times.keys()]);
      // They do not ask at the same moment; in some seconds of a busy machine no process here gets this far.
      for (const [process, time] of times)
        expect(Math.abs((otherTimes.get(process) ?? 0) - time)).toBeLessThan(1);
    } finally {
      other.close();
    }
  });
});

/** Which of its rows the host pane has under its cursor, from 0. */
function selectedLine(window: IsotopWindow): number {
  return window
    .box('Host processes')
    .lines.slice(1)
    .findIndex(line => line.startsWith('▸'));
}
