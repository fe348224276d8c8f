// In the place of build/sanitize-ansi.js of Ink 8.0.0, put there by the bundler (see .config/build/ink). Ink cleans
// every text of every frame, sign by sign: a quarter of a frame. What has nothing in it but plain characters, line
// breaks and ordinary colours is clean already, and that is seen in one pass; the rest goes to Ink's own.
import ordinary from '../../../node_modules/ink/build/sanitize-ansi.js';
import {standaloneWidth} from './cell-width.ts';
import {Recent} from './recent.ts';
import {skipColour} from './skip-colour.ts';

/** `text` without what would spoil the layout: control characters, sequences that are neither colours nor links. */
export default function sanitizeAnsi(text: string): string {
  if (clean.get(text)) return text;
  if (!isClean(text)) return ordinary(text);
  clean.set(text, true);
  return text;
}

/** A text is cleaned when it is measured and at each frame: a few of those that were clean last. */
const clean = new Recent<string, true>(16);

function isClean(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code === 0x1b) {
      const end = skipColour(text, index);
      if (end === -1) return false;
      index = end - 1;
    } else if (code !== 0x0a && standaloneWidth(code) === 0) return false;
    else if (code > 0xffff) index += 1;
  }
  return true;
}
