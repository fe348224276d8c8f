import {describe, expect, test} from '@jest/globals';
import {
  decodeEvent,
  encodeEvent,
  UnreadableEvent,
  type Upcast,
} from '../../../source/hosts/simulated/upcast.ts';

const event = {
  actor: {terminal: null, pid: 1, program: 'test'},
  origin: 'isotop reset',
  body: {kind: 'reset' as const, system: 'nano-server' as const, seed: 1},
};

describe('an event of an earlier version', () => {
  test('is brought up to this one, step by step', () => {
    // In version 1 of this story the system was called `os`, in version 2 it had no seed.
    const first = JSON.stringify({...event, v: 1, body: {kind: 'reset', os: 'nano-server'}});
    const steps = new Map<number, Upcast>([
      [1, old => ({...old, v: 2, body: {kind: old.body.kind, system: old.body['os']}})],
      [2, old => ({...old, v: 3, body: {...old.body, seed: 1}})],
    ]);
    expect(decodeEvent(7, 99, first, steps, 3)).toEqual({sequence: 7, at: 99, ...event});
  });

  test('without a way to this one is damaged, one of a later version is newer', () => {
    const faultOf = (text: string, version: number) => {
      try {
        decodeEvent(1, 1, text, new Map(), version);
        return undefined;
      } catch (thrown) {
        return thrown instanceof UnreadableEvent ? {newer: thrown.newer} : thrown;
      }
    };
    expect(faultOf(encodeEvent(event), 1)).toBeUndefined();
    expect(faultOf(encodeEvent(event), 2)).toEqual({newer: false});
    expect(faultOf(encodeEvent(event), 0)).toEqual({newer: true});
  });
});
