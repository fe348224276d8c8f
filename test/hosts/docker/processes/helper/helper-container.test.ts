import {describe, expect, test} from '@jest/globals';
import type * as z from 'zod';
import type {Call, EngineClient} from '../../../../../source/hosts/docker/connection/client.ts';
import {EngineRefusal} from '../../../../../source/hosts/docker/connection/refusal.ts';
import {engineTarget} from '../../../../../source/hosts/docker/connection/target.ts';
import {helperContainer} from '../../../../../source/hosts/docker/processes/helper/helper-container.ts';

/** An engine that makes containers and starts none; what it was told, and which containers it has. */
function startsNone() {
  const told: Call[] = [];
  const there = new Set<string>();
  const notHere = () => Promise.reject(new Error('not in this test'));
  const client: EngineClient = {
    target: engineTarget({context: null, url: 'tcp://engine:2375'}, {}),
    async ask<Shape>(call: Call, shape: z.ZodType<Shape>): Promise<Shape> {
      told.push(call);
      const id = `made-${told.length}`;
      there.add(id);
      return shape.parse({Id: id});
    },
    async tell(call) {
      told.push(call);
      if (call.path.endsWith('/start')) throw new EngineRefusal(400, 'exec: "sleep": not found');
      there.delete(call.path.replace('/containers/', ''));
    },
    open: notHere,
    upgrade: notHere,
    clockAhead: () => 0,
    calls: () => told.length,
    forget: () => undefined,
    close: () => undefined,
  };
  return {client, told, there};
}

describe('a helper container that does not start', () => {
  test('is removed, and its reading rejects with what the engine said of the start', async () => {
    const {client, told, there} = startsNone();
    const helper = helperContainer(client, 'bare');
    await expect(helper.read()).rejects.toThrow('exec: "sleep": not found');
    expect(there).toEqual(new Set());
    expect(told.at(-1)).toMatchObject({method: 'DELETE', path: '/containers/made-1', query: {force: true}});
    await helper.close();
    expect(told).toHaveLength(3);
  });
});
