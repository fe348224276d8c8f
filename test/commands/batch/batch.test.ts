import {afterEach, describe, expect, test} from '@jest/globals';
import type {Container} from '../../../source/model/container.ts';
import {type FakeHost, fakeHost} from '../../support/fake-host.ts';
import {container, hostProcess, snapshot, worker} from '../../support/hand-made.ts';
import {type OpenDashboard, openOver, openSimulated} from '../../support/open-dashboard.ts';
import {sizes} from '../../support/sample-screens.ts';
import {screenFaults} from '../../support/screen-faults.ts';
import {textOf} from '../../support/screen-text.ts';

let open: OpenDashboard;
let host: FakeHost;
afterEach(() => open.close());

const a = container('A', {createdAt: 1});
const b = container('B', {createdAt: 2, isolation: 'hyperv'});
const c = container('C', {createdAt: 3, state: 'stopped'});
const shown = (...containers: readonly Container[]) =>
  snapshot({containers, processes: [hostProcess(4)], workers: [worker(2376, b)]});

async function openIt(containers: readonly Container[] = [a, b, c], given = {}) {
  host = fakeHost(shown(...containers));
  open = openOver(host, given);
  await open.until(() => !open.text().includes('sking the host'));
  open.press('2', 'g');
}
const soon = () => new Promise(setImmediate);
const view = () => open.panes().overlay?.view;
const question = () => {
  const now = view();
  if (now?.kind !== 'question') throw new Error(`nothing is asked:\n${open.text()}`);
  return now;
};
const progress = () => {
  const now = view();
  if (now?.kind !== 'list') throw new Error(`no progress is shown:\n${open.text()}`);
  return {title: now.title, rows: now.rows.map(({line}) => textOf(line).trim())};
};

