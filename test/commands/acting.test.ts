import {afterEach, describe, expect, test} from '@jest/globals';
import type {Container} from '../../source/model/container.ts';
import {fail} from '../../source/model/host-error.ts';
import {type FakeHost, fakeHost} from '../support/fake-host.ts';
import {container, hostProcess, snapshot, worker} from '../support/hand-made.ts';
import {type OpenDashboard, openOver} from '../support/open-dashboard.ts';
import {stillHost} from '../support/still-host.ts';

let open: OpenDashboard;
let host: FakeHost;
afterEach(() => open.close());

const off = container('DEMO', {state: 'stopped'});
const running = container('WINCONT', {insideCount: 1});
const hyperv = container('HYPVCON', {isolation: 'hyperv'});
const shown = (...containers: readonly Container[]) =>
  snapshot({
    containers,
    processes: [hostProcess(4), {...hostProcess(1228, running, 3), name: 'zz'}],
    workers: containers.includes(hyperv) ? [worker(2376, hyperv)] : [],
  });

async function openIt(containers: readonly Container[], given: Parameters<typeof openOver>[1] = {}) {
  host = fakeHost(shown(...containers));
  open = openOver(host, given);
  await open.until(() => open.rows('processes').length > 0);
}
/** Lets promises that are settled be heard. */
const soon = () => new Promise(setImmediate);
const state = () => /(?:process|hyperv) +(\S+)/.exec(open.selected('containers') ?? '')?.[1];

describe('an action', () => {
  test('shows at once, before the host answers, and says what came of it', async () => {
    await openIt([off]);
    open.press('s');
    expect(state()).toBe('Starting…');
    expect(host.calls).toEqual([`startContainer ${off.id}`]);
    host.show(shown({...off, state: 'running'}));
    host.answer({...off, state: 'running'});
    await open.said('DEMO started');
    expect(state()).toBe('Running');
  });

  test('is asked of the host once, however quickly its key is pressed twice', async () => {
    await openIt([off]);
    open.type('ss');
    expect(host.calls).toHaveLength(1);
    expect(open.footer()).toBe('DEMO is starting: wait until that is done');
  });

  test('that takes long can be cut short by a kill, whose answer alone ends the kill', async () => {
    await openIt([running], {confirm: false});
    open.type('xK');
    expect(host.calls).toEqual([`stopContainer ${running.id}`, `killContainer ${running.id}`]);
    expect(state()).toBe('Killing…');
    open.press('K');
    expect(host.calls).toHaveLength(2);
    host.refuse({kind: 'refused', message: 'cannot stop WINCONT: it does not answer', remedy: 'kill it'});
    await open.said('Cannot stop WINCONT');
    expect(state()).toBe('Killing…');
    host.show(shown({...running, state: 'stopped'}));
    host.answer({...running, state: 'stopped'});
    await open.said('WINCONT killed');
    expect(state()).toBe('Off');
  });

  test('that converts or removes is not cut short', async () => {
    await openIt([running], {confirm: false});
    open.type('dK');
    expect(host.calls).toEqual([`removeContainer ${running.id}`]);
  });

  test('that the host refuses shows its sentence and the remedy, and the state is as before', async () => {
    await openIt([off]);
    open.press('s');
    host.refuse({kind: 'refused', message: 'cannot start DEMO: no memory left', remedy: 'stop another one'});
    await open.said('Cannot start DEMO: no memory left; stop another one');
    expect(state()).toBe('Off');
  });

  test('on a container that vanished meanwhile is a sentence', async () => {
    await openIt([off]);
    open.press('s');
    host.show(shown());
    host.refuse({kind: 'no-such-container', name: 'DEMO'});
    await open.said('There is no container named DEMO');
    expect(open.rows('containers')).toEqual([]);
  });

  test('is on the container that was selected then, whatever is selected when the answer comes', async () => {
    await openIt([off, container('OTHER', {state: 'stopped'})]);
    open.press('s', 'j');
    expect(state()).toBe('Off');
    host.answer(off);
    await open.said('DEMO started');
    expect(host.calls).toEqual([`startContainer ${off.id}`]);
  });

  test('goes on when the host is asked for something else meanwhile', async () => {
    await openIt([off, container('OTHER', {state: 'stopped'})]);
    open.press('s', 'j', 's');
    expect(host.calls).toHaveLength(2);
    expect(open.rows('containers').filter(row => row.includes('Starting…'))).toHaveLength(2);
  });

  test('works on the container that the selected process or worker belongs to', async () => {
    await openIt([running, hyperv]);
    open.press('1', 'G', 'x');
    expect(open.panes().overlay?.view.title).toBe('Stop WINCONT?');
    open.press('escape', '3', 'x');
    expect(open.panes().overlay?.view.title).toBe('Stop HYPVCON?');
  });

  test('says why it cannot be when the selected process belongs to no container', async () => {
    await openIt([running]);
    open.press('1', 'g', 'x');
    expect(open.footer()).toBe('csrss 4 belongs to no container');
  });
});

