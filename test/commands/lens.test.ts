import {afterEach, describe, expect, test} from '@jest/globals';
import {fakeHost} from '../support/fake-host.ts';
import {container, hostProcess, snapshot, worker} from '../support/hand-made.ts';
import {type OpenDashboard, openOver} from '../support/open-dashboard.ts';
import {textOf} from '../support/screen-text.ts';

let open: OpenDashboard;
afterEach(() => open.close());

const wincont = container('WINCONT', {insideCount: 3});
const hypvcon = container('HYPVCON', {isolation: 'hyperv', insideCount: 9});
const processes = Array.from({length: 60}, (_, index) => {
  const mine = [10, 30, 50].includes(index);
  return {...hostProcess(4 * index, mine ? wincont : null), name: `p${String(index).padStart(2, '0')}`};
});
const vmwp = worker(4 * 55, hypvcon);
const shown = snapshot({containers: [wincont, hypvcon], processes, workers: [vmwp]});

async function openIt(size = {columns: 120, rows: 20}) {
  const host = fakeHost(shown);
  open = openOver(host, {size});
  await open.until(() => open.rows('containers').length > 0);
  return host;
}
const marked = (pane: 'processes' | 'containers' | 'workers') =>
  open
    .pane(pane)
    .rows.filter(row => row.marked)
    .map(row => row.key);
const cursor = (pane: 'processes' | 'workers') => open.pane(pane).rows.find(row => row.selected)?.key;

describe('the marks', () => {
  test('of a process container stand at its host processes, and its title counts them', async () => {
    await openIt();
    expect(open.title('processes')).toBe('1 Host processes · 60 · 3 marked');
    expect(marked('processes')).toEqual(['40']);
    expect(open.rows('processes')[10]).toMatch(/ p10 .*◆$/);
    expect(marked('workers')).toEqual([]);
  });

  test('of a hyperv container stand at its worker only', async () => {
    await openIt();
    open.press('j');
    expect(open.title('processes')).toBe('1 Host processes · 60');
    expect(marked('workers')).toEqual(['220']);
  });

  test('of a hyperv container are weaker at the rows of its worker, which the title does not count', async () => {
    await openIt();
    open.press('j', '1', ...'/p5', 'enter', '2');
    expect(open.title('processes')).toBe('1 Host processes · 10 of 60');
    expect(open.rows('processes').filter(row => /[◆◇]$/.test(row))).toEqual([
      expect.stringMatching(/ 220 .*p55 .*◇$/),
    ]);
    expect(marked('processes')).toEqual([]);
    open.press('k');
    expect(open.rows('processes').filter(row => /[◆◇]$/.test(row))).toEqual([
      expect.stringMatching(/ 200 .*p50 .*◆$/),
    ]);
    open.press('3');
    expect(open.rows('processes').filter(row => /[◆◇]$/.test(row))).toEqual([
      expect.stringMatching(/ 220 .*p55 .*◆$/),
    ]);
  });

  test('of a worker stand at its container and its own row among the processes', async () => {
    await openIt();
    open.press('3');
    expect(marked('containers')).toEqual([hypvcon.id]);
    expect(open.title('processes')).toBe('1 Host processes · 60 · 1 marked');
  });

  test("of a container's process stand at the container", async () => {
    await openIt();
    open.press('n', '1');
    expect(marked('containers')).toEqual([wincont.id]);
  });
});

describe('n and N', () => {
  test('go through the relatives in screen order, round the ends, without moving the focus', async () => {
    await openIt();
    open.press('n');
    expect(cursor('processes')).toBe('40');
    open.press('n', 'n');
    expect(cursor('processes')).toBe('200');
    open.press('n');
    expect(cursor('processes')).toBe('40');
    open.press('N');
    expect(cursor('processes')).toBe('200');
    expect(open.pane('containers').focused).toBe(true);
    expect(open.selected('containers')).toContain('WINCONT');
  });

  test('move every other pane that has relatives', async () => {
    await openIt();
    open.press('3', 'n');
    expect(cursor('processes')).toBe('220');
    expect(open.selected('containers')).toContain('HYPVCON');
  });

  test('stop at the weaker marks of a hyperv container too', async () => {
    await openIt();
    open.press('j', 'n');
    expect(cursor('processes')).toBe('220');
    expect(cursor('workers')).toBe('220');
  });

  test('say so when there are none', async () => {
    await openIt();
    open.press('1', 'n');
    expect(open.footer()).toBe('It has no relatives in the other panes');
  });

  test('stand in the footer before what is rarely used, where there are some', async () => {
    const host = await openIt();
    expect(open.footer()).toMatch(/i inside {2}n relatives {2}f only these {2}l log {2}: palette/);
    host.show(snapshot({containers: [container('DEMO', {state: 'stopped'})]}));
    await open.until(() => open.rows('containers').some(row => row.includes('DEMO')));
    expect(open.footer()).toMatch(/i inside {2}l log {2}d delete .*: palette/);
  });

  test('say that nothing is selected in an empty pane', async () => {
    await openIt();
    open.press('1', '/', ...'zzz', 'enter', 'n');
    expect(open.footer()).toBe('Nothing is selected');
  });
});

describe('f', () => {
  test('restricts the other panes to relatives, and says so', async () => {
    await openIt({columns: 200, rows: 20});
    open.press('f');
    expect(open.rows('processes')).toHaveLength(3);
    expect(open.title('processes')).toBe('1 Host processes · 3 of 60 · relatives of WINCONT only · 3 marked');
    expect(open.rows('containers')).toHaveLength(2);
    expect(open.pane('workers').empty.map(textOf).join(' ')).toBe(
      'WINCONT has no relatives here. Press f to show all.',
    );
    open.press('f');
    expect(open.title('processes')).toBe('1 Host processes · 60 · 3 marked');
  });

  test('follows the selection of the pane that leads, and stays when the focus goes to another', async () => {
    await openIt();
    open.press('f', '1');
    expect(open.rows('processes')).toHaveLength(3);
    open.press('2', 'j');
    expect(open.rows('processes')).toHaveLength(0);
    expect(open.rows('workers')).toHaveLength(1);
  });

  test('is taken back by Esc', async () => {
    await openIt();
    open.press('f', 'escape');
    expect(open.title('processes')).toContain('60');
  });

  test('shows what an emptied leader leaves', async () => {
    const host = await openIt();
    open.press('f');
    host.show(snapshot({processes}));
    await open.until(() => open.rows('containers').length === 0);
    expect(open.rows('processes')).toEqual([]);
    expect(open.text()).toContain('Nothing is selected there. Press f to show all.');
  });
});
