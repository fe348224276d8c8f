import {afterEach, describe, expect, test} from '@jest/globals';
import {screenFaults} from '../../support/screen-faults.ts';
import {leave, type OpenSessions, openSessions} from './open-sessions.ts';

let open: OpenSessions;
afterEach(() => open.close());

const sizes = [
  {columns: 200, rows: 60},
  {columns: 120, rows: 40},
  {columns: 80, rows: 24},
  {columns: 40, rows: 12},
];

/** Opens a session in the container of a row, and waits for its prompt. */
async function enter(row = 0): Promise<void> {
  open.press('2', 'g', ...Array.from({length: row}, () => 'j'));
  open.send('e');
  await open.until(() => open.session().at(0)?.startsWith('talk>') ?? false);
}

const sessionTitle = () => {
  const pane = open.panes().panes.find(candidate => candidate.pane === 'session');
  return pane?.title.map(({text}) => text).join('') ?? '';
};

describe('a session', () => {
  test('is opened by e on a container that runs, in a pane below the others, with all keys', async () => {
    open = await openSessions();
    await enter();
    expect(sessionTitle()).toBe('4 WINCONT · talk · running');
    expect(open.panes().panes.map(({pane}) => pane)).toEqual([
      'processes',
      'containers',
      'workers',
      'session',
    ]);
    expect(
      open
        .panes()
        .panes.filter(({focused}) => focused)
        .map(({pane}) => pane),
    ).toEqual(['session']);
    open.send('say qjx1 all of it\r');
    await open.shows('qjx1 all of it');
    expect(open.host.sessions[0]?.written()).toBe('say qjx1 all of it\r');
    expect(open.requests).toEqual([]);
  });

  test('is opened by Enter too; where nothing runs, and in other panes, Enter shows details', async () => {
    open = await openSessions();
    open.send('\r');
    await open.shows('talk>');
    open.send(`${leave}e`);
    open.press('G', 'enter');
    expect(open.panes().overlay?.view).toMatchObject({kind: 'details', title: 'Details of DEMO'});
    open.press('escape', 'g', 'D');
    expect(open.panes().overlay?.view).toMatchObject({kind: 'details', title: 'Details of WINCONT'});
  });

  test('gets what was typed while it was being opened', async () => {
    open = await openSessions();
    open.send('esay early\r');
    await open.shows('early');
    expect(open.host.sessions[0]?.written()).toBe('say early\r');
  });

  test('has the size that it has on the screen, also when that changes', async () => {
    open = await openSessions({size: {columns: 120, rows: 40}});
    await enter();
    const pane = open.panes().panes.find(candidate => candidate.pane === 'session');
    const inner = {columns: (pane?.rect.width ?? 0) - 2, rows: (pane?.rect.height ?? 0) - 2};
    expect(open.host.sessions[0]?.request.terminal).toEqual(inner);
    expect(inner.columns).toBe(118);
    open.dashboard.resize({columns: 150, rows: 50});
    await open.shows(`[148x`);
    open.send('size\r');
    const rows = (open.panes().panes.find(({pane}) => pane === 'session')?.rect.height ?? 0) - 2;
    await open.shows(`148 by ${rows}`);
  });

  test('is left with the leave key and e, or any key that is none of its second keys, and goes on', async () => {
    open = await openSessions();
    await enter();
    open.send(leave);
    expect(open.footer()).toMatch(/e back .*z full screen/);
    open.send('e');
    expect(open.footer()).toContain('? help');
    expect(sessionTitle()).toContain('running');
    open.send('j');
    expect(open.selected('containers')).toContain('HYPVCON');
    open.send(`4${leave}x`);
    expect(open.panes().overlay).toBeNull();
    open.send('k');
    expect(open.selected('containers')).toContain('WINCONT');
    expect(open.host.sessions[0]?.written()).toBe('');
  });

  test('is gone back to with e on its container and with 4, and not opened twice', async () => {
    open = await openSessions();
    await enter();
    for (const back of ['e', '4', '\r']) {
      open.send(`${leave}e`);
      open.send(`${back}x`);
    }
    await open.until(() => open.session()[0] === 'talk> xxx');
    expect(open.host.sessions).toHaveLength(1);
  });

  test('gets the leave key itself when it is pressed twice', async () => {
    open = await openSessions();
    await enter();
    open.send('raw\r');
    await open.until(() => open.session().includes('raw'));
    open.send(`${leave}${leave}`);
    await open.shows('<1d>');
  });

  test('gets keys of all kinds byte for byte, Ctrl+C, Ctrl+Z and Ctrl+L too', async () => {
    open = await openSessions();
    await enter();
    open.send('raw\r');
    await open.until(() => open.session().includes('raw'));
    const keys = '\u0003\u001a\u000c\u001b[A\u001b[5~\u001bOP\u007f\t\u001b[1;5C\u001b[24~é容';
    open.send(keys);
    await open.until(() => open.host.sessions[0]?.written() === `raw\r${keys}`);
    expect(open.requests).toEqual([]);
    open.send('\u001b');
    await open.until(() => open.host.sessions[0]?.written() === `raw\r${keys}\u001b`);
  });

  test('gets a paste whole, with marks only when its program asked for them', async () => {
    open = await openSessions();
    await enter();
    open.send('\u001b[200~say one\ntwo\u001b[201~');
    await open.until(() => open.host.sessions[0]?.written() === 'say one\rtwo');
    open.send('\rpastes\r');
    await open.until(() => open.session().filter(row => row.startsWith('talk>')).length === 4);
    open.send('\u001b[200~x\u001d\u001b[201~');
    await open.until(
      () => open.host.sessions[0]?.written().endsWith('\u001b[200~x\u001d\u001b[201~') ?? false,
    );
  });

  test('gives its program the mouse over its own cells, while that wants it and has the keys', async () => {
    open = await openSessions();
    await enter();
    const {left, top} = open.panes().panes.find(({pane}) => pane === 'session')?.rect ?? {left: 0, top: 0};
    const written = () => open.host.sessions[0]?.written() ?? '';
    const click = () => open.send(`\u001b[<0;${left + 4};${top + 3}M\u001b[<0;${left + 4};${top + 3}m`);
    click();
    open.send('mouse\r');
    await open.until(() => open.session().filter(row => row.startsWith('talk>')).length === 2);
    expect(written()).toBe('mouse\r');
    click();
    await open.until(() => written() === 'mouse\r\u001b[<0;3;2M\u001b[<0;3;2m');
    open.send(`${leave}e`);
    click();
    expect(open.panes().panes.find(({pane}) => pane === 'session')?.focused).toBe(true);
    expect(written()).toBe('mouse\r\u001b[<0;3;2M\u001b[<0;3;2m');
  });

  test('has the whole screen with z, and gives it back with z', async () => {
    open = await openSessions({size: {columns: 80, rows: 24}});
    await enter();
    open.send(`${leave}z`);
    await open.shows('[80x21]');
    expect(open.panes().panes.map(({pane}) => pane)).toEqual(['session']);
    expect(open.text().split('\n')[0]).toContain('4 WINCONT · talk · running');
    expect(screenFaults(open.dashboard.screen())).toEqual([]);
    open.send(`${leave}z`);
    expect(open.panes().panes.length).toBeGreaterThan(1);
    open.send(`${leave}z${leave}e`);
    expect(open.panes().panes.map(({pane}) => pane)).toContain('containers');
  });

  test('ends with exit, says so with its status, and closes with the next key', async () => {
    open = await openSessions();
    await enter();
    open.send('exit 3\r');
    await open.shows('The session in WINCONT is over: talk ended with status 3');
    expect(sessionTitle()).toContain('ended with status 3');
    open.send('q');
    expect(open.panes().panes.map(({pane}) => pane)).not.toContain('session');
    expect(open.requests).toEqual([]);
  });

  test('closes by itself a moment after it ended well', async () => {
    open = await openSessions();
    await enter();
    open.send('exit\r');
    await open.shows('ended with status 0');
    await open.until(() => !open.panes().panes.some(({pane}) => pane === 'session'));
    open.send('j');
    expect(open.selected('containers')).toContain('HYPVCON');
  });

  test('that is lost says why', async () => {
    open = await openSessions();
    await enter();
    open.host.sessions[0]?.lose('the container stopped');
    await open.shows('The session in WINCONT is lost: the container stopped');
  });

  test('that ends while the keys are elsewhere says so in the footer', async () => {
    open = await openSessions();
    await enter();
    open.send(`${leave}e`);
    open.host.sessions[0]?.lose('the container stopped');
    await open.said('The session in WINCONT is lost: the container stopped');
  });

  test('that cannot be opened says why in a sentence, and leaves nothing', async () => {
    open = await openSessions();
    open.host.refuseNext('WINCONT has no shell');
    open.send('e');
    await open.said('WINCONT has no shell');
    expect(open.panes().panes.map(({pane}) => pane)).not.toContain('session');
    open.send('j');
    expect(open.selected('containers')).toContain('HYPVCON');
  });

  test.each([
    [2, 'PAUSED is paused: unpause it first'],
    [3, 'DEMO is Off: start it first'],
  ])('is not opened where none can be (row %d), and the footer says why', async (row, why) => {
    open = await openSessions();
    open.press('g', ...Array.from({length: row}, () => 'j'), 'e');
    expect(open.footer()).toBe(why);
    expect(open.host.sessions).toEqual([]);
  });

  test('is not opened under --read-only, and Enter shows details there', async () => {
    open = await openSessions({readOnly: true});
    open.press('e');
    expect(open.footer()).toBe('isotop was started with --read-only');
    open.press('enter');
    expect(open.panes().overlay?.view.kind).toBe('details');
    expect(open.host.sessions).toEqual([]);
  });

  test('makes its container what the lens looks at', async () => {
    open = await openSessions();
    await enter(1);
    open.send(`${leave}e`);
    open.press('2', 'g');
    expect(open.lens()).toContain('WINCONT · process');
    open.press('4');
    expect(open.lens()).toContain('HYPVCON · hyperv');
    expect(open.pane('containers').rows[1]?.marked).toBe(true);
  });
});

