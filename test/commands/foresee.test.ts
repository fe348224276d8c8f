import {afterEach, expect, test} from '@jest/globals';
import type {Screen} from '../../source/panes/screen.ts';
import {fakeHost} from '../support/fake-host.ts';
import {container, hostProcess, snapshot} from '../support/hand-made.ts';
import {type OpenDashboard, openOver} from '../support/open-dashboard.ts';

let open: OpenDashboard;
afterEach(() => open.close());

const overlayOf = (screen: Screen) => (screen.kind === 'panes' ? (screen.overlay?.view.kind ?? null) : null);

test('the screens that keys may make are those that they make, and nothing is changed by looking at them', async () => {
  open = openOver(fakeHost(snapshot({containers: [container('A')], processes: [hostProcess(4)]})));
  await open.until(() => open.rows('containers').length > 0);
  const [before, told] = [open.dashboard.screen(), open.told()];
  const screens = [...open.dashboard.foresee()];
  expect(screens.map(overlayOf)).toContain('help');
  expect(open.dashboard.screen()).toBe(before);
  expect(open.told()).toBe(told);
  for (const [key, back] of [
    ['?', 'escape'],
    ['tab', 'shift+tab'],
    ['/', 'escape'],
  ] as const) {
    open.press(key);
    expect(screens).toContainEqual(open.dashboard.screen());
    open.press(back);
  }
});
