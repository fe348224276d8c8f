import {afterEach, describe, expect, test} from '@jest/globals';
import type {PendingConversion} from '../../../source/hosts/recovers-conversions.ts';
import {container, snapshot} from '../../support/hand-made.ts';
import {type OpenDashboard, openOver} from '../../support/open-dashboard.ts';
import {stillHost} from '../../support/still-host.ts';

let open: OpenDashboard;
afterEach(() => open.close());

const demo = container('DEMO');
const interrupted: PendingConversion = {
  id: demo.id,
  name: 'DEMO',
  to: 'hyperv',
  runtime: 'runsc',
  begunAt: 0,
  reached: 'its copy was made, and does not run yet',
};

/** A dashboard of a host on which these conversions were interrupted; `calls` are what it was asked to do. */
async function openWith(
  pending: readonly PendingConversion[],
  given: Parameters<typeof openOver>[1] = {},
): Promise<() => readonly string[]> {
  const host = stillHost(snapshot({containers: [demo]}), {
    pendingConversions: async () => pending,
    finishConversion: async () => demo,
    rollBackConversion: async () => demo,
  });
  open = openOver(host, given);
  await open.until(() => open.rows('containers').length > 0);
  return () => host.calls.filter(call => !call.startsWith('pending'));
}
const asked = () => open.text().includes('DEMO was being converted');

describe('a conversion that was interrupted', () => {
  test('is asked about at the start, with how far it came; Enter leaves it as it is', async () => {
    const calls = await openWith([interrupted]);
    await open.until(asked);
    expect(open.text()).toContain('was interrupted');
    open.press('enter');
    expect(asked()).toBe(false);
    expect(open.footer()).toBe('DEMO was left as it is');
    expect(calls()).toEqual([]);
  });

  test('is finished with f', async () => {
    const calls = await openWith([interrupted]);
    await open.until(asked);
    open.press('f');
    await open.said('The conversion of DEMO is finished');
    expect(calls()).toEqual([`finishConversion ${demo.id}`]);
  });

  test('is rolled back with b, or with Enter where that is marked', async () => {
    const calls = await openWith([interrupted]);
    await open.until(asked);
    open.press('shift+tab', 'enter');
    await open.said('DEMO is as it was before its conversion');
    expect(calls()).toEqual([`rollBackConversion ${demo.id}`]);
  });

  test('that cannot be rolled back says why, and is not', async () => {
    const cannotRollBack = {kind: 'refused', message: 'the original is gone', remedy: null} as const;
    const calls = await openWith([{...interrupted, cannotRollBack}]);
    await open.until(asked);
    expect(open.text()).toContain('The original is gone');
    open.press('b');
    expect(asked()).toBe(true);
    expect(calls()).toEqual([]);
  });

  test('makes way for the question about the next one', async () => {
    await openWith([interrupted, {...interrupted, name: 'OTHER'}]);
    await open.until(asked);
    open.press('n');
    expect(open.text()).toContain('OTHER was being converted');
    open.press('escape');
    expect(open.text()).not.toContain('was being converted');
  });

  test('is asked about again with V, which says when there is none', async () => {
    await openWith([interrupted]);
    await open.until(asked);
    open.press('n', 'V');
    await open.until(asked);
    await open.close();
    await openWith([]);
    open.press('V');
    await open.said('No conversion was interrupted');
  });

  test('is only told of under --read-only', async () => {
    await openWith([interrupted], {readOnly: true});
    await open.until(() => open.footer().includes('The conversion of DEMO was interrupted'));
    expect(asked()).toBe(false);
  });
});
