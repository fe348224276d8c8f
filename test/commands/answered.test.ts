import {afterEach, expect, test} from '@jest/globals';
import {fakeHost} from '../support/fake-host.ts';
import {container, snapshot} from '../support/hand-made.ts';
import {type OpenDashboard, openOver} from '../support/open-dashboard.ts';

let open: OpenDashboard;
afterEach(() => open.close());

test('a dashboard says when its host has answered', async () => {
  open = openOver(fakeHost(snapshot({containers: [container('A')]})));
  expect(open.dashboard.isAnswered()).toBe(false);
  await open.until(() => open.rows('containers').length > 0);
  expect(open.dashboard.isAnswered()).toBe(true);
});
