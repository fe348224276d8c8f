import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {idGiver} from '../../../source/hosts/simulated/pids.ts';
import {guid, hexadecimal, oneOf, seeded} from '../../../source/hosts/simulated/random.ts';

describe('new Ids', () => {
  test('are multiples of 4, none taken, none twice', () => {
    fc.assert(
      fc.property(fc.nat(), fc.uniqueArray(fc.nat(3000).map(slot => 800 + 4 * slot)), (seed, list) => {
        const taken = new Set(list);
        const give = idGiver(taken, seeded(seed));
        for (let count = 0; count < 200; count += 1) {
          const pid = give();
          expect(pid % 4).toBe(0);
          expect(taken.has(pid)).toBe(false);
          taken.add(pid);
        }
      }),
    );
  });

  test('are found even when chance always says the same', () => {
    const give = idGiver(new Set(), () => 0.5);
    expect(new Set(Array.from({length: 100}, give)).size).toBe(100);
  });
});

describe('chance', () => {
  test('gives GUIDs and digits of their form, and all of several', () => {
    const random = seeded(3);
    const guids = Array.from({length: 200}, () => guid(random));
    expect(new Set(guids).size).toBe(200);
    for (const each of guids)
      expect(each).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(hexadecimal(random, 64)).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(Array.from({length: 100}, () => oneOf(random, ['a', 'b', 'c'])))).toEqual(
      new Set(['a', 'b', 'c']),
    );
  });
});
