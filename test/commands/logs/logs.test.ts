import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, describe, expect, test} from '@jest/globals';
import type {LogLine, LogRequest} from '../../../source/hosts/reads-logs.ts';
import {fail} from '../../../source/model/host-error.ts';
import {temporaryFolder} from '../../support/program.ts';
import {screenFaults} from '../../support/screen-faults.ts';
import {textOf} from '../../support/screen-text.ts';
import {type OpenSessions, openSessions} from '../sessions/open-sessions.ts';

let open: OpenSessions;
afterEach(() => open.close());
const folder = temporaryFolder();

const line = (text: string): LogLine => ({at: null, stream: 'stdout', text, cut: false});

/** A log that a test writes: what stands in it already, then what `add` brings. */
function written(first: readonly string[]) {
  const texts = [...first];
  let wake = () => {};
  let stopped = false;
  return {
    add(...more: readonly string[]) {
      texts.push(...more);
      wake();
    },
    stop() {
      stopped = true;
      wake();
    },
    async *read({follow, signal}: LogRequest): AsyncGenerator<LogLine> {
      signal?.addEventListener('abort', () => wake());
      for (let at = 0; ; ) {
        const text = texts[at];
        if (text !== undefined) {
          at += 1;
          yield line(text);
        } else if (!follow || stopped || signal?.aborted) return;
        else
          await new Promise<void>(resolve => {
            wake = resolve;
          });
      }
    },
  };
}

const numbers = (count: number) => Array.from({length: count}, (_, at) => `line ${at}`);

function view() {
  const overlay = open.panes().overlay?.view;
  if (overlay?.kind !== 'logs') throw new Error(`no log is open:\n${open.text()}`);
  return overlay;
}
const rows = () => view().rows.map(row => textOf(row).trimEnd());
const footer = () => textOf(view().footer).trimEnd();

async function openLog(
  log: ReturnType<typeof written>,
  given: Parameters<typeof openSessions>[0] = {},
): Promise<void> {
  open = await openSessions(given, {readLogs: request => log.read(request)});
  open.press('l');
  await open.until(() => rows().length > 0 && !rows()[0]?.startsWith('It has'));
}

