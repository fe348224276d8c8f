import {describe, expect, test} from '@jest/globals';
import {containerId} from '../../source/model/ids.ts';
import {
  besideFront,
  focusedSession,
  frontSession,
  liveSessions,
  noSessions,
  type SessionView,
  sessionIn,
  toPanes,
  toSession,
  withFullScreen,
  withLeaveKey,
  withNewSession,
  withoutSession,
  withSession,
} from '../../source/store/sessions.ts';
import {initialState, type State} from '../../source/store/state.ts';
import {host} from '../support/hand-made.ts';

const empty: State = initialState(
  {id: host, capabilities: new Set(), snapshot: null, lost: null},
  {now: 0, size: {columns: 80, rows: 24}, readOnly: false, confirm: true},
);
const session = (key: string): SessionView => ({
  key,
  container: containerId(`in ${key}`),
  name: key,
  command: [],
  status: {kind: 'running'},
  picture: null,
});
const ended = {status: {kind: 'ended', end: {kind: 'exited', status: 0}}} as const;
const three = ['a', 'b', 'c'].map(session).reduce(withNewSession, empty);

describe('sessions', () => {
  test('are none at first', () => {
    expect(empty.sessions).toEqual(noSessions);
    expect(frontSession(empty)).toBeNull();
    expect(besideFront(empty, 1)).toBeNull();
  });

  test('that are new are in front and have the keys', () => {
    expect(focusedSession(three)?.key).toBe('c');
    expect(focusedSession(toPanes(three))).toBeNull();
    expect(frontSession(toPanes(three))?.key).toBe('c');
    expect(focusedSession(toSession(toPanes(three), 'a'))?.key).toBe('a');
  });

  test('stand in a row that goes round', () => {
    expect(besideFront(three, 1)?.key).toBe('a');
    expect(besideFront(three, -1)?.key).toBe('b');
  });

  test('that go leave their place to the next, and the keys to the panes', () => {
    const without = withoutSession(toSession(three, 'b'), 'b');
    expect(frontSession(without)?.key).toBe('c');
    expect(without.sessions.focused).toBe(false);
    expect(frontSession(withoutSession(three, 'c'))?.key).toBe('b');
    const last = ['a', 'b', 'c'].reduce(withoutSession, withFullScreen(three));
    expect(last.sessions).toEqual(noSessions);
  });

  test('behind the one in front go without a change to it', () => {
    const without = withoutSession(three, 'a');
    expect(focusedSession(without)?.key).toBe('c');
  });

  test('that ended are not live, and are not gone back to', () => {
    const state = withSession(three, 'b', ended);
    expect(liveSessions(state).map(({key}) => key)).toEqual(['a', 'c']);
    expect(sessionIn(state, containerId('in b'))).toBeNull();
    expect(sessionIn(state, containerId('in a'))?.key).toBe('a');
  });

  test('forget the leave key when the keys go elsewhere', () => {
    expect(toPanes(withLeaveKey(three, true)).sessions.left).toBe(false);
    expect(toSession(withLeaveKey(three, true), 'a').sessions.left).toBe(false);
  });
});
