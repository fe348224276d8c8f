import {afterEach, expect, test} from '@jest/globals';
import {type Invite, stackDashboards} from '../../../source/commands/play/dashboard-stack.ts';
import type {Dashboard, TerminalRequest} from '../../../source/store/dashboard.ts';
import {openSimulated} from '../../support/open-dashboard.ts';
import {createSampleDashboard, type SampleDashboard} from '../../support/sample-dashboard.ts';
import {until} from '../../support/until.ts';

const size = {columns: 80, rows: 24};
let stack: Dashboard | undefined;
afterEach(() => stack?.close());

function open(ready: Promise<void> = Promise.resolve()) {
  const base = createSampleDashboard(size);
  const guests: SampleDashboard[] = [];
  const requests: TerminalRequest[] = [];
  let invite: Invite = async () => {};
  stack = stackDashboards({
    base: given => {
      invite = given;
      return base;
    },
    open: async name => {
      await ready;
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
  void invite('one');
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
  void invite('none');
  await new Promise(resolve => setImmediate(resolve));
  shown.press(['j']);
  expect(base.heard).toEqual(['press j']);
});

test('what closes the stack closes its guests', async () => {
  const {stack: shown, base, guests, invite} = open();
  void invite('one');
  await until(
    () => guests.length === 1 && shown.screen() === guests[0]?.screen(),
    () => 'the guest does not show',
  );
  await shown.close();
  expect(guests[0]?.heard).toContain('close');
  expect(base.heard).toContain('close');
});

test('what closes the stack while a guest is opened closes that, when it is there', async () => {
  let isReady = () => {};
  const ready = new Promise<void>(resolve => {
    isReady = resolve;
  });
  const {stack: shown, base, guests, invite} = open(ready);
  void invite('one');
  const closing = shown.close();
  isReady();
  await closing;
  expect(guests.map(({heard}) => heard)).toEqual([['close']]);
  expect(base.heard).toEqual(['close']);
  await invite('another');
  expect(guests).toHaveLength(1);
});

test('a guest that cannot be opened is heard of by who asked for it, who may ask again', async () => {
  const {stack: shown, guests, invite} = open(Promise.reject(new Error('no room')));
  await expect(invite('one')).rejects.toThrow('no room');
  await expect(invite('one')).rejects.toThrow('no room');
  expect(guests).toEqual([]);
  await shown.close();
});

test('a dashboard says why the document that was asked for could not be opened', async () => {
  const open = await openSimulated({invite: () => Promise.reject(new Error('no room'))});
  try {
    open.press(':');
    open.type('play isolation');
    open.press('enter');
    await open.said('The document could not be opened: no room');
  } finally {
    await open.close();
  }
});
