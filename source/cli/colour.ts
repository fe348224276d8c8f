import type {Tone} from '../panes/line.ts';
import {sixteen} from '../ui/theme/sixteen.ts';
import {reset, sgr} from '../ui/theme/style.ts';

/** `text`, which is safe and padded already, as `tone` looks in the sixteen colours that every user made readable. */
export function coloured(text: string, tone: Tone | undefined): string {
  const begin = tone === undefined ? '' : sgr(sixteen.roles[tone], '16');
  return begin === '' ? text : begin + text + reset;
}
