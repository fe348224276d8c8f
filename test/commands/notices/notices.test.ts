import {afterEach, describe, expect, test} from '@jest/globals';
import {clockSeconds} from '../../../source/text/moment.ts';
import {type FakeHost, fakeHost} from '../../support/fake-host.ts';
import {container, hostProcess, snapshot} from '../../support/hand-made.ts';
import {type OpenDashboard, openOver, start} from '../../support/open-dashboard.ts';
import {sizes} from '../../support/sample-screens.ts';
import {screenFaults} from '../../support/screen-faults.ts';
import {textOf} from '../../support/screen-text.ts';

let open: OpenDashboard;
let host: FakeHost;
afterEach(() => open.close());

const off = container('DEMO', {state: 'stopped'});
const other = container('OTHER', {state: 'stopped', createdAt: 1});

async function openIt(given = {}) {
  host = fakeHost(snapshot({containers: [off, other], processes: [hostProcess(4)]}));
  open = openOver(host, given);
  await open.until(() => !open.text().includes('sking the host'));
  open.press('g');
}
function list() {
  const view = open.panes().overlay?.view;
  if (view?.kind !== 'list') throw new Error(`the list is not open:\n${open.text()}`);
  return view;
}
const rows = () => list().rows.map(({line}) => textOf(line).trim());
const below = () => list().below.map(textOf).join(' ').trim();
const time = clockSeconds(start);

describe('the list of past notices', () => {
  test('has what was said with its time, the last first, when it is gone from the footer', async () => {
    await openIt();
    open.press('s');
    host.refuse({kind: 'refused', message: 'cannot start DEMO: no memory left', remedy: 'stop another one'});
    await open.said('Cannot start DEMO');
    open.press('x');
    expect(open.footer()).toBe('DEMO is Off: start it first');
    open.press('L');
    expect(list().title).toBe('What was said');
    expect(rows()).toEqual([
      `${time} – DEMO is Off: start it first`,
      `${time} ✗ Cannot start DEMO: no memory left; stop another one`,
    ]);
    expect(below()).toBe('DEMO is Off: start it first');
    open.press('j');
    expect(below()).toBe('Cannot start DEMO: no memory left; stop another one');
  });

  test('counts what is said again and again, and leaves out what only repeats a key', async () => {
    await openIt();
    open.press('x', 'x', 'x', 'y', 'L');
    expect(rows()).toEqual([`${time} – DEMO is Off: start it first · 3 times`]);
  });

  test('says so when nothing was said yet, and closes with Esc, q and its key', async () => {
    await openIt();
    for (const key of ['escape', 'q', 'L']) {
      open.press('L');
      expect(rows()).toEqual([]);
      expect(below()).toBe('Nothing was said yet.');
      open.press('j', 'y', 'enter', key);
      expect(open.panes().overlay).toBeNull();
    }
    expect(open.requests).toEqual([]);
  });

  test('copies the chosen one, which stays chosen when another is said', async () => {
    await openIt();
    open.press('x', 'j', 'x', 'L', 'j');
    expect(below()).toBe('DEMO is Off: start it first');
    host.lose({kind: 'unreachable', host: 'HOST', detail: 'it is off', remedy: null});
    await open.until(() => rows().length === 3);
    expect(below()).toBe('DEMO is Off: start it first');
    open.press('y');
    expect(open.requests).toEqual([{kind: 'copy', text: 'DEMO is Off: start it first'}]);
  });

  test.each(sizes)('is in line at $columns×$rows, with many and long ones', async size => {
    await openIt({size});
    for (let index = 0; index < 60; index += 1) {
      open.press(index % 2 === 0 ? 'k' : 'j', 'x');
    }
    open.press('L');
    for (const key of ['j', 'pagedown', 'G', 'k', 'g']) {
      open.press(key);
      expect(screenFaults(open.dashboard.screen())).toEqual([]);
    }
  });
});

describe('what takes long', () => {
  test('is said in the footer with how long it takes already, until it is over', async () => {
    await openIt();
    open.press('s');
    expect(open.footer()).not.toContain('Starting');
    open.pass(3000);
    await open.said('Starting DEMO … 00:03');
    expect(open.footer()).toContain('? help');
    open.press('j', 's');
    open.pass(2000);
    await open.said('Starting DEMO … 00:05 · Starting OTHER … 00:02');
    host.answer({...off, state: 'running'});
    await open.said('DEMO started');
    host.answer({...other, state: 'running'});
    await open.said('OTHER started');
    open.press('k');
    expect(open.footer()).not.toContain('Starting');
  });

  test('on several is said there when its list is closed, and its list comes back', async () => {
    await openIt({confirm: false});
    open.press('a', 's', 'escape');
    expect(open.footer()).toContain('Starting: 0 of 2 containers  w shows how each goes');
    open.press('w');
    expect(rows()).toEqual(['… DEMO  Starting 00:00', '… OTHER  Starting 00:00']);
    host.answer({...off, state: 'running'});
    host.answer({...other, state: 'running'});
    await open.said('2 containers started');
    open.press('escape', 'w');
    expect(open.footer()).toBe('Nothing is being done to several containers');
  });
});
