import {visible} from '../text/visible.ts';

/**
 * JSON whose text is exact and yet safe in a terminal: what text/visible would escape is written as `\uXXXX`, which
 * every JSON parser reads back as it was.
 */
export function toJson(value: unknown, indent: number): string {
  return JSON.stringify(value, null, indent).replace(/[^\n\x20-\x7e]/gu, character =>
    visible(character) === character ? character : escaped(character),
  );
}

function escaped(character: string): string {
  let text = '';
  for (let index = 0; index < character.length; index += 1)
    text += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  return text;
}
