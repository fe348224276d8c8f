import type {Tone} from '../panes/line.ts';

/** The sixteen colours that every terminal's own theme makes readable. */
const codes: Partial<Readonly<Record<Tone, number>>> = {
  process: 36,
  hyperv: 35,
  good: 32,
  warning: 33,
  bad: 31,
  heading: 1,
  dim: 2,
};

/** `text`, which is safe and padded already, in the colour of `tone`. */
export function coloured(text: string, tone: Tone | undefined): string {
  const code = tone === undefined ? undefined : codes[tone];
  return code === undefined ? text : `\u001b[${code}m${text}\u001b[0m`;
}