describe('an answer', () => {
  const answers = () => {
    const view = open.panes().overlay?.view;
    return view?.kind === 'question'
      ? view.answers.map(({key, label}) => `${key} ${label}`).join('  ')
      : null;
  };

  test('says which keys give it, so that the marked one shows without colour too', async () => {
    await openIt([off, running]);
    open.press('d');
    expect(answers()).toBe('y yes  n no (Enter, Esc)');
    open.press('left');
    expect(answers()).toBe('y yes (Enter)  n no (Esc)');
  });

  test.each([['n'], ['escape'], ['q'], ['enter']])(
    'of no with %s leaves the container as it is, and says so',
    async key => {
      await openIt([off]);
      open.press('d', key);
      expect(open.panes().overlay).toBeNull();
      expect(open.footer()).toBe('DEMO was left as it is');
      expect(host.calls).toEqual([]);
    },
  );
});

describe('an action that cannot run now', () => {
  test.each([
    ['s', running, 'WINCONT is running already'],
    ['x', off, 'DEMO is Off: start it first'],
    ['r', off, 'DEMO is Off: start it first'],
    ['K', off, 'DEMO is Off: start it first'],
    ['P', off, 'DEMO is Off: start it first'],
    ['P', running, 'WINCONT has process isolation: Windows pauses only hyperv containers'],
    ['x', {...hyperv, state: 'paused' as const}, 'HYPVCON is paused: unpause it first'],
    ['s', {...hyperv, state: 'paused' as const}, 'HYPVCON is paused: unpause it first'],
    ['v', {...hyperv, state: 'paused' as const}, 'HYPVCON is paused: unpause it first'],
    ['v', {...running, isolation: null}, 'The isolation of WINCONT is unknown'],
    ['x', {...running, state: 'starting' as const}, 'WINCONT is starting: wait until that is done'],
    ['i', off, 'DEMO is Off: start it first'],
  ])('%s on %j says why', async (key, given, reason) => {
    await openIt([given]);
    open.press(key);
    expect(open.footer()).toBe(reason);
    expect(host.calls).toEqual([]);
    expect(open.panes().overlay).toBeNull();
  });

  test('says that there is no container, and how to make one', async () => {
    await openIt([]);
    open.press('s');
    expect(open.footer()).toBe('There is no container: c creates one');
  });

  test('is dim in the footer', async () => {
    await openIt([off]);
    const hint = (text: string) => open.panes().footer.find(span => span.text.includes(text));
    expect(hint('x stop')?.tone).toBe('dim');
    expect(hint('s')?.tone).toBe('key');
  });

  test('is one that the host has no means for', async () => {
    const bare = stillHost(snapshot({containers: [off]}), {startContainer: async () => off});
    open = openOver(bare);
    await open.until(() => open.rows('containers').length > 0);
    open.press('d');
    expect(open.footer()).toBe('HOST cannot do that');
    open.press('c');
    expect(open.footer()).toBe('HOST cannot do that');
    open.press('s');
    expect(bare.calls).toEqual([`startContainer ${off.id}`]);
  });

  test('is every one that changes something when isotop was started with --read-only', async () => {
    await openIt([off, running], {readOnly: true});
    for (const key of ['c', 's', 'x', 'r', 'P', 'K', 'v', 'd']) {
      open.press(key);
      expect(open.footer()).toBe('isotop was started with --read-only');
    }
    expect(host.calls).toEqual([]);
    expect(open.text()).toContain('read-only');
  });

  test('gives its reason until the next key', async () => {
    await openIt([off]);
    open.press('x');
    expect(open.footer()).toContain('start it first');
    open.press('j');
    expect(open.footer()).toContain('q quit');
  });
});

