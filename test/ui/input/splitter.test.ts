import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import type {InputEvent} from '../../../source/ui/input/input-event.ts';
import {createSplitter} from '../../../source/ui/input/splitter.ts';

/** The events of some input that comes in these pieces. */
function split(...pieces: string[]): InputEvent[] {
  const splitter = createSplitter();
  return pieces.flatMap(piece => splitter.push(piece));
}

const keysOf = (events: readonly InputEvent[]) =>
  events.flatMap(event => (event.kind === 'key' ? [event.key] : []));
const keys = (...pieces: string[]) => keysOf(split(...pieces));
const kinds = (...pieces: string[]) => split(...pieces).map(({kind}) => kind);

describe('characters', () => {
  test('ten characters of one write are ten keys', () => {
    expect(keys('jjjjjjjjjj')).toEqual(Array(10).fill('j'));
  });

  test('a printable character stands for itself, in its own case', () => {
    expect(keys('sS/:é中')).toEqual(['s', 'S', '/', ':', 'é', '中']);
  });

  test('several code points that a person sees as one character are one key', () => {
    const family = '👨‍👩‍👧';
    const accented = 'e\u0301';
    expect(keys(`a${family}${accented}b`)).toEqual(['a', family, accented, 'b']);
  });

  test.each([
    [' ', 'space'],
    ['\t', 'tab'],
    ['\r', 'enter'],
    ['\n', 'enter'],
    ['\u007f', 'backspace'],
    ['\b', 'backspace'],
    ['\u0000', 'ctrl+space'],
    ['\u0003', 'ctrl+c'],
    ['\u000c', 'ctrl+l'],
    ['\u001a', 'ctrl+z'],
    ['\u001d', 'ctrl+]'],
  ])('%j is %s', (input, key) => {
    expect(keys(input)).toEqual([key]);
  });

  test('C1 controls, replacement characters and byte order marks are no keys', () => {
    expect(keys('a\u0085\u009b\ufffd\ufeffb')).toEqual(['a', 'b']);
  });
});

describe('sequences', () => {
  test.each([
    ['\u001b[A', 'up'],
    ['\u001bOA', 'up'],
    ['\u001b[B', 'down'],
    ['\u001b[C', 'right'],
    ['\u001b[D', 'left'],
    ['\u001b[H', 'home'],
    ['\u001b[F', 'end'],
    ['\u001bOH', 'home'],
    ['\u001b[1~', 'home'],
    ['\u001b[7~', 'home'],
    ['\u001b[4~', 'end'],
    ['\u001b[2~', 'insert'],
    ['\u001b[3~', 'delete'],
    ['\u001b[5~', 'pageup'],
    ['\u001b[6~', 'pagedown'],
    ['\u001b[Z', 'shift+tab'],
    ['\u001bOP', 'f1'],
    ['\u001b[11~', 'f1'],
    ['\u001b[[A', 'f1'],
    ['\u001b[15~', 'f5'],
    ['\u001b[24~', 'f12'],
    ['\u001b[1;2A', 'shift+up'],
    ['\u001b[1;3B', 'alt+down'],
    ['\u001b[1;5C', 'ctrl+right'],
    ['\u001b[1;8D', 'shift+alt+ctrl+left'],
    ['\u001b[3;5~', 'ctrl+delete'],
    ['\u001b[5^', 'ctrl+pageup'],
    ['\u001bOj', '*'],
    ['\u001bOM', 'enter'],
    ['\u001bOq', '1'],
    ['\u001bx', 'alt+x'],
    ['\u001bX\u001b\\\u001bé', 'alt+é'],
    ['\u001b\u007f', 'alt+backspace'],
    ['\u001b\r', 'alt+enter'],
    ['\u001b\u0001', 'alt+ctrl+a'],
    ['\u001b[115;5u', 'ctrl+s'],
    ['\u001b[115;2u', 'S'],
    ['\u001b[13;5u', 'ctrl+enter'],
    ['\u001b[27u', 'escape'],
    ['\u001b[27;6;9~', 'shift+ctrl+tab'],
  ])('%j is %s', (input, key) => {
    expect(keys(input)).toEqual([key]);
  });

  test('a key that goes up is not pressed', () => {
    expect(kinds('\u001b[115;1:3u')).toEqual(['ignored']);
  });

  test('keys and sequences of one write come out in their order', () => {
    expect(keys('j\u001b[Ak\u001bOB\r')).toEqual(['j', 'up', 'k', 'down', 'enter']);
  });

  test('a sequence may come in pieces', () => {
    expect(keys('\u001b', '[', '1;', '5', 'A')).toEqual(['ctrl+up']);
  });

  test('an ESC before another one is the key', () => {
    expect(keys('\u001b\u001b[A')).toEqual(['escape', 'up']);
  });

  test.each([
    ['an unknown final', '\u001b[5y'.replace('y', 'q')],
    ['an unknown number', '\u001b[99~'],
    ['a focus report', '\u001b[I'],
    ['the first mouse protocol', '\u001b[M !!'],
    ['an end of paste without a beginning', '\u001b[201~'],
    ['a media key', '\u001b[57440u'],
  ])('%s is dropped, and nothing of it is typed', (_, input) => {
    expect(kinds(input)).toEqual(['ignored']);
    expect(keys(`a${input}b`)).toEqual(['a', 'b']);
  });

  test('a sequence that breaks off is dropped up to where it breaks', () => {
    expect(split('\u001b[12\u001b[A')).toEqual([
      {kind: 'ignored', raw: '\u001b[12'},
      {kind: 'key', key: 'up', raw: '\u001b[A'},
    ]);
    expect(keys('\u001b[1é')).toEqual(['é']);
  });

  test('a sequence without end is given up', () => {
    expect(split(`\u001b[${'1'.repeat(10_000)}`)).toHaveLength(1);
    expect(keys(`\u001b]${'1'.repeat(4096)}`, '\u001b[A').at(-1)).toBe('up');
  });
});