describe('several sessions', () => {
  test('in one container are opened by E, which the footer offers where there is one already', async () => {
    open = await openSessions();
    expect(open.text()).not.toContain('E another');
    await enter();
    open.send(`${leave}e`);
    expect(open.text()).toContain('E another');
    open.send('E');
    await open.until(() => open.host.sessions.length === 2);
    open.send('second');
    await open.until(() => open.session()[0] === 'talk> second');
    expect(open.host.sessions[0]?.written()).toBe('');
  });

  test('are tabs in the title, and the second keys go from one to the next', async () => {
    open = await openSessions();
    await enter();
    open.send(`${leave}e`);
    await enter(1);
    expect(sessionTitle()).toBe('4 WINCONT · talk │ HYPVCON · talk · running');
    open.send(`a${leave}]b${leave}\tc${leave}[d`);
    await open.until(() => open.host.sessions[1]?.written() === 'ac');
    expect(open.host.sessions[0]?.written()).toBe('bd');
    expect(sessionTitle()).toBe('4 WINCONT · talk · running │ HYPVCON · talk');
  });

  test('are each of the size of the pane once they are in front', async () => {
    open = await openSessions();
    await enter();
    open.send(`${leave}e`);
    await enter(1);
    open.dashboard.resize({columns: 140, rows: 40});
    await open.shows('[138x');
    expect(open.host.sessions[0]?.sizes).toEqual([]);
    open.send(`${leave}]`);
    await open.until(() => open.host.sessions[0]?.sizes.at(-1)?.columns === 138);
  });

  test('show what came while they were behind, and keep their keys to themselves when one ends', async () => {
    open = await openSessions();
    await enter();
    open.send('count 30\r');
    open.send(`${leave}e`);
    await enter(1);
    open.send(`${leave}]`);
    await open.shows('line 30');
    open.send('exit\r');
    await open.shows('ended with status 0');
    open.send('x');
    expect(sessionTitle()).toBe('4 HYPVCON · talk · running');
    open.send('j');
    expect(open.host.sessions[1]?.written()).toBe('');
  });

  test('are refused another by name: there is only one', async () => {
    open = await openSessions();
    await enter();
    open.send(`${leave}]`);
    expect(open.footer()).toBe('There is no other session');
  });
});

