import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {
  edit,
  emptyField,
  fieldOf,
  insert,
  longestText,
  pasted,
  type TextField,
} from '../../source/store/text-field.ts';
import {isVisible} from '../../source/text/visible.ts';
import {graphemes} from '../../source/text/width.ts';

/** A field with its cursor where `|` stands. */
function at(text: string): TextField {
  const cursor = text.indexOf('|');
  return {text: text.replace('|', ''), cursor};
}

const shown = ({text, cursor}: TextField): string => `${text.slice(0, cursor)}|${text.slice(cursor)}`;

const pressed = (text: string, ...keys: readonly string[]): string =>
  shown(keys.reduce((field, key) => edit(field, key) ?? field, at(text)));

describe('a text field', () => {
  test.each([
    ['left', 'ab|c', 'a|bc'],
    ['left', '|abc', '|abc'],
    ['right', 'a|bc', 'ab|c'],
    ['right', 'abc|', 'abc|'],
    ['home', 'ab|c', '|abc'],
    ['ctrl+a', 'ab|c', '|abc'],
    ['end', 'a|bc', 'abc|'],
    ['ctrl+e', 'a|bc', 'abc|'],
    ['backspace', 'ab|c', 'a|c'],
    ['backspace', '|abc', '|abc'],
    ['delete', 'a|bc', 'a|c'],
    ['delete', 'abc|', 'abc|'],
    ['ctrl+u', 'ab|c', '|c'],
    ['ctrl+k', 'a|bc', 'a|'],
    ['ctrl+w', 'ping -t local|host', 'ping -t |host'],
    ['ctrl+w', 'ping -t  |', 'ping |'],
    ['ctrl+w', 'ping|', '|'],
    ['ctrl+w', '|ping', '|ping'],
  ])('%s makes %s to %s', (key, before, expected) => {
    expect(pressed(before, key)).toBe(expected);
  });

  test('moves over and deletes a whole character, of however many code points', () => {
    expect(pressed('a👩‍💻|b', 'left')).toBe('a|👩‍💻b');
    expect(pressed('a👩‍💻|b', 'backspace')).toBe('a|b');
    expect(pressed('|容器', 'right', 'delete')).toBe('容|');
    expect(pressed('e\u0301|', 'backspace')).toBe('|');
  });

  test('writes at the cursor and stands behind what was written', () => {
    expect(shown(insert(at('a|c'), 'b'))).toBe('ab|c');
    expect(shown(insert(at('🐳|'), '容'))).toBe('🐳容|');
  });

  test('stands behind a character that joins the one before it', () => {
    expect(shown(insert(at('e|x'), '\u0301'))).toBe('e\u0301|x');
  });

  test('leaves keys alone that edit nothing', () => {
    expect(edit(fieldOf('abc'), 'f5')).toBeNull();
    expect(edit(fieldOf('abc'), 'tab')).toBeNull();
  });

  test('takes a paste whole, on one line', () => {
    expect(pasted('WEB1\n')).toBe('WEB1');
    expect(pasted('ping -t\r\nlocalhost\tx')).toBe('ping -t localhost x');
  });

  test('writes out what cannot be shown', () => {
    expect(pasted('a\u001b[31mb')).toBe('a\\e[31mb');
    expect(pasted('a\u202eb')).toBe('a\\u{202e}b');
  });

  test('takes as much of a paste as the longest command line needs, and no half character', () => {
    const full = insert(fieldOf('ab'), 'x'.repeat(1_000_000));
    expect(full.text).toHaveLength(longestText);
    expect(full.cursor).toBe(longestText);
    expect(insert(full, 'y')).toEqual(full);
    expect(insert(fieldOf('a'.repeat(longestText - 1)), '👩‍💻').text).toHaveLength(longestText - 1);
  });

  test('looks once at a paste that is nearly all line breaks', () => {
    expect(pasted(`a${'\n'.repeat(300_000)}b\n\n`)).toBe(`a${' '.repeat(300_000)}b`);
  });

  test('is always safe to show, with its cursor between two characters, whatever is typed and pasted', () => {
    const keys = fc.constantFrom('left', 'right', 'home', 'end', 'backspace', 'delete', 'ctrl+w', 'ctrl+u');
    const texts = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom('👩‍💻', '\u200d', '\ufe0f', '🇩', 'e', '\u0301'),
    );
    const steps = fc.array(
      fc.oneof(
        keys.map(key => ({key})),
        texts.map(text => ({text})),
      ),
      {maxLength: 30},
    );
    fc.assert(
      fc.property(steps, given => {
        let field = emptyField;
        for (const step of given) {
          field = 'key' in step ? (edit(field, step.key) ?? field) : insert(field, pasted(step.text));
          expect(isVisible(field.text)).toBe(true);
          const before = graphemes(field.text.slice(0, field.cursor));
          expect(graphemes(field.text).slice(0, before.length)).toEqual(before);
        }
      }),
    );
  });
});
