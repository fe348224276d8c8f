import {afterEach, describe, expect, test} from '@jest/globals';
import {fakeHost} from '../support/fake-host.ts';
import {container, hostProcess, snapshot} from '../support/hand-made.ts';
import {type OpenDashboard, openOver} from '../support/open-dashboard.ts';

let open: OpenDashboard;
afterEach(() => open.close());

const named = (count: number) =>
  Array.from({length: count}, (_, index) => container(`C${String(index).padStart(3, '0')}`));

async function openWith(count: number, size = {columns: 120, rows: 30}) {
  const host = fakeHost(snapshot({containers: named(count), processes: [hostProcess(4)]}));
  open = openOver(host, {size});
  await open.until(() => open.rows('containers').length > 0);
  return host;
}
const name = () => /[▸▹](\S+)/.exec(open.selected('containers') ?? '')?.[1];

describe('the cursor of a list', () => {
  test('goes ten rows down for jjjjjjjjjj in one input, with one change of the screen', async () => {
    await openWith(30);
    const before = open.told();
    open.type('jjjjjjjjjj');
    expect(name()).toBe('C010');
    expect(open.told()).toBe(before + 1);
  });

  test('moves by rows, pages, and to both ends, and stops there', async () => {
    await openWith(100);
    open.press('k');
    expect(name()).toBe('C000');
    open.press('down', 'j', 'up');
    expect(name()).toBe('C001');
    open.press('G');
    expect(name()).toBe('C099');
    open.press('j');
    expect(name()).toBe('C099');
    open.press('home');
    expect(name()).toBe('C000');
    const page = open.rows('containers').length - 1;
    open.press('pagedown');
    expect(name()).toBe(`C${String(page).padStart(3, '0')}`);
    open.press('pageup');
    expect(name()).toBe('C000');
    open.press('end', 'g');
    expect(name()).toBe('C000');
  });

  test('is always within the window, which moves no more than it must', async () => {
    await openWith(100);
    const shown = open.rows('containers').length;
    open.press(...Array.from({length: shown}, () => 'j'));
    expect(open.pane('containers').scroll).toEqual({offset: 1, shown, total: 100});
    open.press('k');
    expect(open.pane('containers').scroll?.offset).toBe(1);
    open.press('G');
    expect(open.pane('containers').scroll?.offset).toBe(100 - shown);
  });

  test('keeps its place in the window when the terminal grows and shrinks', async () => {
    await openWith(100);
    open.press('G');
    open.dashboard.resize({columns: 200, rows: 60});
    expect(name()).toBe('C099');
    open.dashboard.resize({columns: 60, rows: 16});
    expect(name()).toBe('C099');
    expect(open.pane('containers').rows.at(-1)?.key).toBe('id-of-C099');
  });
});

describe('the selection', () => {
  test('follows its item when rows come above it, and when the list is sorted', async () => {
    const host = await openWith(5);
    open.press('j', 'j');
    const [first, ...others] = named(5);
    host.show(snapshot({containers: [container('A'), container('B'), ...(first ? [first] : []), ...others]}));
    await open.until(() => open.rows('containers').length === 7);
    expect(name()).toBe('C002');
    open.press('o', 'O');
    expect(open.rows('containers').map(row => row.slice(1, 5).trim())).toEqual([
      'C004',
      'C003',
      'C002',
      'C001',
      'C000',
      'B',
      'A',
    ]);
    expect(name()).toBe('C002');
  });

  test('goes to the row in its place when its item vanishes, and to the last when it was last', async () => {
    const host = await openWith(5);
    open.press('j', 'j');
    const remaining = named(5).filter(({name: given}) => given !== 'C002');
    host.show(snapshot({containers: remaining}));
    await open.until(() => open.rows('containers').length === 4);
    expect(name()).toBe('C003');
    open.press('G');
    host.show(snapshot({containers: remaining.slice(0, 2)}));
    await open.until(() => open.rows('containers').length === 2);
    expect(name()).toBe('C001');
  });

  test('is there again after a list was empty', async () => {
    const host = await openWith(2);
    host.show(snapshot({}));
    await open.until(() => open.rows('containers').length === 0);
    expect(open.text()).toContain('No containers. Press c to create one.');
    host.show(snapshot({containers: named(2)}));
    await open.until(() => open.rows('containers').length === 2);
    expect(name()).toBe('C000');
  });
});

describe('the focus', () => {
  test('goes to a pane by its number, and round the panes with Tab', async () => {
    await openWith(1);
    const focused = () => open.panes().panes.find(pane => pane.focused)?.pane;
    expect(focused()).toBe('containers');
    open.press('1');
    expect(focused()).toBe('processes');
    open.press('shift+tab');
    expect(focused()).toBe('workers');
    open.press('tab', 'tab');
    expect(focused()).toBe('containers');
    open.press('3');
    expect(focused()).toBe('workers');
  });

  test('takes the one pane of a small screen along, whose title tells where it is', async () => {
    await openWith(1, {columns: 50, rows: 14});
    expect(open.panes().panes.map(({pane}) => pane)).toEqual(['containers']);
    expect(open.title('containers')).toBe('2/3 Containers · 1');
    open.press('tab');
    expect(open.panes().panes.map(({pane}) => pane)).toEqual(['workers']);
    expect(open.title('workers')).toBe('3/3 VM workers · 0');
  });
});
