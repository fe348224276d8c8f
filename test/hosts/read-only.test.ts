import {describe, expect, test} from '@jest/globals';
import {type Capabilities, can} from '../../source/hosts/host.ts';
import {readOnly} from '../../source/hosts/read-only.ts';
import {containerId} from '../../source/model/ids.ts';
import {container, snapshot} from '../support/hand-made.ts';
import {errorOf, stillHost} from '../support/still-host.ts';

const demo = container('DEMO');
const shown = snapshot({containers: [demo]});

const acting = async () => demo;
const changing: Partial<Capabilities> = {
  createContainer: acting,
  startContainer: acting,
  stopContainer: acting,
  restartContainer: acting,
  killContainer: acting,
  pauseContainer: acting,
  unpauseContainer: acting,
  removeContainer: acting,
  renameContainer: acting,
  convertContainer: acting,
  finishConversion: acting,
  rollBackConversion: acting,
  openSession: async () => {
    throw new Error('a session was opened');
  },
  pullImage: async () => {},
  populate: async () => {},
  reset: async () => {},
};
const reading: Partial<Capabilities> = {
  eventsAfter: async () => [],
  planConvert: async () => ({container: demo, to: 'hyperv', runtime: 'hyperv', steps: []}),
};

describe('a read-only host', () => {
  test('refuses every capability that changes something, and the host behind it is never asked', async () => {
    const behind = stillHost(shown, {...changing, ...reading});
    const host = readOnly(behind);
    for (const name of Object.keys(changing) as (keyof Capabilities)[]) {
      if (!can(host, name)) throw new Error(`${name} is gone`);
      const call: unknown = Reflect.apply(host[name], host, [demo.id, {force: true}]);
      expect([name, (await errorOf(Promise.resolve(call)))?.kind]).toEqual([name, 'read-only']);
    }
    expect(behind.calls).toEqual([]);
  });

  test('names what it would have acted on', async () => {
    const host = readOnly(stillHost(shown, changing));
    if (!can(host, 'startContainer') || !can(host, 'createContainer'))
      throw new Error('a capability is gone');
    expect(await errorOf(host.startContainer(demo.id))).toEqual({kind: 'read-only', what: 'start DEMO'});
    expect(await errorOf(host.startContainer(containerId('gone')))).toEqual({
      kind: 'read-only',
      what: 'start gone',
    });
    const request = {name: 'NEW', image: 'NanoServer', command: []};
    expect(await errorOf(host.createContainer(request))).toEqual({kind: 'read-only', what: 'create NEW'});
  });

  test('lets through what only reads', async () => {
    const behind = stillHost(shown, {...changing, ...reading});
    const host = readOnly(behind);
    if (!can(host, 'eventsAfter') || !can(host, 'planConvert')) throw new Error('a capability is gone');
    expect(await host.snapshot()).toBe(shown);
    expect(await host.inside(demo.id)).toEqual([]);
    expect(await host.eventsAfter(7)).toEqual([]);
    expect((await host.planConvert(demo.id, {to: 'hyperv'})).runtime).toBe('hyperv');
    expect(behind.calls).toEqual(['eventsAfter 7', 'planConvert id-of-DEMO']);
  });

  test('has no capability that the host behind it has not', () => {
    const host = readOnly(stillHost(shown, {startContainer: acting}));
    expect(can(host, 'startContainer')).toBe(true);
    for (const name of ['stopContainer', 'convertContainer', 'planConvert', 'eventsAfter', 'reset'] as const)
      expect([name, can(host, name)]).toEqual([name, false]);
  });

  test('passes on what the host tells, until the subscription ends', () => {
    const behind = stillHost(shown);
    const heard: string[] = [];
    const end = readOnly(behind).subscribe(({kind}) => void heard.push(kind));
    behind.tell({kind: 'found'});
    end();
    behind.tell({kind: 'found'});
    expect(heard).toEqual(['found']);
  });
});