describe('what is no key', () => {
  test('a mouse report says where, what and whether it was let go', () => {
    expect(split('\u001b[<0;12;5M\u001b[<0;12;5m')).toEqual([
      {kind: 'mouse', code: 0, column: 11, row: 4, released: false, raw: '\u001b[<0;12;5M'},
      {kind: 'mouse', code: 0, column: 11, row: 4, released: true, raw: '\u001b[<0;12;5m'},
    ]);
  });

  test.each([
    ['device attributes', '\u001b[?62;4c'],
    ['secondary attributes', '\u001b[>41;354;0c'],
    ['the cursor', '\u001b[12;40R'],
    ['a status', '\u001b[0n'],
    ['a mode', '\u001b[?2026;2$y'],
    ['the keyboard', '\u001b[?1u'],
    ['a colour, ended by BEL', '\u001b]11;rgb:1e1e/1e1e/1e1e\u0007'],
    ['a colour, ended by ST', '\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\'],
    ['a version', '\u001bP>|tmux 3.5a\u001b\\'],
  ])('%s is an answer', (_, input) => {
    expect(kinds(input)).toEqual(['answer']);
    expect(keys(`a${input}b`)).toEqual(['a', 'b']);
  });
});

describe('a paste', () => {
  test('is one event, whatever is in it', () => {
    expect(split('a\u001b[200~x y\r\u001b[Aq\u0003\u001b[201~b')).toEqual([
      {kind: 'key', key: 'a', raw: 'a'},
      {kind: 'paste', text: 'x y\r\u001b[Aq\u0003', raw: '\u001b[200~x y\r\u001b[Aq\u0003\u001b[201~'},
      {kind: 'key', key: 'b', raw: 'b'},
    ]);
  });

  test('may come in pieces, its marks cut anywhere', () => {
    const whole = '\u001b[200~中文 text\u001b[201~j';
    for (let cut = 1; cut < whole.length; cut += 1) {
      expect(split(whole.slice(0, cut), whole.slice(cut))).toEqual(split(whole));
    }
  });

  test('is waited for without limit', () => {
    const splitter = createSplitter();
    splitter.push('\u001b[200~begun');
    expect(splitter.waitsFor()).toBe('paste');
    expect(splitter.flush()).toEqual([]);
    expect(splitter.push(' ended\u001b[201~')).toMatchObject([{kind: 'paste', text: 'begun ended'}]);
  });

  test('whose end got lost is given up by Ctrl+C, which is pressed', () => {
    expect(keys('\u001b[200~lost', 'q', '\u0003', 'q')).toEqual(['ctrl+c', 'q']);
  });

  test('is cut where it is larger than any that is meant', () => {
    const [paste] = split('\u001b[200~', ...Array(12).fill('x'.repeat(100_000)), '\u001b[201~');
    expect(paste?.kind === 'paste' && paste.text.length).toBe(1_000_000);
  });
});

describe('when nothing more comes', () => {
  test('a lone ESC was the key', () => {
    const splitter = createSplitter();
    expect(splitter.push('\u001b')).toEqual([]);
    expect(splitter.waitsFor()).toBe('escape');
    expect(splitter.flush()).toEqual([{kind: 'key', key: 'escape', raw: '\u001b'}]);
    expect(splitter.waitsFor()).toBe('nothing');
  });

  test.each(['\u001b[', '\u001b[1;5', '\u001bO', '\u001b]11;rgb'])('the unfinished %j is dropped', input => {
    const splitter = createSplitter();
    expect(splitter.push(input)).toEqual([]);
    expect(splitter.waitsFor()).toBe('sequence');
    expect(splitter.flush()).toEqual([{kind: 'ignored', raw: input}]);
    expect(keysOf(splitter.push('j'))).toEqual(['j']);
  });
});

describe('whatever comes', () => {
  const piece = fc.oneof(
    fc.string({unit: 'binary', maxLength: 8}),
    fc.constantFrom(
      '\u001b',
      '[',
      'O',
      ']',
      '\u001b[',
      '\u001b[<0;1;1M',
      '\u001b[200~',
      '\u001b[201~',
      '\u001b\\',
      ';5u',
      '~',
      'jjj',
    ),
  );
  const input = fc.array(piece, {maxLength: 20}).map(pieces => pieces.join(''));

  test('nothing is lost: the raws of the events, with what is still waited for, are the input', () => {
    fc.assert(
      fc.property(input, text => {
        const splitter = createSplitter();
        const raws = [...splitter.push(text), ...splitter.push('\u001b[201~'), ...splitter.flush()];
        expect(raws.map(({raw}) => raw).join('')).toBe(`${text}\u001b[201~`);
      }),
    );
  });

  test('where ASCII input is cut does not matter', () => {
    const ascii = input.map(text => text.replace(/[^\x00-\x7e]/g, ''));
    fc.assert(
      fc.property(ascii, fc.nat(), (text, at) => {
        const cut = text.length === 0 ? 0 : at % text.length;
        // A Ctrl+C on its own is the one exception: it ends a paste that has no end.
        fc.pre(text.slice(cut) !== '\u0003' && text.slice(0, cut) !== '\u0003');
        expect(split(text.slice(0, cut), text.slice(cut))).toEqual(split(text));
      }),
    );
  });

  test('no key is a control character, and each is one character or a name', () => {
    fc.assert(
      fc.property(input, text => {
        for (const key of keys(text)) {
          expect(key).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
          expect(key).not.toBe('');
        }
      }),
    );
  });
});
