/** What a line is edited with. */
export type KeyName =
  | 'enter'
  | 'tab'
  | 'back-tab'
  | 'backspace'
  | 'delete'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'home'
  | 'end'
  | 'word-left'
  | 'word-right'
  | 'kill-line'
  | 'kill-to-end'
  | 'kill-word'
  | 'clear-screen'
  | 'cancel'
  | 'escape';

/** A key that was pressed, or characters that were typed. */
export type Key =
  | {readonly kind: 'key'; readonly name: KeyName}
  | {readonly kind: 'text'; readonly text: string};

const controls: Readonly<Record<string, KeyName>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u007f': 'backspace',
  '\b': 'backspace',
  '\u0001': 'home',
  '\u0002': 'left',
  '\u0003': 'cancel',
  '\u0004': 'delete',
  '\u0005': 'end',
  '\u0006': 'right',
  '\u000b': 'kill-to-end',
  '\u000c': 'clear-screen',
  '\u000e': 'down',
  '\u0010': 'up',
  '\u0015': 'kill-line',
  '\u0017': 'kill-word',
};

/** By what follows `ESC [` or `ESC O`: xterm's sequences, with a modifier those that mean a word. */
const sequences: Readonly<Record<string, KeyName>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  Z: 'back-tab',
  '1~': 'home',
  '7~': 'home',
  '4~': 'end',
  '8~': 'end',
  '3~': 'delete',
  '1;5C': 'word-right',
  '1;5D': 'word-left',
  '1;3C': 'word-right',
  '1;3D': 'word-left',
};

const alone: Readonly<Record<string, KeyName>> = {
  b: 'word-left',
  f: 'word-right',
  '\u007f': 'kill-word',
};

/** A sequence of a terminal: `ESC [ … letter`, `ESC O letter`, or ESC and one character. */
const sequence = /^\u001b(?:\[([0-?]*[ -/]*[@-~])|O([\s\S])|([^[O\u0000-\u001f]))/;
/** The beginning of one. No key's is longer than this. */
const unfinished = /^\u001b(?:\[[0-?]{0,30}[ -/]{0,4}|O)?$/;

/** Turns what a terminal sends into keys; it may be cut anywhere, within a character too. */
export interface KeyReader {
  read(bytes: Uint8Array): readonly Key[];
  /** Whether it holds back the beginning of a sequence, which may also be the key Esc. */
  readonly waits: boolean;
  /** Nothing more came: what was held back. */
  settle(): readonly Key[];
}

export function openKeyReader(): KeyReader {
  const decoder = new TextDecoder();
  let held = '';

  const take = (text: string, isLast: boolean): readonly Key[] => {
    const keys: Key[] = [];
    let rest = text;
    while (rest !== '') {
      if (rest.startsWith('\u001b')) {
        if (!isLast && unfinished.test(rest)) break;
        rest = rest.slice(takeEscape(rest, keys));
        continue;
      }
      const plain = /^[^\u0000-\u001f\u007f]+/.exec(rest)?.[0];
      if (plain !== undefined) keys.push({kind: 'text', text: plain});
      else if (rest.startsWith('\r\n')) keys.push({kind: 'key', name: 'enter'});
      else {
        const name = controls[rest.slice(0, 1)];
        if (name) keys.push({kind: 'key', name});
      }
      rest = rest.slice(plain?.length ?? (rest.startsWith('\r\n') ? 2 : 1));
    }
    held = rest;
    return keys;
  };

  return {
    read: bytes => take(held + decoder.decode(bytes, {stream: true}), false),
    get waits() {
      return held !== '';
    },
    settle: () => take(held, true),
  };
}

/** Adds the key of a sequence, none for one that means nothing here; its length. Before a control, Esc is a key. */
function takeEscape(text: string, keys: Key[]): number {
  const found = sequence.exec(text);
  if (!found) {
    keys.push({kind: 'key', name: 'escape'});
    return 1;
  }
  const [whole, bracket, letter, single] = found;
  const name = single === undefined ? sequences[bracket ?? letter ?? ''] : alone[single];
  if (name) keys.push({kind: 'key', name});
  return whole.length;
}
