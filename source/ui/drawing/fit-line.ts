import type {Line, Span} from '../../panes/line.ts';
import {displayWidth, truncate} from '../../text/width.ts';

const lineWidth = (line: Line): number => line.reduce((width, {text}) => width + displayWidth(text), 0);

/** `line`, exactly `width` cells wide: cut or filled with spaces on the right. */
export function fitLine(line: Line, width: number): Line {
  const missing = width - lineWidth(line);
  if (missing === 0) return line;
  if (missing > 0) return [...line, {text: ' '.repeat(missing)}];
  const fitted: Span[] = [];
  let room = width;
  for (const span of line) {
    const taken = displayWidth(span.text);
    if (taken <= room) {
      fitted.push(span);
      room -= taken;
      continue;
    }
    const text = truncate(span.text, room);
    fitted.push({...span, text: text + ' '.repeat(room - displayWidth(text))});
    break;
  }
  return fitted;
}

/** `line` in the middle of `width` cells. */
export function centreLine(line: Line, width: number): Line {
  const before = Math.max(0, Math.floor((width - lineWidth(line)) / 2));
  return fitLine(before === 0 ? line : [{text: ' '.repeat(before)}, ...line], width);
}