describe('an action on several', () => {
  test('is one question, which lists them, and who is left as they are, and why', async () => {
    await openIt();
    open.press('a', 'x');
    expect(question().title).toBe('Stop 2 containers?');
    expect(question().steps).toEqual([
      'They are asked to stop: their processes end',
      '✓ A',
      '✓ B: its VM ends, and with it the worker vmwp 2376',
      'One is left as it is:',
      '– C is Off: start it first',
    ]);
    open.press('y');
    expect(host.calls).toEqual([`stopContainer ${a.id}`, `stopContainer ${b.id}`]);
  });

  test.each([['n'], ['escape'], ['q']])('is not done after %s', async key => {
    await openIt();
    open.press('a', 'x', key);
    expect(view()).toBeUndefined();
    expect(open.footer()).toBe('They were left as they are');
    expect(host.calls).toEqual([]);
    expect(open.title('containers')).toContain('3 chosen');
  });

  test('that deletes is not what a quick Enter does', async () => {
    await openIt();
    open.press('a', 'd', 'enter');
    expect(host.calls).toEqual([]);
  });

  test('is not asked about with --yes', async () => {
    await openIt([a, b, c], {confirm: false});
    open.press('a', 'x');
    expect(host.calls).toHaveLength(2);
  });

  test('shows a line for each as it goes, and stays until a key closes it', async () => {
    await openIt();
    open.press('a', 'x', 'y');
    expect(progress().title).toBe('Stopping: 0 of 2 containers');
    expect(progress().rows).toEqual(['… A  Stopping 00:00', '… B  Stopping 00:00']);
    host.answer({...a, state: 'stopped'});
    await open.until(() => progress().rows[0] === '✓ A stopped');
    expect(progress().title).toBe('Stopping: 1 of 2 containers');
    host.answer({...b, state: 'stopped'});
    await open.said('2 containers stopped');
    expect(progress().rows).toEqual(['✓ A stopped', '✓ B stopped']);
    open.press('d');
    expect(progress().title).toBe('Stopping: 2 of 2 containers');
    open.press('enter');
    expect(view()).toBeUndefined();
    expect(open.title('containers')).toContain('3 chosen');
  });

  test('lists what failed with its reason, when the rest is done', async () => {
    await openIt();
    open.press('a', 'x', 'y');
    host.refuse({kind: 'refused', message: 'cannot stop A: it does not answer', remedy: 'kill it'});
    host.answer({...b, state: 'stopped'});
    await open.said('1 container stopped; Cannot stop A: it does not answer; kill it');
    expect(progress().title).toBe('Stopping: 2 of 2 containers · 1 failed');
    expect(progress().rows).toEqual(['✗ Cannot stop A: it does not answer; kill it', '✓ B stopped']);
    open.press('y');
    expect(open.requests.at(-1)).toEqual({
      kind: 'copy',
      text: 'Cannot stop A: it does not answer; kill it',
    });
    open.press('escape');
    expect(view()).toBeUndefined();
  });

  test('goes on when its list is closed, and keeps what failed until it was looked at', async () => {
    await openIt();
    open.press('a', 'x', 'y', 'escape');
    expect(view()).toBeUndefined();
    host.refuse({kind: 'refused', message: 'cannot stop A: it does not answer', remedy: null});
    host.answer({...b, state: 'stopped'});
    await open.said('1 container stopped; Cannot stop A');
    expect(view()).toBeUndefined();
    open.press('w');
    expect(progress().rows).toEqual(['✗ Cannot stop A: it does not answer', '✓ B stopped']);
    open.press('escape', 'w');
    expect(view()).toBeUndefined();
  });

  test('is begun for eight at once, and what waits can be cancelled', async () => {
    const many = Array.from({length: 10}, (_, index) => container(`N${index}`, {createdAt: index}));
    await openIt(many, {confirm: false});
    open.press('a', 'x');
    expect(host.calls).toHaveLength(8);
    expect(progress().rows.at(-1)).toBe('· N9  waits');
    open.press('X');
    expect(progress().rows.at(-1)).toBe('– N9  was not begun');
    for (let index = 0; index < 8; index += 1) host.answer({...a, state: 'stopped'});
    await open.said('8 containers stopped; 2 cancelled before they were begun');
    expect(host.calls).toHaveLength(8);
    open.press('escape');
    expect(open.text()).not.toContain('Stopping');
  });

  test('lets keys come between, also when the host answers at once', async () => {
    const many = Array.from({length: 40}, (_, index) => container(`N${index}`, {createdAt: index}));
    let asked = 0;
    const stopContainer = () => {
      asked += 1;
      return Promise.resolve(a);
    };
    host = {...fakeHost(shown(...many)), stopContainer};
    open = openOver(host, {confirm: false});
    await open.until(() => !open.text().includes('sking the host'));
    open.press('2', 'g', 'a', 'x');
    await soon();
    await soon();
    expect(asked).toBeLessThan(40);
    open.press('X');
    const begun = asked;
    await open.said('cancelled before they were begun');
    expect(asked).toBe(begun);
  });

  test('cannot run when it can run for none of them, and says why', async () => {
    await openIt([c, {...c, name: 'E', id: container('E').id}]);
    open.press('a', 'x');
    expect(open.footer()).toBe('None of the 2 chosen can: C is Off: start it first');
    open.press('u', 'space', 'x');
    expect(open.footer()).toBe('C is Off: start it first');
  });

  test('is an action on the selected row in the other panes', async () => {
    await openIt();
    open.press('a', '3', 'x');
    expect(question().title).toBe('Stop B?');
  });

  test('of which only one can be done says so of that one', async () => {
    await openIt([a, c]);
    open.press('a', 'd', 'n', 'x');
    expect(question().title).toBe('Stop 1 container?');
    expect(question().steps).toEqual([
      'A is asked to stop: its processes end',
      '✓ A',
      'One is left as it is:',
      '– C is Off: start it first',
    ]);
  });

  test('pauses those that run and lets those go on that are paused', async () => {
    await openIt([b, {...b, id: container('P').id, name: 'P', state: 'paused', createdAt: 3}]);
    open.press('a', 'P');
    expect(question().steps).toEqual(['✓ B paused', '✓ P goes on']);
    open.press('y');
    await soon();
    expect(host.calls).toEqual([`pauseContainer ${b.id}`, 'unpauseContainer id-of-P']);
  });

  test('converts each to the other isolation, as the host plans it', async () => {
    await openIt([a, b]);
    open.press('a', 'v');
    expect(question().title).toBe('Convert 2 containers to the other isolation?');
    await open.until(() => question().steps.join() === '✓ A: to hyperv,✓ B: to process');
  });

  test('asks for eight plans at a time, and for no more when the question is closed', async () => {
    const many = Array.from({length: 20}, (_, index) => container(`N${index}`, {createdAt: index}));
    let asked = 0;
    const release: (() => void)[] = [];
    const planConvert: FakeHost['planConvert'] = () => {
      asked += 1;
      return new Promise((_, reject) => release.push(() => reject(new Error('not to be had'))));
    };
    host = {...fakeHost(shown(...many)), planConvert};
    open = openOver(host);
    await open.until(() => !open.text().includes('sking the host'));
    open.press('2', 'g', 'a', 'v');
    await soon();
    expect(asked).toBe(8);
    const told = open.told();
    for (const one of release.splice(0)) one();
    await open.until(() => asked === 16);
    expect(question().steps.filter(step => step.endsWith('…'))).toHaveLength(12);
    expect(open.told()).toBe(told + 1);
    open.press('escape');
    for (const one of release.splice(0)) one();
    await soon();
    await soon();
    expect(asked).toBe(16);
  });

  test('is done to those that are named in the palette', async () => {
    await openIt();
    open.press(':', ...'stop', 'space', 'A', 'space', 'B', 'enter');
    expect(question().title).toBe('Stop 2 containers?');
  });

  test.each(sizes)('is asked and shown in line at $columns×$rows, with 40 containers', async size => {
    const many = Array.from({length: 40}, (_, index) => container(`容器-${index}`, {createdAt: index}));
    await openIt(many, {size});
    open.press('a');
    for (const key of ['x', 'down', 'pagedown', 'end', 'home', 'tab', 'tab', 'y', 'down', 'end', 'X']) {
      open.press(key);
      expect(screenFaults(open.dashboard.screen())).toEqual([]);
    }
  });
});

describe('on the simulated host', () => {
  test('three are created, stopped, started and deleted as one', async () => {
    open = await openSimulated();
    for (const name of ['CON1', 'CON2', 'CON3']) {
      open.press('c', 'enter');
      await open.said(`${name} started`);
    }
    open.press('a', 'x', 'y');
    await open.said('3 containers stopped');
    open.press('escape');
    open.press('s', 'y');
    await open.said('3 containers started');
    open.press('escape');
    open.press('d', 'y');
    await open.said('3 containers deleted');
    open.press('escape');
    expect(open.rows('containers')).toEqual([]);
    expect(open.title('containers')).not.toContain('chosen');
  });
});
