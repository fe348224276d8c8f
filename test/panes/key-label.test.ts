import {describe, expect, test} from '@jest/globals';
import {keyLabel} from '../../source/panes/key-label.ts';

describe('a key', () => {
  test.each([
    ['s', 's'],
    ['G', 'G'],
    ['ctrl+c', 'Ctrl+C'],
    ['shift+tab', 'Shift+Tab'],
    ['pageup', 'PgUp'],
    ['escape', 'Esc'],
    ['up', '↑'],
    ['+', '+'],
    ['f5', 'F5'],
  ])('%s is written %s', (key, label) => {
    expect(keyLabel(key)).toBe(label);
  });
});
