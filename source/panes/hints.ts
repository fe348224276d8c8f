import type {Key} from '../store/key.ts';
import {keyLabel} from './key-label.ts';
import type {Line, Span, Target} from './line.ts';

const pressing = (key: Key): Target => ({kind: 'key', key});

/** Keys and the word for what they do. A click on a key presses it, one on the word presses the first of them. */
export function keyHint(keys: readonly Key[], word: string, isOff = false): Line {
  const [first] = keys;
  const ofFirst = first === undefined ? {} : {target: pressing(first)};
  if (isOff) return [{text: [...keys.map(keyLabel), word].join(' '), tone: 'dim', ...ofFirst}];
  const labels = keys.map(
    (key, index): Span => ({
      text: index === 0 ? keyLabel(key) : ` ${keyLabel(key)}`,
      tone: 'key',
      target: pressing(key),
    }),
  );
  return [...labels, {text: ` ${word}`, ...ofFirst}];
}

const between = ' · ';

/**
 * A sentence that says what keys do (`Enter run · Esc close`), of which a click on a part presses the key that the part
 * begins with, where that is one of `keys`.
 */
export function pressable(sentence: string, keys: readonly Key[], tone: Span['tone'] = 'dim'): Line {
  return sentence.split(between).flatMap((part, index): Span[] => {
    const key = keys.find(candidate => part.startsWith(`${keyLabel(candidate)} `));
    const span: Span = {text: part, tone, ...(key !== undefined && {target: pressing(key)})};
    return index === 0 ? [span] : [{text: between, tone}, span];
  });
}