describe('a log', () => {
  test('shows the last lines and follows what comes, until the container stops', async () => {
    const log = written(numbers(100));
    await openLog(log);
    expect(view().title).toBe('Log of WINCONT · 100 lines · following');
    expect(rows().at(-1)).toBe('line 99');
    log.add('new');
    await open.until(() => rows().at(-1) === 'new');
    log.stop();
    await open.until(() => view().title.endsWith('ended'));
    expect(open.host.logRequests[0]).toMatchObject({follow: true});
  });

  test('stands still once it is scrolled, and follows again with f or at its end', async () => {
    const log = written(numbers(100));
    await openLog(log);
    open.press('up');
    const [first] = rows();
    log.add('new');
    await open.until(() => view().title.includes('101 lines'));
    expect(rows()[0]).toBe(first);
    expect(view().title).toContain('standing');
    open.press('f');
    expect(rows().at(-1)).toBe('new');
    open.press('g');
    expect(rows()[0]).toBe('line 0');
    open.press('pagedown', 'k', 'G');
    expect(rows().at(-1)).toBe('new');
    open.press('f', 'f');
    expect(view().title).toContain('following');
  });

  test('is searched with / and gone through with n and N, round its ends', async () => {
    const log = written(['alpha', ...numbers(100), 'Alpha two', ...numbers(100)]);
    await openLog(log);
    open.send('/alpha\r');
    expect(rows()).toContain('alpha');
    open.press('n');
    expect(rows()).toContain('Alpha two');
    open.press('n');
    expect(rows()).toContain('alpha');
    open.press('N');
    expect(rows()).toContain('Alpha two');
    const chosen = view()
      .rows.flat()
      .filter(({tone}) => tone === 'chosen');
    expect(chosen.map(({text}) => text)).toEqual(['Alpha']);
    open.press('/', 'ctrl+u', 'Q', 'enter');
    expect(footer()).toBe('Nothing matches “Q”');
    open.press('/', 'x', 'escape', 'n');
    expect(footer()).toBe('Nothing matches “Q”');
  });

  test('wraps its lines with w, and shows the rest of them with the arrows else', async () => {
    const long = `${'x'.repeat(150)}end`;
    await openLog(written([long]), {size: {columns: 120, rows: 40}});
    expect(rows()[0]).not.toContain('end');
    open.press('right', 'right', 'right', 'right', 'right', 'right');
    expect(rows()[0]).toMatch(/^x+end$/);
    open.press('w');
    expect(rows()).toHaveLength(2);
    expect(rows()[1]).toMatch(/^x+end$/);
  });

  test('is read again from a moment on, and says what is no moment', async () => {
    await openLog(written(numbers(3)));
    open.send('tyesterday\r');
    expect(footer()).toContain('“yesterday” is no moment');
    open.press('ctrl+u', '1', '0', 'm', 'enter');
    await open.until(() => view().title.includes('since 2017-03-01'));
    expect(open.host.logRequests.at(-1)?.since).toBe(Date.UTC(2017, 2, 1, 13, 52));
    expect(open.host.logRequests[0]?.signal?.aborted).toBe(true);
    open.press('t', 'enter');
    await open.until(() => !view().title.includes('since'));
  });

  test('is saved whole to a file, over one that is there only after a question', async () => {
    await openLog(written(['\u001b[31mred', ...numbers(20_000)]));
    const path = join(folder, 'saved.log');
    open.press('s');
    expect(footer()).toMatch(/^Save to: WINCONT\.log/);
    open.press('ctrl+u');
    open.send(`${path}\r`);
    await open.until(() => footer() === `Saved 20001 lines to ${path}`);
    expect(readFileSync(path, 'utf8').split('\n').slice(0, 2)).toEqual(['\u001b[31mred', 'line 0']);
    writeFileSync(path, 'mine');
    open.press('S', 'ctrl+u');
    open.send(`${path}\r`);
    await open.until(() => footer() === `${path} exists: y writes over it, n does not`);
    open.press('n');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    open.press('s', 'ctrl+u');
    open.send(`${path}\r`);
    await open.until(() => footer().includes('exists'));
    open.press('y');
    await open.until(() => footer().startsWith('Saved'));
    expect(readFileSync(path, 'utf8')).toMatch(/line 19999\n$/);
  });

  test('that cannot be saved says why', async () => {
    await openLog(written(numbers(3)));
    open.press('s', 'ctrl+u');
    open.send(`${join(folder, 'no', 'such.log')}\r`);
    await open.until(() => footer().includes('its folder does not exist'));
    open.press('s', 'ctrl+u');
    open.send(`${folder}\r`);
    await open.until(() => footer().includes('exists'));
    open.press('y');
    await open.until(() => footer().includes('cannot save'));
    expect(existsSync(folder)).toBe(true);
  });

  test('takes a paste into its field, and nowhere else', async () => {
    await openLog(written(numbers(3)));
    open.send('\u001b[200~q\u001b[201~');
    expect(view().title).toContain('Log of');
    open.press('/');
    open.send('\u001b[200~line 1\u001b[201~');
    open.press('enter');
    expect(
      view()
        .rows.flat()
        .some(({tone}) => tone === 'chosen'),
    ).toBe(true);
  });

  test('is of containers that are Off, too, and closes with Esc, q and l, reading no more', async () => {
    const log = written(numbers(3));
    open = await openSessions({}, {readLogs: request => log.read(request)});
    for (const close of ['escape', 'q', 'l']) {
      open.press('2', 'G', 'l');
      await open.until(() => view().title.includes('3 lines'));
      expect(view().title).toContain('Log of DEMO');
      open.press(close);
      expect(open.panes().overlay).toBeNull();
      expect(open.host.logRequests.at(-1)?.signal?.aborted).toBe(true);
    }
    expect(open.requests).toEqual([]);
  });

  test('that is empty, or cannot be read, says so', async () => {
    open = await openSessions({}, {readLogs: () => written([]).read({follow: true})});
    open.press('l');
    await open.until(() => rows()[0] === 'It has printed nothing yet.');
    await open.close();
    open = await openSessions(
      {},
      {
        readLogs: async function* () {
          yield* [];
          fail({kind: 'refused', message: 'the log of WINCONT is kept elsewhere', remedy: null});
        },
      },
    );
    open.press('l');
    await open.until(() => rows()[0] === 'The log of WINCONT is kept elsewhere');
    expect(view().title).toContain('ended');
  });

  test('of an endless flood leaves the keys free, and keeps the last lines', async () => {
    async function* flood({signal}: LogRequest): AsyncGenerator<LogLine> {
      for (let at = 0; !signal?.aborted; at += 1) yield line(`flood ${at}`);
    }
    open = await openSessions({}, {readLogs: flood});
    open.press('l');
    await open.until(() => view().title.includes('the last 10000 lines'));
    open.press('escape');
    expect(open.panes().overlay).toBeNull();
    open.press('j');
    expect(open.selected('containers')).toContain('HYPVCON');
  });

  test.each([
    {columns: 200, rows: 60},
    {columns: 80, rows: 24},
    {columns: 40, rows: 12},
    {columns: 40, rows: 10},
  ])('is sound at $columns×$rows, whatever was printed', async size => {
    const ugly = [
      '容器'.repeat(40),
      '\u001b[31mred\u001b[0m \u001b[2J\u202e\u0007',
      '\ttab\tstops',
      '',
      ...numbers(50),
    ];
    await openLog(written([...ugly, ...ugly]), {size});
    for (const key of [
      'g',
      'w',
      'pagedown',
      'w',
      'right',
      'right',
      '/',
      'e',
      'enter',
      'n',
      's',
      'escape',
      't',
      'escape',
    ]) {
      open.press(key);
      expect(screenFaults(open.dashboard.screen())).toEqual([]);
    }
  });
});
