import {describe, expect, test} from '@jest/globals';
import xterm from '@xterm/headless';
import fc from 'fast-check';
import type {LineRead, LineRequest} from '../../../../../source/hosts/simulated/shell/io.ts';
import {openKeyReader} from '../../../../../source/hosts/simulated/shell/terminal/keys.ts';
import {type Happening, readLine} from '../../../../../source/hosts/simulated/shell/terminal/line-reader.ts';

const request: LineRequest = {
  prompt: 'PS C:\\> ',
  history: ['first', 'second 容器'],
  complete: async (text, cursor) => ({
    start: text.slice(0, cursor).lastIndexOf(' ') + 1,
    candidates: ['Get-Process', 'Get-Container'],
  }),
};

const up = '\u001b[A';
const down = '\u001b[B';
const left = '\u001b[D';
const home = '\u001b[H';

/** A person at a terminal of some columns, who types while a line is read. */
function sit(columns: number) {
  const terminal = new xterm.Terminal({cols: columns, rows: 30, allowProposedApi: true});
  const keys = openKeyReader();
  const waiting: Happening[] = [];
  let wake = (): void => undefined;
  let size = columns;
  const read: Promise<LineRead> = readLine(request, {
    next: async () => {
      for (;;) {
        const first = waiting.shift();
        if (first !== undefined) return first;
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
    },
    hasMore: () => waiting.length > 0,
    write: text => terminal.write(text),
    columns: () => size,
  });
  /** Until all is read and drawn. */
  const settled = async (): Promise<void> => {
    await new Promise(resolve => setImmediate(resolve));
    await new Promise<void>(resolve => terminal.write('', resolve));
  };
  return {
    read,
    async type(text: string) {
      waiting.push(...keys.read(new TextEncoder().encode(text)));
      if (keys.waits) waiting.push(...keys.settle());
      wake();
      await settled();
    },
    async resize(to: number) {
      await settled();
      size = to;
      terminal.resize(to, 30);
      waiting.push({kind: 'resized'});
      wake();
      await settled();
    },
    /** All that the screen shows, rows that were wrapped in one. */
    screen: (): string => {
      const {active} = terminal.buffer;
      let text = '';
      for (let row = 0; row < active.length; row += 1)
        text += active.getLine(row)?.translateToString(true) ?? '';
      return text;
    },
    cursor: (): number => {
      const {active} = terminal.buffer;
      return active.cursorY * size + active.cursorX;
    },
  };
}

/** The line that keys come to, by the plainest means: typed text, and a cursor among characters. */
async function typed(keys: string): Promise<string> {
  const seat = sit(200);
  await seat.type(`${keys}\r`);
  const read = await seat.read;
  return read.kind === 'line' ? read.text : read.kind;
}

describe('reading a line in a terminal', () => {
  test.each([
    ['abc', 'abc'],
    [`bc${home}a`, 'abc'],
    [`ac${left}b`, 'abc'],
    ['容x\u007f\u007f', ''],
    ['👩‍👩‍👧\u007fa', 'a'],
    ['one two three\u0017\u0017x', 'one x'],
    [`abc${left}\u000b`, 'ab'],
    [`abc${left}\u0015`, 'c'],
    [`abc${home}\u001b[3~`, 'bc'],
    ['abc\u001b', ''],
    [up, 'second 容器'],
    [`${up}${up}${up}`, 'first'],
    [`unsent${up}${down}`, 'unsent'],
    ['Get-P\t', 'Get-Process'],
    ['x Get\t\t', 'x Get-Container'],
    ['x Get\t\t\t!', 'x Get-Process!'],
    ['x Get\u001b[Z', 'x Get-Container'],
    ['abc\u0003', 'cancelled'],
  ])('%j comes to %j', async (keys, line) => {
    expect(await typed(keys)).toBe(line);
  });

  test('keys may be cut anywhere', async () => {
    const bytes = new TextEncoder().encode(`容b${left}a`);
    for (let cut = 1; cut < bytes.length; cut += 1) {
      const reader = openKeyReader();
      const keys = [...reader.read(bytes.slice(0, cut)), ...reader.read(bytes.slice(cut))];
      expect(keys.map(key => (key.kind === 'text' ? key.text : key.name)).join(' ')).toMatch(
        /^容 ?b left a$/,
      );
    }
  });

  test('Ctrl+L leaves the line alone on the screen', async () => {
    const seat = sit(20);
    await seat.type('some words that wrap\u000c');
    expect(seat.screen()).toBe('PS C:\\> some words that wrap');
  });

  test('the screen shows the line and nothing else, whatever was typed, at every width', async () => {
    const key = fc.oneof(
      fc.constantFrom('a', 'bc ', '容器', 'é', 'long words ', ' '),
      fc.constantFrom(
        left,
        '\u001b[C',
        home,
        '\u001b[F',
        '\u007f',
        '\u001b[3~',
        '\u0017',
        '\u000b',
        '\u0015',
        up,
        down,
        '\t',
        '\u001b[1;5D',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(key, {maxLength: 40}),
        fc.integer({min: 4, max: 40}),
        async (keys, columns) => {
          const seat = sit(columns);
          await seat.type('');
          await seat.type('');
          for (const each of keys) await seat.type(each);
          const shown = seat.screen();
          await seat.type('\r');
          const read = await seat.read;
          const line = read.kind === 'line' ? read.text : '';
          // A wide character that did not fit leaves a blank cell at the edge, which is not the line's.
          expect(shown.replaceAll(' ', '')).toBe(`PS C:\\> ${line}`.replaceAll(' ', ''));
        },
      ),
      {numRuns: 150},
    );
  }, 60_000);

  test('the cursor stands where the next character goes', async () => {
    const narrow = sit(12);
    await narrow.type(`0123456789${left}${left}`);
    expect(narrow.cursor()).toBe('PS C:\\> 01234567'.length);
    const edge = sit(12);
    await edge.type('0123');
    expect(edge.cursor()).toBe(12);
  });

  test('a resize draws the wrapped line once', async () => {
    const seat = sit(40);
    await seat.type('some words that will not fit into less');
    for (const columns of [20, 31, 9, 40, 15]) {
      await seat.resize(columns);
      expect(seat.screen().replaceAll(' ', '')).toBe('PSC:\\>somewordsthatwillnotfitintoless');
    }
  });
});

test('a line that is longer than one can be is not run in part: it is given up, which is said', async () => {
  const it = sit(80);
  await it.type('x'.repeat(8192));
  await it.type('\r');
  expect(await it.read).toEqual({kind: 'cancelled'});
  const other = sit(80);
  await other.type(`${'x'.repeat(9000)}\u0015short\r`);
  expect(await other.read).toEqual({kind: 'line', text: 'short'});
});
