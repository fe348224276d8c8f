import {afterEach, describe, expect, test} from '@jest/globals';
import {type Hand, handOn, report} from '../../support/mouse.ts';
import type {OpenDashboard} from '../../support/open-dashboard.ts';
import {openSimulated} from '../../support/open-dashboard.ts';
import {leave, type OpenSessions, openSessions} from '../sessions/open-sessions.ts';

let open: OpenDashboard | undefined;
afterEach(() => open?.close());

async function entered(given: Parameters<typeof openSessions>[0] = {}): Promise<[OpenSessions, Hand]> {
  const sessions = await openSessions(given);
  open = sessions;
  sessions.press('e');
  await sessions.shows('talk>');
  return [sessions, handOn(sessions.dashboard)];
}
const focus = (sessions: OpenDashboard) => sessions.panes().panes.find(({focused}) => focused)?.pane;
const rectOf = (sessions: OpenDashboard) => {
  const rect = sessions.panes().panes.find(({pane}) => pane === 'session')?.rect;
  if (!rect) throw new Error('there is no session');
  return rect;
};

describe('a session', () => {
  test('loses the keys to a pane that is clicked, and gets them back with a click', async () => {
    const [sessions, hand] = await entered();
    hand.click('Host processes');
    expect(focus(sessions)).toBe('processes');
    hand.click('talk>');
    expect(focus(sessions)).toBe('session');
    sessions.send('hello\r');
    await sessions.shows('hello');
  });

  test('comes to the front by a click on its name among the others', async () => {
    const [sessions, hand] = await entered();
    sessions.send(`${leave}e`);
    sessions.press('2', 'j', 'e');
    await sessions.until(() => sessions.host.sessions.length === 2);
    const bold = () =>
      sessions
        .panes()
        .panes.find(({pane}) => pane === 'session')
        ?.title.filter(span => span.bold)
        .map(({text}) => text)
        .at(-1);
    const second = bold();
    hand.click('WINCONT · talk');
    expect(bold()).toContain('WINCONT');
    expect(bold()).not.toBe(second);
  });

  test('scrolls back under the wheel where its program does not want it, and comes back with a key', async () => {
    const [sessions, hand] = await entered();
    sessions.send('count 200\r');
    // Not the one that was typed: the end of what was counted, and the prompt below it.
    await sessions.until(
      () =>
        sessions.session().slice(1).join('\n').includes('line 200') &&
        sessions.session().at(-1)?.startsWith('talk>') === true,
    );
    const {left, top} = rectOf(sessions);
    const session = () => sessions.panes().panes.find(({pane}) => pane === 'session');
    hand.wheel({column: left + 3, row: top + 3}, -2);
    expect(session()?.scroll).not.toBeNull();
    expect(sessions.host.sessions[0]?.written()).toBe('count 200\r');
    hand.wheel({column: left + 3, row: top + 3}, 5);
    expect(session()?.scroll).toBeNull();
  });

  test('grows by its upper border', async () => {
    const [sessions, hand] = await entered();
    const {left, top, height} = rectOf(sessions);
    hand.drag({column: left + 60, row: top}, {column: left + 60, row: top - 3});
    expect(rectOf(sessions)).toMatchObject({top: top - 3, height: height + 3});
    await sessions.until(() => sessions.host.sessions[0]?.sizes.at(-1)?.rows === height + 1);
  });

  test('gets the wheel and a drag that its program asked for, within its cells wherever the pointer goes', async () => {
    const [sessions, hand] = await entered();
    sessions.send('mouse\r');
    await sessions.until(() => sessions.session().filter(row => row.startsWith('talk>')).length === 2);
    const {left, top} = rectOf(sessions);
    const written = () => (sessions.host.sessions[0]?.written() ?? '').slice('mouse\r'.length);
    hand.wheel({column: left + 1, row: top + 1}, -1);
    hand.press({column: left + 1, row: top + 1});
    hand.move({column: left + 2, row: top + 1});
    hand.move({column: 3, row: 2});
    hand.release({column: 3, row: 2});
    expect(focus(sessions)).toBe('session');
    const drag = ['<0;1;1M', '<32;2;1M', '<32;3;1M', '<0;3;1m'].map(part => `\u001b[${part}`);
    await sessions.until(() => written() === `\u001b[<64;1;1M${drag.join('')}`);
  });

  test('is left by the key in the footer, whose second keys can be clicked too', async () => {
    const [sessions, hand] = await entered();
    hand.click(/Ctrl\+\] /);
    expect(sessions.footer()).toContain('e back');
    hand.click('e back');
    expect(focus(sessions)).toBe('containers');
    expect(sessions.host.sessions[0]?.written()).toBe('');
  });

  test('gets nothing of the mouse while that is the terminal’s', async () => {
    const [sessions, hand] = await entered();
    sessions.send('mouse\r');
    await sessions.until(() => sessions.session().filter(row => row.startsWith('talk>')).length === 2);
    sessions.send(`${leave}M`);
    expect(sessions.panes().mouse).toBeUndefined();
    const {left, top} = rectOf(sessions);
    hand.click({column: left + 1, row: top + 1});
    sessions.send(report(64, {column: left + 1, row: top + 1}));
    expect(sessions.host.sessions[0]?.written()).toBe('mouse\r');
    sessions.send(`${leave}M`);
    expect(sessions.panes().mouse).toBe('drag');
  });
});

describe('the console', () => {
  test('gets the keys by a click, scrolls under the wheel, and loses them to a pane', async () => {
    const simulated = await openSimulated();
    open = simulated;
    const hand = handOn(simulated.dashboard);
    simulated.press('!');
    await simulated.until(() => simulated.text().includes('PS C:\\>'));
    simulated.type('Get-Process');
    simulated.press('enter');
    await simulated.until(() => simulated.text().includes('winlogon'));
    const shown = () => simulated.panes().panes.find(({pane}) => pane === 'console');
    hand.wheel('winlogon', -3);
    expect(shown()?.scroll).not.toBeNull();
    hand.click('Containers');
    expect(focus(simulated)).toBe('containers');
    hand.click('Console', 0);
    expect(focus(simulated)).toBe('console');
  });
});
