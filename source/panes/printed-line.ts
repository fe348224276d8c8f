import {expandTabs} from '../text/tabs.ts';
import {visible} from '../text/visible.ts';
import {displayWidth} from '../text/width.ts';
import type {Line, ProgramColour, ProgramStyle, Span} from './line.ts';

type Mutable = {-readonly [Name in keyof ProgramStyle]: ProgramStyle[Name]};

const colourSequence = /\u001b\[([\d;:]*)m/g;

/** A line that a program printed, in its own colours; whatever else in it a terminal would obey is written out. */
export function printedLine(text: string): Line {
  const spans: Span[] = [];
  let style: ProgramStyle = {};
  let cells = 0;
  let from = 0;
  const add = (part: string) => {
    if (part === '') return;
    const shown = part.split('\t').map(visible).join('\t');
    const expanded = expandTabs(shown, cells);
    cells += displayWidth(expanded);
    spans.push(Object.keys(style).length === 0 ? {text: expanded} : {text: expanded, style});
  };
  for (const found of text.matchAll(colourSequence)) {
    add(text.slice(from, found.index));
    style = afterSequence(style, found[1] ?? '');
    from = found.index + found[0].length;
  }
  add(text.slice(from));
  return spans;
}

/** What a sequence of SGR makes of a style (ECMA-48 8.3.117, and xterm's colours). */
function afterSequence(before: ProgramStyle, parameters: string): ProgramStyle {
  let style: Mutable = {...before};
  const codes = parameters.split(/[;:]/).map(Number);
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code === 0) style = {};
    else if (code === 1) style.bold = true;
    else if (code === 2) style.dim = true;
    else if (code === 3) style.italic = true;
    else if (code === 4) style.underline = true;
    else if (code === 7) style.inverse = true;
    else if (code === 9) style.struck = true;
    else if (code === 22) style = without(style, 'bold', 'dim');
    else if (code === 23) style = without(style, 'italic');
    else if (code === 24) style = without(style, 'underline');
    else if (code === 27) style = without(style, 'inverse');
    else if (code === 29) style = without(style, 'struck');
    else if (code === 39) style = without(style, 'colour');
    else if (code === 49) style = without(style, 'ground');
    else if (code >= 30 && code <= 37) style.colour = code - 30;
    else if (code >= 40 && code <= 47) style.ground = code - 40;
    else if (code >= 90 && code <= 97) style.colour = code - 82;
    else if (code >= 100 && code <= 107) style.ground = code - 92;
    else if (code === 38 || code === 48) {
      const [colour, taken] = largeColour(codes.slice(at + 1));
      if (colour !== null) style[code === 38 ? 'colour' : 'ground'] = colour;
      at += taken;
    }
  }
  return style;
}

function without(style: ProgramStyle, ...names: readonly (keyof ProgramStyle)[]): Mutable {
  return Object.fromEntries(
    Object.entries(style).filter(([name]) => !names.some(removed => removed === name)),
  );
}

/** What stands after 38 or 48: `5;n` of the palette, `2;r;g;b`; and how many of the parameters that were. */
function largeColour([form, ...rest]: readonly number[]): [ProgramColour | null, number] {
  const isByte = (value: number | undefined): value is number => value !== undefined && value <= 255;
  if (form === 5) {
    const [index] = rest;
    return [isByte(index) ? index : null, 2];
  }
  const parts = rest.slice(0, 3);
  if (form !== 2 || parts.length < 3 || !parts.every(isByte)) return [null, form === 2 ? 4 : 1];
  return [`#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`, 4];
}