describe('a question', () => {
  test('lists what will happen, step by step', async () => {
    await openIt([hyperv]);
    open.press('r');
    expect(open.panes().overlay?.view).toMatchObject({
      kind: 'question',
      title: 'Restart HYPVCON?',
      steps: [
        '1. HYPVCON is asked to stop: its processes end',
        '2. Its VM ends, and with it the worker vmwp 2376',
        '3. HYPVCON is started again, with new processes',
      ],
    });
  });

  test.each([
    ['y', 1],
    ['n', 0],
    ['escape', 0],
    ['q', 0],
    ['enter', 1],
  ])('about a stop answered with %s asks the host %d times', async (key, times) => {
    await openIt([running]);
    open.press('x', key);
    expect(host.calls).toHaveLength(times);
    expect(open.panes().overlay).toBeNull();
    expect(open.requests).toEqual([]);
  });

  test.each([
    [['enter'], 0],
    [['left', 'enter'], 1],
    [['tab', 'tab', 'enter'], 0],
    [['y'], 1],
  ] as const)('about a delete answered with %j asks the host %d times', async (keys, times) => {
    await openIt([off]);
    open.press('d', ...keys);
    expect(host.calls).toHaveLength(times);
  });

  test('of a delete says that what runs is ended, and that the image stays', async () => {
    await openIt([running]);
    open.press('d');
    expect(open.text()).toContain('1. The processes of WINCONT are ended at once, without being asked');
    expect(open.text()).toContain('3. Its image NanoServer stays');
    open.press('escape', 'd', 'y');
    expect(host.calls).toEqual([`removeContainer ${running.id}`]);
  });

  test.each(['x', 'r', 'K', 'v', 'd'])('is not asked for %s under --yes', async key => {
    await openIt([running], {confirm: false});
    open.press(key);
    await soon();
    expect(host.calls).toHaveLength(1);
    expect(open.panes().overlay).toBeNull();
  });

  test('takes every key: none reaches the panes', async () => {
    await openIt([running, off]);
    open.press('x', 'j', 's', '?', 'space');
    expect(open.selected('containers')).toContain('WINCONT');
    expect(open.panes().overlay?.view.kind).toBe('question');
    expect(host.calls).toEqual([]);
  });

  test('whose container went meanwhile is answered by the sentence of the host', async () => {
    await openIt([running]);
    open.press('x');
    host.show(shown());
    await open.until(() => open.rows('containers').length === 0);
    open.press('y');
    host.refuse({kind: 'no-such-container', name: 'WINCONT'});
    await open.said('There is no container named WINCONT');
  });
});

describe('a conversion', () => {
  test('that the host refuses is refused before anything is stopped', async () => {
    const refusal = {kind: 'convert-unsupported', name: 'WINCONT', hostOs: 'Windows Server 2019'} as const;
    const plan = {container: running, to: 'hyperv', runtime: 'hyperv', steps: [], obstacle: refusal} as const;
    const bare = stillHost(snapshot({containers: [running]}), {
      planConvert: async () => plan,
      convertContainer: async () => running,
      stopContainer: async () => running,
      startContainer: async () => running,
    });
    open = openOver(bare);
    await open.until(() => open.rows('containers').length > 0);
    open.press('v', 'y');
    await open.said('Cannot convert WINCONT: Windows Server 2019 does not convert containers');
    expect(bare.calls.filter(call => !call.startsWith('planConvert'))).toEqual([]);
  });

  test('shows as one action from its stop to its start', async () => {
    const obstacle = {kind: 'wrong-state', action: 'convert', name: 'WINCONT', state: 'running'} as const;
    let release = () => {};
    const stopped = new Promise<Container>(resolve => {
      release = () => resolve(running);
    });
    const bare = stillHost(snapshot({containers: [running]}), {
      planConvert: async () => ({container: running, to: 'hyperv', runtime: 'hyperv', steps: [], obstacle}),
      convertContainer: async () => running,
      stopContainer: () => stopped,
      startContainer: async () => running,
    });
    open = openOver(bare);
    await open.until(() => open.rows('containers').length > 0);
    open.press('v', 'y');
    await soon();
    expect(state()).toBe('Converting…');
    release();
    await open.said('WINCONT converted: its isolation is hyperv now');
    // The question that was answered before its plan came may have asked for one of its own.
    const calls = bare.calls.map(call => call.split(' ')[0]);
    expect(calls[0]).toBe('planConvert');
    expect(calls.slice(calls.lastIndexOf('planConvert') + 1)).toEqual([
      'stopContainer',
      'convertContainer',
      'startContainer',
    ]);
  });

  test.each(['known before', 'seen at the start'])(
    'that cannot start then is converted, and why it is Off is %s',
    async when => {
      const obstacle = {kind: 'wrong-state', action: 'convert', name: 'WINCONT', state: 'running'} as const;
      const fault = {kind: 'refused', message: 'this host does not run its image so', remedy: null} as const;
      const isKnown = when === 'known before';
      const bare = stillHost(snapshot({containers: [running]}), {
        planConvert: async () => ({
          container: running,
          to: 'hyperv',
          runtime: 'hyperv',
          steps: [],
          obstacle,
          ...(isKnown && {cannotStart: fault}),
        }),
        convertContainer: async () => running,
        stopContainer: async () => running,
        startContainer: async () => fail(fault),
      });
      open = openOver(bare);
      await open.until(() => open.rows('containers').length > 0);
      open.press('v', 'y');
      await open.until(() =>
        `${open.lens()} ${open.footer()}`.includes(
          'WINCONT converted: its isolation is hyperv now, but it stays Off; this host does not run its image so',
        ),
      );
      expect(bare.calls.some(call => call.startsWith('startContainer'))).toBe(!isKnown);
    },
  );
});

