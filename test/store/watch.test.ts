import {afterEach, beforeEach, describe, expect, jest, test} from '@jest/globals';
import type {HostError} from '../../source/model/host-error.ts';
import {type ContainerId, containerId} from '../../source/model/ids.ts';
import type {Snapshot} from '../../source/model/snapshot.ts';
import {type InsideAnswer, type Watch, watchHost} from '../../source/store/watch.ts';
import {type FakeHost, fakeHost} from '../support/fake-host.ts';
import {hostProcess, snapshot} from '../support/hand-made.ts';

let host: FakeHost;
let watch: Watch;
let answers: {readonly snapshot: Snapshot; readonly inside: InsideAnswer | null}[];
let losses: HostError[];
let lookedInto: ContainerId | null;
let slowdown: number;

const changed = () => host.tell({kind: 'changed', events: []});

beforeEach(() => {
  jest.useFakeTimers();
  answers = [];
  losses = [];
  lookedInto = null;
  slowdown = 1;
  host = fakeHost(snapshot({}));
  watch = watchHost({
    host,
    refreshSeconds: 2,
    slowdown: () => slowdown,
    lookedInto: () => lookedInto,
    onAnswer: (shown, inside) => answers.push({snapshot: shown, inside}),
    onLost: error => losses.push(error),
  });
});
afterEach(() => {
  watch.close();
  jest.useRealTimers();
});

/** Lets so many milliseconds pass, and whatever they bring. */
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

describe('the watch of a host', () => {
  test('asks at once, and then at every refresh', async () => {
    await pass(0);
    expect(answers).toHaveLength(1);
    await pass(1999);
    expect(answers).toHaveLength(1);
    await pass(1);
    expect(answers).toHaveLength(2);
  });

  test('asks as much more rarely as the program wants, and still at once when something changed', async () => {
    await pass(0);
    slowdown = 4;
    await pass(2000);
    const before = answers.length;
    await pass(7999);
    expect(answers).toHaveLength(before);
    await pass(1);
    expect(answers).toHaveLength(before + 1);
    await pass(500);
    changed();
    await pass(100);
    expect(answers).toHaveLength(before + 2);
  });

  test('asks more rarely when nobody has touched a key for a minute, and as before when somebody does', async () => {
    await pass(62_000);
    const before = answers.length;
    await pass(9_999);
    expect(answers).toHaveLength(before);
    await pass(1);
    expect(answers).toHaveLength(before + 1);
    await pass(3_000);
    watch.touched();
    await pass(0);
    expect(answers).toHaveLength(before + 2);
    await pass(2_000);
    expect(answers).toHaveLength(before + 3);
  });

  test('asks half as often when nobody has touched a key for ten seconds', async () => {
    await pass(10_000);
    const before = answers.length;
    await pass(3_999);
    expect(answers).toHaveLength(before);
    await pass(1);
    expect(answers).toHaveLength(before + 1);
    await pass(2_500);
    watch.touched();
    await pass(0);
    expect(answers).toHaveLength(before + 2);
  });

  test('hears of a change at once however long nobody has touched a key', async () => {
    await pass(100_000);
    const before = answers.length;
    await pass(1_000);
    changed();
    await pass(0);
    expect(answers).toHaveLength(before + 1);
  });

  test('hears of a change within a tenth of a second', async () => {
    await pass(1000);
    changed();
    await pass(0);
    expect(answers).toHaveLength(2);
    changed();
    await pass(99);
    expect(answers).toHaveLength(2);
    await pass(1);
    expect(answers).toHaveLength(3);
  });

  test('takes in what a large host says when keys that came meanwhile have had their turn', async () => {
    const processes = Array.from({length: 3000}, (_, index) => hostProcess(4 * index));
    const large = snapshot({processes});
    host.show(large);
    await pass(200);
    const before = answers.length;
    const order: string[] = [];
    const asked = host.snapshot;
    host.snapshot = () => {
      setImmediate(() => order.push(`a key, after ${answers.length - before}`));
      return asked();
    };
    changed();
    await pass(200);
    expect(order).toEqual(['a key, after 0']);
    expect(answers).toHaveLength(before + 1);
  });

  test('asks no more than ten times a second, however much changes', async () => {
    await pass(0);
    for (let change = 0; change < 1000; change += 1) {
      changed();
      await pass(1);
    }
    expect(answers.length).toBeLessThanOrEqual(11);
    expect(answers.length).toBeGreaterThanOrEqual(10);
  });

  test('asks again for what changed while an answer was on its way', async () => {
    changed();
    await pass(99);
    expect(answers).toHaveLength(1);
    await pass(1);
    expect(answers).toHaveLength(2);
  });

  test('resolves a refresh when what is true at its call has arrived', async () => {
    await pass(0);
    const first = watch.refresh();
    const second = watch.refresh();
    await first;
    expect(answers).toHaveLength(2);
    await second;
    expect(answers).toHaveLength(3);
  });

  test('says and asks nothing while it stands still, and catches up after', async () => {
    await pass(0);
    watch.stop();
    changed();
    await pass(10_000);
    await watch.refresh();
    expect(host.snapshots()).toBe(1);
    watch.goOn();
    await pass(0);
    expect(answers).toHaveLength(2);
    await pass(2000);
    expect(answers).toHaveLength(3);
  });

  test('says nothing that arrives after it was stopped or closed', async () => {
    await pass(0);
    void watch.refresh();
    watch.stop();
    await pass(0);
    expect(answers).toHaveLength(1);
    watch.goOn();
    watch.close();
    await pass(5000);
    expect(answers).toHaveLength(1);
  });

  test('tells that the host is lost, and asks on until it is found', async () => {
    await pass(0);
    const error: HostError = {kind: 'unreachable', host: 'HOST', detail: 'no answer', remedy: null};
    host.lose(error);
    expect(losses).toEqual([error]);
    await pass(4000);
    expect(losses).toHaveLength(3);
    host.find();
    await pass(100);
    expect(answers).toHaveLength(2);
  });

  test('asks a container that is looked into along with its host', async () => {
    lookedInto = containerId('DEMO');
    await pass(2000);
    expect(answers.at(-1)?.inside).toEqual({container: lookedInto, processes: []});
  });
});