describe('the view of a session', () => {
  test('scrolls back by pages, stays there while more comes, and goes on scrolling without the leave key', async () => {
    open = await openSessions();
    await enter();
    open.send('count 100\r');
    await open.shows('line 100');
    open.send(`${leave}\u001b[5~`);
    expect(open.text()).not.toContain('line 100');
    expect(open.text()).toMatch(/\d+ of \d+ lines back/);
    const first = open.session()[0];
    open.send('\u001b[5~\u001b[6~');
    expect(open.session()[0]).toBe(first);
    open.send('\u001b[H');
    expect(open.session()[0]).toBe('talk> count 100');
    open.send('\u001b');
    await open.shows('line 100');
    expect(open.host.sessions[0]?.written()).toBe('count 100\r');
  });

  test('comes back to the present with what is typed', async () => {
    open = await openSessions();
    await enter();
    open.send('count 100\r');
    await open.shows('line 100');
    open.send(`${leave}\u001b[5~x`);
    await open.shows('talk> x');
  });
});

describe('the end of the dashboard', () => {
  test('is asked for with sessions open: n stays, y quits, and every session is named', async () => {
    open = await openSessions();
    await enter();
    open.send(`${leave}e`);
    open.send('q');
    expect(open.panes().overlay?.view).toMatchObject({
      kind: 'question',
      title: 'Quit isotop?',
      steps: ['The session in WINCONT ends, and with it talk'],
    });
    open.send('\r');
    expect(open.requests).toEqual([]);
    open.send('qn');
    expect(open.requests).toEqual([]);
    open.send('qy');
    expect(open.requests).toEqual([{kind: 'quit', status: 0}]);
  });

  test('comes with a second Ctrl+C', async () => {
    open = await openSessions();
    await enter();
    open.send(`${leave}e`);
    open.send('\u0003');
    expect(open.requests).toEqual([]);
    open.send('\u0003');
    expect(open.requests).toEqual([{kind: 'quit', status: 0}]);
  });

  test('is not asked for without sessions, nor once they ended, nor under --yes', async () => {
    open = await openSessions({confirm: false});
    open.send('q');
    await enter();
    open.send(`${leave}e`);
    open.send('q');
    expect(open.requests).toHaveLength(2);
    await open.close();
    open = await openSessions();
    await enter();
    open.host.sessions[0]?.lose('it stopped');
    await open.shows('it stopped');
    open.send(' q');
    expect(open.requests).toEqual([{kind: 'quit', status: 0}]);
  });

  test('ends every session', async () => {
    open = await openSessions();
    await enter();
    open.send(`${leave}e`);
    await enter(1);
    await open.dashboard.close();
    expect(open.host.sessions.map(session => session.isClosed())).toEqual([true, true]);
  });
});

