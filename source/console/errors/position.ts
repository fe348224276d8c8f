import type {Extent} from '../grammar/syntax.ts';

/** PowerShell shows so much of a line at the most, characters; with `... ` and ` ...` where it is cut. */
const longestShown = 69;
const leastBefore = 12;
const leastAfter = 8;

interface Place {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** How many characters of the line are in the extent. */
  readonly length: number;
}

function placeOf(source: string, {start, end}: Extent): Place {
  const before = source.slice(0, start);
  const line = before.split('\n').length;
  const lineStart = before.lastIndexOf('\n') + 1;
  const rest = source.indexOf('\n', start);
  const text = source.slice(lineStart, rest < 0 ? source.length : rest).trimEnd();
  const column = start - lineStart;
  return {line, column, text, length: Math.max(0, Math.min(end - lineStart, text.length) - column)};
}

/** The part of a long line around the extent, and where that stands in it. */
function windowOf({text, column, length}: Place): {shown: string; indent: number; length: number} {
  if (text.length <= longestShown) return {shown: text, indent: column, length};
  let marked = length;
  let before = Math.min(column, leastBefore);
  const rest = text.length - length - column;
  let after = Math.min(rest, leastAfter);
  if (before + marked + after >= longestShown) {
    marked = Math.min(marked, longestShown - before);
    after = Math.max(0, longestShown - before - marked);
  } else {
    before += Math.min(column - before, longestShown - before - marked - after);
    after += Math.min(rest - after, longestShown - before - marked - after);
  }
  const from = column - before;
  const to = column + marked + after;
  const lead = from > 0 ? '... ' : '';
  return {
    shown: `${lead}${text.slice(from, to)}${to < text.length ? ' ...' : ''}`,
    indent: before + lead.length,
    length: marked,
  };
}

/** `At line:1 char:5`, the line, and the extent underlined. */
export function positionMessage(source: string, extent: Extent): string {
  const text = source.replaceAll('\r\n', '\n');
  // Offsets count what was typed; every line end before them was two characters there.
  const dropped = (offset: number): number => offset - (source.slice(0, offset).match(/\r\n/g)?.length ?? 0);
  const place = placeOf(text, {start: dropped(extent.start), end: dropped(extent.end)});
  const at = `At line:${place.line} char:${place.column + 1}`;
  if (place.text === '') return at;
  const tabs = (part: string): string => part.replaceAll('\t', '    ');
  const before = tabs(place.text.slice(0, place.column));
  const marked = tabs(place.text.slice(place.column, place.column + place.length));
  const {shown, indent, length} = windowOf({
    ...place,
    text: tabs(place.text),
    column: before.length,
    length: marked.length,
  });
  return `${at}\n+ ${shown}\n+ ${' '.repeat(indent)}${'~'.repeat(Math.max(1, length))}`;
}
