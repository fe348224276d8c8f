import {afterEach, describe, expect, test} from '@jest/globals';
import {unknownFigures} from '../../source/model/process.ts';
import {fakeHost} from '../support/fake-host.ts';
import {container, hostProcess, snapshot} from '../support/hand-made.ts';
import {type OpenDashboard, openOver} from '../support/open-dashboard.ts';
import {textOf} from '../support/screen-text.ts';

let open: OpenDashboard;
afterEach(() => open.close());

const web = container('web-1', {image: 'WindowsServerCore'});
const parts = {
  containers: [web, container('Web-2', {state: 'stopped'}), container('db', {isolation: 'hyperv'})],
  processes: [
    {...hostProcess(8, web), name: 'svchost'},
    {...hostProcess(12), name: 'csrss'},
    {...hostProcess(16), name: 'System'},
  ],
};
const cpu: Readonly<Record<number, number | null>> = {8: 2, 12: 30, 16: null};
const shown = snapshot(parts, pid => ({...unknownFigures, cpuSeconds: cpu[pid] ?? null}));

async function openIt(columns = 140) {
  const host = fakeHost(shown);
  open = openOver(host, {size: {columns, rows: 30}});
  await open.until(() => open.rows('containers').length > 0);
  return host;
}
const names = (pane: 'containers' | 'processes') =>
  open.rows(pane).map(row => /web-1|Web-2|db|svchost|csrss|System|lsass/.exec(row)?.[0]);
const aside = (pane: 'containers' | 'processes') => textOf(open.pane(pane).aside);

describe('a filter', () => {
  test('takes effect as it is typed, without regard to case, and shows in the line of the lens', async () => {
    await openIt();
    open.press('/');
    open.type('web');
    expect(names('containers')).toEqual(['web-1', 'Web-2']);
    expect(open.lens()).toMatch(/^\/web +Enter keep · Esc clear$/);
    expect(open.title('containers')).toBe('2 Containers · 2 of 3');
    open.press('backspace', 'backspace', 'backspace');
    expect(names('containers')).toHaveLength(3);
  });

  test('takes what is typed in one input as if it came key by key', async () => {
    await openIt();
    open.dashboard.input(
      ['/', 'w', 'x', 'backspace', 'e', 'b', 'space', '2', 'enter', 'k'].map(key => ({
        kind: 'key',
        key,
        raw: key,
      })),
    );
    expect(names('containers')).toEqual(['Web-2']);
    expect(open.title('containers')).toBe('2 Containers · 1 of 3');
  });

  test('takes very many characters of one input', async () => {
    await openIt();
    open.type(`/${'web '.repeat(5000)}`);
    expect(names('containers')).toEqual(['web-1', 'Web-2']);
  });

  test('wants every word somewhere in a row', async () => {
    await openIt();
    open.press('/');
    open.type('off WEB');
    expect(names('containers')).toEqual(['Web-2']);
  });

  test('is kept by Enter, shown in the border, and taken back by Esc', async () => {
    await openIt();
    open.press('/');
    open.type('hyperv');
    open.press('enter');
    expect(names('containers')).toEqual(['db']);
    expect(aside('containers')).toBe('/hyperv');
    open.press('escape');
    expect(names('containers')).toHaveLength(3);
    expect(aside('containers')).toBe('');
  });

  test('is cleared by Esc while it is typed', async () => {
    await openIt();
    open.press('/');
    open.type('db');
    open.press('escape');
    expect(names('containers')).toHaveLength(3);
    open.type('q');
    expect(open.requests).toEqual([{kind: 'quit', status: 0}]);
  });

  test('can be edited again, and the arrows move the list meanwhile', async () => {
    await openIt();
    open.press('/');
    open.type('web');
    open.press('enter', '/', 'down');
    expect(open.selected('containers')).toContain('Web-2');
    open.type('-1');
    expect(names('containers')).toEqual(['web-1']);
  });

  test('without a hit says so, and how to clear it', async () => {
    await openIt();
    open.press('/');
    open.type('nothing like it');
    const said = open.pane('containers').empty.map(textOf).join(' ');
    expect(said).toBe('Nothing matches “nothing like it”. Esc clears the filter.');
    open.press('enter', 'tab');
    expect(open.pane('containers').empty.map(textOf).join(' ')).toContain('Press / then Esc there');
  });

  test.each([
    ['without a hit, while it is typed', 'zzz', []],
    ['without a hit, after Enter', 'zzz', ['enter']],
    ['with hits elsewhere', 'web', []],
    ['with hits elsewhere, after Enter', 'web', ['enter']],
  ])('%s gives the row back that was selected before when Esc clears it', async (_, filter, keys) => {
    await openIt();
    open.press('G');
    expect(open.selected('containers')).toContain('db');
    open.press('/', ...filter, ...keys, 'escape');
    expect(open.selected('containers')).toContain('db');
  });

  test('that is emptied key by key gives that row back too', async () => {
    await openIt();
    open.press('G', '/', 'z', 'backspace');
    expect(open.selected('containers')).toContain('db');
  });

  test('leaves a row selected that was chosen among its hits', async () => {
    await openIt();
    open.press('G', '/', ...'web', 'down', 'escape');
    expect(open.selected('containers')).toContain('Web-2');
  });

  test('takes a paste whole', async () => {
    await openIt();
    open.press('/');
    open.dashboard.paste('web-1\n');
    expect(names('containers')).toEqual(['web-1']);
  });

  test("finds a container's processes by its name, and does not look at figures that move", async () => {
    await openIt();
    open.press('1', '/');
    open.type('web-1');
    expect(names('processes')).toEqual(['svchost']);
    open.press('escape', '/');
    open.type('30.00');
    expect(names('processes')).toEqual([]);
  });
});

