import {describe, expect, test} from '@jest/globals';
import {allCommands} from '../../source/commands/all-commands.ts';
import {commandSet, noWishes} from '../../source/commands/command-set.ts';
import {sayKeyFault} from '../../source/commands/say-key-fault.ts';

const setOf = (keys: Readonly<Record<string, readonly string[]>>, leaveKey = noWishes.leaveKey) =>
  commandSet({...noWishes, keys: new Map(Object.entries(keys)), leaveKey});
const keysOf = (set: ReturnType<typeof setOf>, id: string) => set.byId.get(id)?.keys;
const told = (set: ReturnType<typeof setOf>) => set.faults.map(fault => sayKeyFault(fault, set));

describe('the keys of a dashboard', () => {
  test('are those that are declared, where nobody wishes for others', () => {
    const set = commandSet(noWishes);
    for (const {id, keys} of allCommands) expect(keysOf(set, id)).toEqual(keys);
    expect(set.faults).toEqual([]);
  });

  test('are those that are wished for, instead of its own', () => {
    const set = setOf({kill: ['X', 'f9'], zoom: []});
    expect(set.ofKey('X')?.id).toBe('kill');
    expect(set.ofKey('f9')?.id).toBe('kill');
    expect(set.ofKey('K')).toBeUndefined();
    expect(set.ofKey('z')).toBeUndefined();
    expect(told(set)).toEqual([]);
  });

  test('can be exchanged', () => {
    const set = setOf({start: ['x'], stop: ['s']});
    expect([set.ofKey('x')?.id, set.ofKey('s')?.id]).toEqual(['start', 'stop']);
    expect(told(set)).toEqual([]);
  });

  test('are taken from who has them of old, which is told when it is left with none', () => {
    const set = setOf({kill: ['s', 'k']});
    expect(set.ofKey('s')?.id).toBe('kill');
    expect(keysOf(set, 'start')).toEqual([]);
    expect(keysOf(set, 'up')).toEqual(['up']);
    expect(told(set)).toEqual(['Start has no key now: s is that of Kill']);
  });

  test('are not given to two: the first one has it', () => {
    const set = setOf({stop: ['u'], kill: ['u']});
    expect(set.ofKey('u')?.id).toBe('stop');
    expect(told(set)).toContain('u cannot be the key of Kill: it is that of Stop');
  });

  test('that lead out stay what they are', () => {
    const set = setOf({quit: ['Q'], stop: ['ctrl+c', 'escape']});
    expect(keysOf(set, 'quit')).toEqual(['Q', 'ctrl+c']);
    expect(set.ofKey('ctrl+c')?.id).toBe('quit');
    expect(set.ofKey('escape')?.id).toBe('escape');
    expect(told(set)).toEqual([
      'Ctrl+C cannot be the key of Stop: it always means the same',
      'Esc cannot be the key of Stop: it always means the same',
    ]);
  });

  test('of sessions are second keys behind the leave key, which can be another', () => {
    const set = setOf({sessionBack: ['q'], kill: ['X']}, 'ctrl+a');
    expect(set.ofKey('ctrl+a q')?.id).toBe('sessionBack');
    expect(set.ofKey('ctrl+a z')?.id).toBe('sessionFull');
    expect(set.ofKey('ctrl+a ctrl+a')?.id).toBe('sessionKey');
    expect(set.ofKey('ctrl+] z')).toBeUndefined();
    expect(told(set)).toEqual([]);
  });
});
