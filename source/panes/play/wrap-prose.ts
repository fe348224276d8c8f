import type {Look, Piece} from '../../model/reading.ts';
import {visible} from '../../text/visible.ts';
import {displayWidth, graphemes} from '../../text/width.ts';
import type {Line, Span} from '../line.ts';

/** What is never parted from its neighbours: a word, or one character of a script without spaces. */
interface Unit {
  readonly spans: readonly Span[];
  readonly width: number;
  /** Cells of the space before it, where no line ends. */
  readonly gap: 0 | 1;
  /** Whether a line ends before it, whatever room there is. */
  readonly breaks: boolean;
}

/** What stands at no line's beginning, and at no line's end: closing and opening signs. */
const closing = /^[\p{Pe}\p{Pf}、。，．：；！？…‥・ー々%‰℃°,.:;!?'"”’)\]}]/u;
const opening = /[\p{Ps}\p{Pi}“‘([{]$/u;

const looks: Readonly<Record<Look, Omit<Span, 'text'>>> = {
  strong: {bold: true},
  emphasis: {style: {italic: true}},
  code: {tone: 'key'},
  link: {style: {underline: true}},
};

const spanOf = (text: string, look: Look | undefined): Span => ({text, ...(look && looks[look])});

/** Every character with its look; `\n` for a line break that stays. */
function* charactersOf(pieces: readonly Piece[]): Generator<{text: string; look: Look | undefined}> {
  for (const {text, look} of pieces)
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) yield {text: '\n', look: undefined};
      for (const character of graphemes(visible(line))) yield {text: character, look};
    }
}

function unitsOf(pieces: readonly Piece[]): Unit[] {
  const units: Unit[] = [];
  let spans: Span[] = [];
  let look: Look | undefined;
  let width = 0;
  let gap: 0 | 1 = 0;
  let breaks = false;
  let last = '';
  const end = () => {
    if (spans.length === 0) return;
    units.push({spans, width, gap, breaks});
    spans = [];
    width = 0;
    gap = 0;
    breaks = false;
  };
  for (const {text, look: of} of charactersOf(pieces)) {
    if (text === '\n' || text === ' ') {
      end();
      if (text === '\n') breaks = true;
      else gap = 1;
      last = '';
      continue;
    }
    const cells = displayWidth(text);
    // Between two wide characters, or one and a word, a line may end; not before a closing sign or behind an opening one.
    const mayEnd = last !== '' && (cells > 1 || displayWidth(last) > 1);
    if (mayEnd && !closing.test(text) && !opening.test(last)) end();
    const before = spans.at(-1);
    if (before && look === of) spans[spans.length - 1] = {...before, text: before.text + text};
    else spans.push(spanOf(text, of));
    look = of;
    width += cells;
    last = text;
  }
  end();
  return units;
}

/** A unit that is wider than a whole line, in parts that are not. */
function partsOf(unit: Unit, cells: number): readonly Unit[] {
  if (unit.width <= cells) return [unit];
  const parts: Unit[] = [];
  let spans: Span[] = [];
  let width = 0;
  const end = () => {
    const first = parts.length === 0;
    parts.push({spans, width, gap: first ? unit.gap : 0, breaks: first && unit.breaks});
    spans = [];
    width = 0;
  };
  for (const {text, ...look} of unit.spans)
    for (const character of graphemes(text)) {
      const more = displayWidth(character);
      if (more > cells) continue;
      if (width + more > cells) end();
      spans.push({...look, text: character});
      width += more;
    }
  if (spans.length > 0) end();
  return parts;
}

/**
 * Prose in lines of at most `cells`: broken at spaces, between the characters of scripts without them, and within a
 * word only where it is longer than a line.
 */
export function wrapProse(pieces: readonly Piece[], cells: number): readonly Line[] {
  if (cells <= 0) return [];
  const lines: Span[][] = [];
  let room = 0;
  for (const unit of unitsOf(pieces).flatMap(each => partsOf(each, cells))) {
    const line = lines.at(-1);
    if (line === undefined || unit.breaks || unit.gap + unit.width > room) {
      lines.push([...unit.spans]);
      room = cells - unit.width;
      continue;
    }
    const [first, ...others] = unit.spans;
    const before = line.at(-1);
    // The space belongs to both where they look alike, so that what is underlined has no holes.
    const isAlike = first && before && sameLook(first, before);
    if (first && before && isAlike)
      line[line.length - 1] = {...before, text: before.text + ' '.repeat(unit.gap) + first.text};
    else line.push(...(unit.gap === 1 ? [{text: ' '}] : []), ...(first ? [first] : []));
    line.push(...others);
    room -= unit.gap + unit.width;
  }
  return lines;
}

const sameLook = (a: Span, b: Span): boolean => a.tone === b.tone && a.bold === b.bold && a.style === b.style;
