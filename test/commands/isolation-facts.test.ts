import {afterEach, describe, expect, test} from '@jest/globals';
import {type OpenDashboard, openSimulated} from '../support/open-dashboard.ts';

let open: OpenDashboard;
afterEach(() => open.close());

/** The Ids of the csrss rows of a pane, with their sessions. */
const csrss = (pane: 'processes' | 'inside') =>
  open.rows(pane).flatMap(row => {
    const [, id, session] = / (\d+) +(\d+) csrss/.exec(row) ?? [];
    return id === undefined || session === undefined ? [] : [{id: Number(id), session: Number(session)}];
  });

/** Fills the create form: name, image (typed), isolation (`other` for the one that is not the host's default). */
async function create(
  name: string,
  image: string,
  isolation: 'default' | 'other',
  start = true,
): Promise<void> {
  open.press('c', 'ctrl+a', 'ctrl+k');
  open.type(name);
  open.press('tab');
  open.type(image);
  open.press('tab');
  if (isolation === 'other') open.press('right');
  if (!start) open.press('shift+tab', 'shift+tab', 'shift+tab', 'space');
  open.press('enter');
  await open.said(start ? `${name} started` : `${name} created`);
}

describe("the documents' isolation facts, by keys alone", () => {
  test('a process container adds a csrss to the host, in a new session, with the Id that it has inside', async () => {
    open = await openSimulated({size: {columns: 160, rows: 60}});
    const before = csrss('processes');
    await create('WINCONT', 'WindowsServerCore', 'default');
    const added = csrss('processes').filter(({id}) => !before.some(known => known.id === id));
    expect(added).toHaveLength(1);
    expect(before.map(({session}) => session)).not.toContain(added[0]?.session);
    open.press('i');
    await open.until(() => open.rows('inside').length > 0);
    expect(csrss('inside')).toEqual(added);
  });

  test('a hyperv container has its csrss inside, in session 1, and a vmwp of its own id on the host', async () => {
    open = await openSimulated({size: {columns: 200, rows: 60}});
    const before = csrss('processes');
    await create('HYPVCON', 'NanoServer', 'other');
    expect(csrss('processes')).toEqual(before);
    expect(open.rows('workers')).toHaveLength(1);
    open.press('y');
    const copied = open.requests.at(-1);
    expect(copied?.kind).toBe('copy');
    open.press('3', 'enter');
    const details = open.text();
    expect(details).toMatch(/Name +vmwp/);
    expect(details).toContain(copied?.kind === 'copy' ? copied.text.toUpperCase() : 'no id was copied');
    open.press('escape', '2', 'i');
    await open.until(() => open.rows('inside').length > 0);
    expect(csrss('inside')).toEqual([{id: expect.any(Number), session: 1}]);
    expect(open.pane('inside').rows.some(row => row.marked)).toBe(false);
  });

  test('DEMO, made with the default isolation, is converted while it is Off, and the column says hyperv', async () => {
    open = await openSimulated();
    await create('DEMO', 'NanoServer', 'default', false);
    expect(open.selected('containers')).toMatch(/▸DEMO +process +Off/);
    open.press('v');
    await open.until(() => open.text().includes('Change its runtime from Default to HyperV'));
    open.press('y');
    await open.said('DEMO converted: its isolation is hyperv now');
    expect(open.selected('containers')).toMatch(/▸DEMO +hyperv +Off/);
  });

  test.each([
    ['server-2016', 'Windows Server 2016'],
    ['server-2019', 'Windows Server 2019'],
    ['windows-11', 'Windows 11'],
  ] as const)('a container on %s is not converted, and the refusal says why', async (system, os) => {
    open = await openSimulated({system});
    await create('DEMO', 'NanoServer', 'default', false);
    open.press('v');
    expect(open.footer()).toBe(`${os} does not convert containers: only a Nano Server host does`);
    expect(open.panes().overlay).toBeNull();
  });

  test('a running container is stopped, converted and started with one question', async () => {
    open = await openSimulated();
    await create('DEMO', 'NanoServer', 'default');
    open.press('v');
    await open.until(() => /1\. Stop DEMO[\s\S]*2\. Change[\s\S]*3\. Start /.test(open.text()));
    open.press('enter');
    await open.said('DEMO converted: its isolation is hyperv now');
    expect(open.selected('containers')).toMatch(/▸DEMO +hyperv +Running/);
    expect(open.rows('workers')).toHaveLength(1);
  });
});
