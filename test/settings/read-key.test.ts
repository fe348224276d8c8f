import {describe, expect, test} from '@jest/globals';
import {allCommands} from '../../source/commands/all-commands.ts';
import {keyLabel} from '../../source/panes/key-label.ts';
import {isLeaveKey, readKey} from '../../source/settings/read-key.ts';

describe('a key', () => {
  test.each([
    ['x', 'x'],
    ['X', 'X'],
    ['Shift+x', 'X'],
    ['é', 'é'],
    [' ', 'space'],
    ['Space', 'space'],
    ['Ctrl+X', 'ctrl+x'],
    ['ctrl-x', 'ctrl+x'],
    ['Control+]', 'ctrl+]'],
    ['PgUp', 'pageup'],
    ['shift+PageDown', 'shift+pagedown'],
    ['F5', 'f5'],
    ['ctrl+alt+F12', 'alt+ctrl+f12'],
    ['+', '+'],
    ['ctrl+Home', 'ctrl+home'],
    ['alt+x', 'alt+x'],
    ['Alt+X', 'alt+X'],
  ])('is written %s', (text, key) => {
    expect(readKey(text)).toBe(key);
  });

  test.each(['', 'xx', 'ctrl+', 'ctrl+i', 'Ctrl+M', 'f13', 'shift+1', 'ctrl+1', 'hyper+x', 'x'.repeat(50)])(
    'is not %j',
    text => {
      expect(readKey(text)).toBeNull();
    },
  );

  test('can be written as the help shows it', () => {
    for (const key of allCommands.flatMap(command => command.keys).flatMap(keys => keys.split(' ')))
      expect(readKey(keyLabel(key))).toBe(key);
  });

  test('gives the keys of a session back only where it can be sent itself', () => {
    expect(['ctrl+]', 'ctrl+a', 'ctrl+\\'].map(isLeaveKey)).toEqual([true, true, true]);
    expect(['ctrl+c', 'ctrl+z', 'f5', 'x', 'ctrl+space', 'alt+ctrl+a'].map(isLeaveKey)).toEqual(
      Array.from({length: 6}, () => false),
    );
  });
});