describe('a notice', () => {
  test('of what a host did stays while keys are pressed', async () => {
    await openIt([off]);
    open.press('s');
    host.answer(off);
    await open.said('DEMO started');
    open.press('j');
    expect(open.footer()).toBe('DEMO started');
  });

  test('takes the line of the lens too when it is long', async () => {
    await openIt([off], {size: {columns: 60, rows: 20}});
    open.press('s');
    const message =
      'cannot start DEMO: The container operating system does not match the host operating system';
    host.refuse({kind: 'refused', message, remedy: null});
    await open.until(() => open.lens().startsWith('Cannot start DEMO'));
    expect(`${open.lens()} ${open.footer()}`).toBe(message.replace('cannot', 'Cannot'));
  });
});

describe('the copy of an id', () => {
  test('goes to the clipboard and is shown', async () => {
    await openIt([off]);
    open.press('y');
    expect(open.requests).toEqual([{kind: 'copy', text: off.id}]);
    expect(open.footer()).toBe(`Copied ${off.id}`);
    open.press('1', 'y');
    expect(open.requests.at(-1)).toEqual({kind: 'copy', text: '4'});
  });
});

describe('the keys of the terminal', () => {
  test.each([[[]], [['x']], [['?']], [['c']], [['/']]])('work after %j', async keys => {
    await openIt([running]);
    open.press(...keys, 'ctrl+l', 'ctrl+z', 'ctrl+c');
    expect(open.requests).toEqual([{kind: 'redraw'}, {kind: 'suspend'}, {kind: 'quit', status: 0}]);
  });

  test('Esc never quits, and q does only without an overlay', async () => {
    await openIt([running]);
    open.press('escape', 'escape', '?', 'q');
    expect(open.requests).toEqual([]);
    open.press('q');
    expect(open.requests).toEqual([{kind: 'quit', status: 0}]);
  });

  test('that do nothing say where the keys stand, once for a burst of them', async () => {
    await openIt([running]);
    open.press('b');
    expect(open.footer()).toBe('? shows the keys');
    const told = open.told();
    open.press('W', 'ü', '容');
    open.press('b');
    expect(open.footer()).toBe('? shows the keys');
    expect(open.told()).toBe(told);
    open.press('j');
    expect(open.footer()).toMatch(/q quit$/);
    open.press('f5', 'ctrl+g', 'insert');
    expect(open.footer()).toMatch(/q quit$/);
  });

  test('a key with Alt is Escape and then the key: terminals send the same for both', async () => {
    await openIt([running]);
    open.press('?', 'alt+x');
    expect(open.panes().overlay?.view).toMatchObject({kind: 'question', title: 'Stop WINCONT?'});
    open.press('alt+q');
    expect(open.requests).toEqual([{kind: 'quit', status: 0}]);
  });

  test('a key with Alt that terminals tell from Escape and the key does nothing', async () => {
    await openIt([running]);
    open.press('?', 'alt+up');
    expect(open.panes().overlay?.view.kind).toBe('help');
  });

  test('open nothing on a screen that is too small, and what is pasted goes nowhere there', async () => {
    await openIt([off]);
    const whole = {columns: 120, rows: 40};
    open.dashboard.resize(whole);
    const before = open.dashboard.screen();
    open.dashboard.resize({columns: 30, rows: 8});
    open.press(':', 'L', 'w', '?');
    open.dashboard.resize(whole);
    expect(open.dashboard.screen()).toEqual(before);
    open.press('/');
    open.dashboard.resize({columns: 30, rows: 8});
    open.dashboard.paste('unseen');
    open.dashboard.resize(whole);
    expect(open.text()).not.toContain('unseen');
    open.dashboard.paste('seen');
    expect(open.text()).toContain('seen');
  });

  test('are all that works on a screen that is too small', async () => {
    await openIt([off], {confirm: false});
    open.dashboard.resize({columns: 30, rows: 8});
    open.press('d', 's', 'c');
    expect(host.calls).toEqual([]);
    open.press('q');
    expect(open.requests).toEqual([{kind: 'quit', status: 0}]);
  });
});
