/** What a terminal is drawn on. */
export type TerminalGround = 'dark' | 'light';

/** Its luminance (Rec. 709) of 0 to 1, from parts of 0 to 1. */
const luminance = (red: number, green: number, blue: number): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** As much as half a grey is: dark texts read better on what is lighter, light ones on what is darker. */
const half = 0.5;

const groundOf = (parts: readonly [number, number, number]): TerminalGround =>
  luminance(...parts) > half ? 'light' : 'dark';

/** A part of a colour, of one to four hexadecimal digits, from 0 to 1. */
const part = (digits: string): number => Number.parseInt(digits, 16) / (16 ** digits.length - 1);

/**
 * The ground in a terminal's answer to OSC 11: `rgb:ffff/ffff/ffff`, `rgba:…` or `#ffffff`, in its sequence. Null for
 * what is no such answer.
 */
export function groundOfAnswer(raw: string): TerminalGround | null {
  const [, colour = ''] = /^\u001b\]11;(.*?)(?:\u0007|\u001b\\|\u009c)?$/s.exec(raw) ?? [];
  const [, red, green, blue] =
    /^rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})(?:\/[\da-f]{1,4})?$/i.exec(colour) ??
    /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour) ??
    [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return groundOf([part(red), part(green), part(blue)]);
}

/** The last of COLORFGBG (`15;0`, `0;default;15`) is the number of the ground's colour, of the terminal's own sixteen. */
export function groundOfEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): TerminalGround | null {
  const [, number] = /;(\d{1,2})$/.exec(environment['COLORFGBG'] ?? '') ?? [];
  if (number === undefined || Number(number) > 15) return null;
  // White, and the bright colours but bright black.
  return Number(number) === 7 || Number(number) > 8 ? 'light' : 'dark';
}
