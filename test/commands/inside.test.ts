import {afterEach, describe, expect, test} from '@jest/globals';
import type {InsideProcess} from '../../source/model/process.ts';
import {unknownFigures} from '../../source/model/process.ts';
import {fakeHost} from '../support/fake-host.ts';
import {container, hostProcess, host as id, snapshot} from '../support/hand-made.ts';
import {type OpenDashboard, openOver, openSimulated} from '../support/open-dashboard.ts';
import {textOf} from '../support/screen-text.ts';

let open: OpenDashboard;
afterEach(() => open.close());

const wincont = container('WINCONT');
const other = container('OTHER');
const shown = snapshot({
  containers: [wincont, other],
  processes: [hostProcess(4), hostProcess(1228, wincont, 3), hostProcess(1400, other, 4)],
});
const insideProcess = (pid: number, hostPid: number | null): InsideProcess => ({
  ...unknownFigures,
  host: id,
  pid,
  name: 'csrss',
  user: null,
  session: 3,
  hostPid,
});

async function openIt() {
  const host = fakeHost(shown);
  host.showInside([insideProcess(1228, 1228), insideProcess(99, null)]);
  open = openOver(host);
  await open.until(() => open.rows('containers').length > 0);
  open.press('i');
  await open.until(() => open.pane('inside').rows.length > 0);
  return host;
}
const shownPanes = () => open.panes().panes.map(({pane}) => pane);

describe('the inside view', () => {
  test('stands beside the host, with what stands on both sides marked on both', async () => {
    await openIt();
    expect(open.title('processes')).toBe('1 On the host · 3 · 1 marked');
    expect(open.title('inside')).toBe('Inside WINCONT · 2 · 1 marked');
    expect(open.pane('inside').rows.map(({key, marked}) => [key, marked])).toEqual([
      ['99', false],
      ['1228', true],
    ]);
  });

  test('leaves the marks of the host to what is selected', async () => {
    await openIt();
    open.press('j');
    const marked = open.pane('processes').rows.filter(row => row.marked);
    expect(marked.map(({key}) => key)).toEqual(['1400']);
    expect(open.title('inside')).toBe('Inside WINCONT · 2 · 1 marked');
  });

  test('of a hyperv container marks nothing: none of it is on the host', async () => {
    open = await openSimulated({confirm: false});
    open.press('c', 'tab', 'tab', 'right', 'enter');
    await open.said('CON1 started');
    open.press('i');
    await open.until(() => open.pane('inside').rows.length > 0);
    expect(open.selected('containers')).toContain('hyperv');
    expect(open.title('inside')).toMatch(/^Inside CON1 · \d+$/);
  });

  test('stays on its container, whatever is selected, and closes with i', async () => {
    await openIt();
    open.press('j');
    expect(open.title('inside')).toContain('WINCONT');
    open.press('i');
    expect(shownPanes()).toEqual(['processes', 'containers', 'workers']);
  });

  test('closes with Esc, and gives the focus back to the host', async () => {
    await openIt();
    open.press('1', 'tab');
    expect(open.pane('inside').focused).toBe(true);
    open.press('escape');
    expect(open.pane('processes').focused).toBe(true);
  });

  test('gets the focus by Tab, and the lens looks at its container then', async () => {
    await openIt();
    open.press('2', 'j', '1', 'tab');
    expect(open.lens()).toContain('WINCONT · process');
    open.press('j');
    expect(open.selected('inside')).toContain('1228');
    expect(
      open
        .pane('containers')
        .rows.filter(({marked}) => marked)
        .map(({key}) => key),
    ).toEqual([wincont.id]);
    open.press('x');
    expect(open.panes().overlay?.view.title).toBe('Stop WINCONT?');
  });

  test('shows details of an inside process with its Id on the host', async () => {
    await openIt();
    open.press('1', 'tab', 'enter');
    expect(open.text()).toMatch(/Id inside +99/);
    expect(open.text()).toMatch(/Id on the host +none: the host does not see it/);
  });

  test('says when its container stopped, and goes on when it starts again', async () => {
    open = await openSimulated();
    open.press('c', 'enter');
    await open.said('CON1 started');
    open.press('i');
    await open.until(() => open.pane('inside').rows.length > 0);
    open.press('x', 'y');
    await open.said('CON1 stopped');
    const said = open.pane('inside').empty.map(textOf).join(' ');
    expect(said).toBe('Cannot look inside CON1: it is Off. Press i to close this view.');
    open.press('s');
    await open.said('CON1 started');
    await open.until(() => open.pane('inside').rows.length > 0);
  });

  test('leads no longer when it is closed', async () => {
    await openIt();
    open.press('1', 'tab', 'f');
    expect(open.rows('containers')).toHaveLength(1);
    open.press('i');
    expect(open.rows('containers')).toHaveLength(2);
  });

  test('is not opened while the refresh is held', async () => {
    await openIt();
    open.press('i', 'p', 'i');
    expect(open.footer()).toBe('The refresh is held: p goes on');
  });

  test('takes its turn where one pane is shown at a time', async () => {
    await openIt();
    open.dashboard.resize({columns: 50, rows: 14});
    open.press('1', 'tab');
    expect(shownPanes()).toEqual(['inside']);
    expect(open.title('inside')).toBe('2/4 Inside WINCONT · 2 · 1 marked');
  });
});
