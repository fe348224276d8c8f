// In the place of build/measure-text.js of Ink 8.0.0, put there by the bundler (see .config/build/ink). Ink keeps the
// sizes of the last 4096 to 8192 texts, each with its text: where a text is a whole pane that is 200 MiB after some
// hours. Measuring is fast (see string-width.ts), so few are enough.
import {Recent} from './recent.ts';
import stringWidth from './string-width.ts';

export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

const nothing: Dimensions = {width: 0, height: 0};
const measured = new Recent<string, Dimensions>(64);

/** Columns of the widest line, and lines. */
export default function measureText(text: string): Dimensions {
  if (text === '') return nothing;
  let dimensions = measured.get(text);
  if (dimensions === undefined) {
    const lines = text.split('\n');
    dimensions = {
      width: lines.reduce((most, line) => Math.max(most, stringWidth(line)), 0),
      height: lines.length,
    };
    measured.set(text, dimensions);
  }
  return dimensions;
}
