import {afterEach, describe, expect, test} from '@jest/globals';
import {unknownFigures} from '../../source/model/process.ts';
import {fakeHost} from '../support/fake-host.ts';
import {container, hostProcess, snapshot, worker} from '../support/hand-made.ts';
import {type OpenDashboard, openOver} from '../support/open-dashboard.ts';
import {textOf} from '../support/screen-text.ts';

let open: OpenDashboard;
afterEach(() => open.close());

const owner = container('WINCONT');
const hypvcon = container('HYPVCON', {isolation: 'hyperv'});
/** Long numbers at the end of a long list, and a figure that is found to be long only when its row shows. */
const processes = [
  ...Array.from({length: 60}, (_, index) => hostProcess(1000 + index, owner, 7)),
  {...hostProcess(1_020_304, owner, 594), name: 'sqlservr'},
  ...Array.from({length: 9}, (_, index) => ({...hostProcess(2000 + index), name: 'wininit'})),
];
const largest = 2007;

function openAt(columns: number, rows = 20) {
  const host = fakeHost(
    snapshot({containers: [owner, hypvcon], processes, workers: [worker(1_020_304, hypvcon)]}, pid => ({
      ...unknownFigures,
      handles: 100,
      npmK: 10,
      pmK: 2000,
      wsK: pid === largest ? 41_234_567 : pid === 1_020_304 ? 407_552 : 4000,
      vmM: 2_097_198,
      cpuSeconds: pid === 1_020_304 ? 12_345.5 : 0.5,
    })),
  );
  open = openOver(host, {size: {columns, rows}});
  return open.until(() => open.rows('containers').length > 0);
}
const heading = (pane: 'processes' | 'workers' = 'processes') => textOf(open.pane(pane).heading ?? []);
/** Where each column ends or begins does not change when this does not. */
const columns = () => heading().trim().split(/ +/);

describe('numbers', () => {
  test.each([60, 80, 100, 120, 200])('are shown in full at %d columns', async width => {
    await openAt(width, 24);
    open.press('1', '/', ...'sqlservr', 'enter');
    const [row = ''] = open.rows('processes');
    expect(row).toMatch(/[ ▸]407552 +(\.\.\.98 )?12345\.50 +1020304 +594 sqlservr/);
    open.press('3');
    expect(open.rows('workers')[0]).toMatch(/^▸1020304 /);
  });

  test('keep their places while the list is scrolled', async () => {
    await openAt(120);
    open.press('1');
    const before = heading();
    open.press('pagedown', 'pagedown', 'g');
    expect(heading()).toBe(before);
  });

  test('that turn out longer than those of the same program widen their column when they show, and for good', async () => {
    await openAt(120);
    open.press('1');
    const before = heading();
    open.press('G');
    expect(open.text()).toContain(' 41234567 ');
    const widened = heading();
    expect(widened.indexOf('WS(K)')).toBe(before.indexOf('WS(K)') + 2);
    open.press('g');
    expect(heading()).toBe(widened);
  });
});

describe('the columns of the host pane', () => {
  test.each([
    [
      200,
      ['Handles', 'NPM(K)', 'PM(K)', 'WS(K)', 'VM(M)', 'CPU(s)', 'Id', 'SI', 'Name', 'Container', 'User'],
    ],
    [130, ['Handles', 'PM(K)', 'WS(K)', 'CPU(s)', 'Id', 'SI', 'Name', 'Container']],
    [100, ['WS(K)', 'CPU(s)', 'Id', 'SI', 'Name', 'Container']],
    [40, ['CPU(s)', 'Id', 'SI', 'Name']],
  ])('are dropped from the least important one on: at %d', async (width, expected) => {
    await openAt(width);
    open.press('1');
    expect(columns()).toEqual(expected);
  });
});