describe('sorting', () => {
  test('goes through the columns, then back to the own order of the pane', async () => {
    await openIt();
    const heading = () => textOf(open.pane('containers').heading ?? []);
    open.press('o');
    expect(names('containers')).toEqual(['db', 'web-1', 'Web-2']);
    expect(heading()).toContain('Name▲');
    expect(aside('containers')).toBe('by Name ▲');
    open.press('O');
    expect(names('containers')).toEqual(['Web-2', 'web-1', 'db']);
    expect(heading()).toContain('Name▼');
    open.press('o');
    expect(heading()).toContain('Isolatio▲');
    open.press(...Array.from({length: 7}, () => 'o'));
    expect(names('containers')).toEqual(['web-1', 'Web-2', 'db']);
    expect(aside('containers')).toBe('');
  });

  test('keeps what is unknown last, in either direction', async () => {
    await openIt(200);
    open.press('1', 'o', 'o', 'o', 'o', 'o', 'o');
    expect(aside('processes')).toBe('by CPU(s) ▲');
    expect(names('processes')).toEqual(['svchost', 'csrss', 'System']);
    open.press('O');
    expect(names('processes')).toEqual(['csrss', 'svchost', 'System']);
  });

  test('by a figure follows it as it moves', async () => {
    const host = await openIt(200);
    open.press('1', 'o', 'o', 'o', 'o', 'o', 'o');
    host.show({...shown, figures: pid => ({...unknownFigures, cpuSeconds: 100 - pid})});
    await open.until(() => names('processes')[0] === 'System');
    expect(names('processes')).toEqual(['System', 'csrss', 'svchost']);
  });

  test('by a figure puts what is new where its own belongs, in either direction', async () => {
    const host = await openIt(200);
    open.press('1', 'o', 'o', 'o', 'o', 'o', 'o');
    const figures = (pid: number) => ({...unknownFigures, cpuSeconds: 100 - pid});
    const come = {...hostProcess(44), name: 'lsass'};
    host.show({...shown, processes: [...shown.processes, come], takenAt: shown.takenAt + 100, figures});
    await open.until(() => names('processes').includes('lsass'));
    expect(names('processes')).toEqual(['lsass', 'System', 'csrss', 'svchost']);
    open.press('O');
    expect(names('processes')).toEqual(['svchost', 'csrss', 'System', 'lsass']);
  });

  test('turns round the own order of a pane too', async () => {
    await openIt();
    open.press('O');
    expect(names('containers')).toEqual(['db', 'Web-2', 'web-1']);
    expect(aside('containers')).toBe('reversed ▼');
  });
});
