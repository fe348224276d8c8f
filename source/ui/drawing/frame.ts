import {upperBorder} from '../../panes/border.ts';
import type {Line} from '../../panes/line.ts';
import type {Painter} from '../theme/painter.ts';
import type {Ground} from '../theme/theme.ts';

/** Where a window stands in its list; as in PaneView. */
export type Scroll = {readonly offset: number; readonly shown: number; readonly total: number};

/** The border of a box, as painted text. */
export interface Frame {
  readonly top: string;
  readonly left: string;
  /** One for each line within the border. */
  readonly right: readonly string[];
  readonly bottom: string;
}

export interface FrameParts {
  readonly width: number;
  readonly height: number;
  readonly title: Line;
  readonly aside: Line;
  readonly scroll: Scroll | null;
  readonly ground: Ground;
}

/** A border of `width` × `height` cells: title and aside in the upper line, the scroll mark in the right one. */
export function frame(painter: Painter, parts: FrameParts): Frame {
  const {width, height, ground} = parts;
  const {glyphs} = painter;
  const border = (text: string) => painter.text(text, 'border', ground);
  const thumb = thumbOf(parts.scroll, height - 2);
  const [edge, mark] = [border(glyphs.vertical), painter.text(glyphs.thumb, 'thumb', ground)];
  return {
    top: top(painter, parts),
    left: edge,
    right: Array.from({length: Math.max(0, height - 2)}, (_, row) =>
      row >= thumb.from && row < thumb.to ? mark : edge,
    ),
    bottom: border(glyphs.bottomLeft + glyphs.horizontal.repeat(Math.max(0, width - 2)) + glyphs.bottomRight),
  };
}

function top(painter: Painter, {width, title, aside, ground}: FrameParts): string {
  const {topLeft, topRight, horizontal} = painter.glyphs;
  const border = (text: string) => painter.text(text, 'border', ground);
  const parts = upperBorder(width, title, aside);
  return [
    border(topLeft + horizontal.repeat(parts.before)),
    painter.line(parts.title, ground),
    border(horizontal.repeat(parts.dashes)),
    painter.line(parts.aside, ground),
    border(horizontal.repeat(parts.after) + topRight),
  ].join('');
}

/** Which cells of a track of `height` the mark covers; at an end of the track only at that end of the list. */
export function thumbOf(scroll: Scroll | null, height: number): {readonly from: number; readonly to: number} {
  if (scroll === null || scroll.total <= scroll.shown || height < 1) return {from: 0, to: 0};
  const {offset, shown, total} = scroll;
  const length = Math.max(1, Math.min(height - 1, Math.round((shown / total) * height)));
  const last = height - length;
  const hidden = total - shown;
  const place = Math.round((offset / hidden) * last);
  const from =
    offset <= 0
      ? 0
      : offset >= hidden
        ? last
        : Math.min(Math.max(place, 1), Math.max(last - 1, Math.min(1, last)));
  return {from, to: from + length};
}
