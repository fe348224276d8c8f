import {afterEach, expect, test} from '@jest/globals';
import {type Invite, stackDashboards} from '../../../source/commands/play/dashboard-stack.ts';
import type {Dashboard, TerminalRequest} from '../../../source/store/dashboard.ts';
import {createSampleDashboard, type SampleDashboard} from '../../support/sample-dashboard.ts';
import {until} from '../../support/until.ts';

const size = {columns: 80, rows: 24};
let stack: Dashboard | undefined;
afterEach(() => stack?.close());

function open() {
  const base = createSampleDashboard(size);
  const guests: SampleDashboard[] = [];
  const requests: TerminalRequest[] = [];
  let invite: Invite = () => {};
  stack = stackDashboards({
    base: given => {
      invite = given;
      return base;
    },
    open: async name => {
      if (name === 'none') return null;
      const dashboard = createSampleDashboard(size);
      guests.push(dashboard);
      return {dashboard, close: () => dashboard.close()};
    },
  });
  stack.onRequest(request => requests.push(request));
  return {stack, base, guests, requests, invite: (name: string) => invite(name)};
}

test('a guest gets the keys and shows its screen, until it is quit', async () => {
  const {stack: shown, base, guests, requests, invite} = open();
  let told = 0;
  shown.subscribe(() => {
    told += 1;
  });
  invite('one');
  await until(
    () => told === 1,
    () => 'nobody was told of the guest',
  );
  shown.press(['j']);
  expect(base.heard).toEqual(['pause']);
  expect(shown.screen()).toBe(guests[0]?.screen());
  shown.resize({columns: 100, rows: 30});
  shown.press(['q']);
  await until(
    () => guests[0]?.heard.includes('close') === true,
    () => 'the guest was not closed',
  );
  expect(shown.screen()).toBe(base.screen());
  expect(base.heard).toEqual(['pause', 'resume', 'resize 100×30']);
  expect(requests).toEqual([]);
  shown.press(['q']);
  expect(requests).toEqual([{kind: 'quit', status: 0}]);
});

test('there is no guest of a name that nobody has', async () => {
  const {stack: shown, base, invite} = open();
  invite('none');
  await new Promise(resolve => setImmediate(resolve));
  shown.press(['j']);
  expect(base.heard).toEqual(['press j']);
});

test('what closes the stack closes its guests', async () => {
  const {stack: shown, base, guests, invite} = open();
  invite('one');
  await until(
    () => guests.length === 1 && shown.screen() === guests[0]?.screen(),
    () => 'the guest does not show',
  );
  await shown.close();
  expect(guests[0]?.heard).toContain('close');
  expect(base.heard).toContain('close');
});