describe('the screen with a session', () => {
  test.each(sizes)('is sound at $columns×$rows, whatever it shows and whoever has the keys', async size => {
    open = await openSessions({size});
    await enter();
    for (const text of ['colours\r', 'wide\r', 'leaks\r', 'full\r', 'leave\r', 'count 60\r', 'hidden\r']) {
      open.send(text);
      await open.until(() => (open.host.sessions[0]?.written() ?? '').endsWith(text));
      for (const keys of [
        '',
        `${leave}`,
        'z',
        `${leave}z`,
        `${leave}\u001b[5~`,
        `${leave}e`,
        '?',
        '\u001b',
        '4',
      ]) {
        open.send(keys);
        expect(screenFaults(open.dashboard.screen())).toEqual([]);
      }
      open.send('\u001b');
    }
    for (const other of sizes) {
      open.dashboard.resize(other);
      expect(screenFaults(open.dashboard.screen())).toEqual([]);
    }
  });

  test('is sound with signs of ASCII only', async () => {
    open = await openSessions({ascii: true});
    await enter();
    expect(sessionTitle()).toBe('4 WINCONT . talk . running');
    expect(screenFaults(open.dashboard.screen())).toEqual([]);
  });

  test('gives keys to no session that cannot be seen', async () => {
    open = await openSessions();
    await enter();
    open.dashboard.resize({columns: 30, rows: 8});
    open.send('rm\r');
    open.dashboard.resize({columns: 120, rows: 40});
    open.send('x');
    await open.until(() => open.host.sessions[0]?.written() === 'x');
  });
});
