import {afterEach, describe, expect, test} from '@jest/globals';
import type {Container} from '../../source/model/container.ts';
import {type FakeHost, fakeHost} from '../support/fake-host.ts';
import {container, hostProcess, snapshot} from '../support/hand-made.ts';
import {type OpenDashboard, openOver} from '../support/open-dashboard.ts';
import {sizes} from '../support/sample-screens.ts';
import {screenFaults} from '../support/screen-faults.ts';

let open: OpenDashboard;
let host: FakeHost;
afterEach(() => open.close());

const all = ['A', 'B', 'C', 'D'].map((name, index) =>
  container(name, {createdAt: index, image: name < 'C' ? 'NanoServer' : 'WindowsServerCore'}),
);
const [a, b, c, d] = all as [Container, Container, Container, Container];
const shown = (...containers: readonly Container[]) => snapshot({containers, processes: [hostProcess(4)]});

async function openIt(containers: readonly Container[] = all, given = {}) {
  host = fakeHost(shown(...containers));
  open = openOver(host, given);
  await open.until(() => !open.text().includes('sking the host'));
  open.press('g');
}

/** The names of the rows with the sign. */
const chosen = () =>
  open
    .rows('containers')
    .filter(row => row.includes('✓'))
    .map(row => /✓(\S+)/.exec(row)?.[1])
    .join('');
const cursor = () => /[▸▹].?(\S+)/.exec(open.selected('containers') ?? '')?.[1];

describe('Space', () => {
  test('chooses the selected container and goes on to the next; once more takes it back', async () => {
    await openIt();
    open.press('space', 'space');
    expect(chosen()).toBe('AB');
    expect(cursor()).toBe('C');
    expect(open.title('containers')).toContain('2 chosen');
    open.press('k', 'space');
    expect(chosen()).toBe('A');
  });

  test('says so where there is nothing to choose', async () => {
    await openIt();
    open.press('1', 'space');
    expect(open.footer()).toBe('Only containers can be chosen, in their own pane');
    await open.close();
    await openIt([]);
    open.press('space');
    expect(open.footer()).toBe('There is no container: c creates one');
  });
});

describe('what is chosen', () => {
  test('is a range from the last one to the selected one, in either direction', async () => {
    await openIt();
    open.press('space', 'j', 'S');
    expect(chosen()).toBe('ABC');
    open.press('escape', 'G', 'space', 'g', 'j', 'S');
    expect(chosen()).toBe('BCD');
  });

  test('is what the cursor goes over with Shift', async () => {
    await openIt();
    open.press('j', 'shift+down');
    expect(chosen()).toBe('BC');
    expect(cursor()).toBe('C');
    open.press('escape', 'shift+up', 'shift+up');
    expect(chosen()).toBe('ABC');
  });

  test('is all that match the filter, or those that are not chosen yet', async () => {
    await openIt();
    open.press('/', ...'nano', 'enter', 'a');
    expect(chosen()).toBe('AB');
    open.press('/', 'ctrl+u', 'enter');
    expect(chosen()).toBe('AB');
    open.press('A');
    expect(chosen()).toBe('CD');
    open.press('u');
    expect(chosen()).toBe('');
    open.press('u');
    expect(open.footer()).toBe('None is chosen: Space chooses');
  });

  test('stays chosen when it is sorted, filtered away and refreshed', async () => {
    await openIt(all, {size: {columns: 200, rows: 60}});
    open.press('space', 'o', 'O', 'j', 'O');
    expect(chosen()).toBe('A');
    open.press('/', ...'windows', 'enter');
    expect(chosen()).toBe('');
    expect(open.title('containers')).toContain('1 chosen (1 hidden)');
    host.show(shown(d, {...a, state: 'stopped'}, c, b));
    open.press('escape');
    await open.until(() => open.text().includes('Off'));
    expect(chosen()).toBe('A');
  });

  test('is no longer when its container is gone', async () => {
    await openIt();
    open.press('space', 'space');
    host.show(shown(b, c));
    await open.until(() => open.title('containers').includes('1 chosen'));
    expect(chosen()).toBe('B');
    host.show(shown(c));
    await open.until(() => !open.title('containers').includes('chosen'));
  });

  test('is taken back by Esc after the filter, and before what else it shows again', async () => {
    await openIt();
    open.press('space', 'f', '/', ...'a', 'enter', 'escape');
    expect(chosen()).toBe('A');
    expect(open.text()).toContain('relatives of');
    open.press('escape');
    expect(chosen()).toBe('');
    expect(open.text()).toContain('relatives of');
    open.press('escape');
    expect(open.text()).not.toContain('relatives of');
  });

  test('is named in the palette', async () => {
    await openIt();
    open.press(':', ...'choose', 'space', 'B', 'space', 'd', 'enter');
    expect(chosen()).toBe('BD');
  });

  test.each(sizes)('has its sign in line at $columns×$rows, in ASCII too', async size => {
    for (const ascii of [false, true]) {
      await openIt(all, {size, ascii});
      open.press('space', 'j', 'space');
      expect(screenFaults(open.dashboard.screen())).toEqual([]);
      if (!ascii) await open.close();
    }
  });
});
