import {afterEach, describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {createDashboard} from '../../source/commands/create-dashboard.ts';
import {readSettings} from '../../source/settings/read-settings.ts';
import {sayFault} from '../../source/settings/say-fault.ts';
import {anySettings, runs} from '../support/any-settings.ts';
import {fakeHost} from '../support/fake-host.ts';
import {container, hostProcess, snapshot} from '../support/hand-made.ts';
import {type OpenDashboard, openOver} from '../support/open-dashboard.ts';
import {screenFaults} from '../support/screen-faults.ts';
import {textOf} from '../support/screen-text.ts';

let open: OpenDashboard;
afterEach(() => open.close());

const web = container('web');
const shown = snapshot({
  containers: [web, container('db', {isolation: 'hyperv'})],
  processes: [hostProcess(8, web), hostProcess(12)],
});

/** A dashboard as a settings file says, and what it is told to remember. */
async function openWith(settings: unknown, given: Partial<Parameters<typeof openOver>[1]> = {}) {
  const remembered: unknown[] = [];
  open = openOver(fakeHost(shown), {
    ...given,
    wishes: {
      ...readSettings(JSON.stringify(settings), 'f').settings,
      ...given.wishes,
      remember: (...change) => remembered.push(change),
    },
  });
  await open.until(() => open.rows('containers').length > 0);
  return remembered;
}
const heading = (pane: 'processes' | 'containers') => textOf(open.pane(pane).heading ?? []).trim();

describe('a dashboard', () => {
  test('has the columns, the sort and the sizes that are wished for', async () => {
    await openWith({
      columns: {containers: ['state', 'name']},
      sort: {containers: '-name'},
      sizes: {left: -4},
    });
    expect(heading('containers')).toMatch(/^State\s+Name▼$/);
    expect(open.rows('containers').map(row => /web|db/.exec(row)?.[0])).toEqual(['web', 'db']);
    expect(open.pane('containers').rect.width).toBeGreaterThan(70);
  });

  test('tells what is changed in it, as a settings file would say it, and nothing else', async () => {
    const remembered = await openWith({sizes: {left: 1}});
    open.press('j', '1', 'z', 'z');
    expect(remembered).toEqual([]);
    open.press('+', '2', 'o', 'O');
    expect(remembered).toEqual([
      ['sizes.left', 2, 0],
      ['sort.containers', 'name', 'own'],
      ['sort.containers', '-name', 'own'],
    ]);
  });

  test('asks only about what its user wants to be asked about', async () => {
    await openWith({confirm: {stop: false}});
    open.press('x');
    expect(open.panes().overlay).toBeNull();
    open.press('K');
    expect(open.panes().overlay?.view.title).toContain('Kill');
  });

  test('says of keys what they are in it', async () => {
    await openWith({keys: {help: 'f1', hold: 'H', enter: []}});
    open.press('é');
    expect(open.footer()).toBe('F1 shows the keys');
    open.press('4');
    expect(open.footer()).toBe('There is no session: :enter opens one');
    open.press('H', 'i');
    expect(open.footer()).toBe('The refresh is held: H goes on');
  });

  test('says in one line what is wrong with the settings', async () => {
    await openWith({keys: {kill: 's'}}, {wishes: {complaints: ['settings.json: a', 'settings.json: b']}});
    expect(open.footer()).toBe('settings.json: a (2 more: isotop settings lists them)');
  });
});

test('any settings make a dashboard, which says what is wrong with them', async () => {
  await openWith({});
  const size = {columns: 100, rows: 30};
  await fc.assert(
    fc.asyncProperty(anySettings, async text => {
      const {settings, faults} = readSettings(text, 'f');
      const host = fakeHost(shown);
      const dashboard = createDashboard({
        host,
        size,
        readOnly: false,
        confirm: true,
        refreshSeconds: 60,
        ascii: settings.ascii ?? false,
        wishes: {...settings, complaints: faults.map(sayFault)},
      });
      try {
        await host.snapshot();
        dashboard.press(['1', 'C', 'down', 'space', 'right', 'escape', 'o', '+', '?', 'G', 'escape', 'f']);
        expect(screenFaults(dashboard.screen())).toEqual([]);
      } finally {
        await dashboard.close();
      }
    }),
    {seed: 5, numRuns: runs(40)},
  );
});
