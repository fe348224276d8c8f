import type {Line, ProgramStyle, Span} from '../../panes/line.ts';
import type {ThemeName} from '../../store/theme-name.ts';
import type {ColourDepth} from './colour-depth.ts';
import {colourless} from './colourless.ts';
import {dark} from './dark.ts';
import {asciiLines, type Glyphs, lines} from './glyphs.ts';
import type {TerminalGround} from './ground.ts';
import {highContrast} from './high-contrast.ts';
import {light} from './light.ts';
import {styleOfProgram} from './program-style.ts';
import {sixteen} from './sixteen.ts';
import {reset, type Style, sgr} from './style.ts';
import type {Ground, Role, Theme} from './theme.ts';

/** Turns text with a meaning into text with a look. */
export interface Painter {
  readonly glyphs: Glyphs;
  /** `text` as a terminal shows it: SGR sequences around it, its width unchanged. */
  text(text: string, role: Role, ground?: Ground, bold?: boolean): string;
  line(line: Line, ground?: Ground): string;
}

export interface Look {
  /** `auto` suits the ground. */
  readonly theme: ThemeName;
  readonly depth: ColourDepth;
  /** What the terminal is drawn on, as far as is known; dark when left out. */
  readonly ground?: TerminalGround;
  /** Frames of ASCII. */
  readonly ascii: boolean;
}

export function createPainter(look: Look): Painter {
  const theme = themeOf(look);
  const beginnings = new Map<string, string>();

  function beginning(role: Role, ground: Ground, bold: boolean): string {
    const name = `${ground} ${role} ${bold}`;
    const known = beginnings.get(name);
    if (known !== undefined) return known;
    const begin = sgr(styleOf(theme, role, ground, bold), look.depth);
    beginnings.set(name, begin);
    return begin;
  }

  function text(content: string, role: Role, ground: Ground = 'plain', bold = false): string {
    if (content === '') return '';
    const begin = beginning(role, ground, bold);
    return begin === '' ? content : begin + content + reset;
  }

  /** A program's own text: on the ground that it stands on, as it wants to look. */
  function programText(content: string, style: ProgramStyle, ground: Ground = 'plain'): string {
    const under = theme.grounds[ground];
    const own = under.uniform ? {} : styleOfProgram(style, look.depth);
    const begin = sgr({...under.style, ...own}, look.depth);
    return begin === '' ? content : begin + content + reset;
  }

  return {
    glyphs: look.ascii ? asciiLines : lines,
    text,
    line: (line, ground) =>
      joined(line)
        .map(span =>
          span.style
            ? programText(span.text, span.style, ground)
            : text(span.text, span.tone ?? 'text', ground, span.bold),
        )
        .join(''),
  };
}

/** Neighbours of one look as one: what a click on them means differs, what they look like does not. */
function joined(line: Line): Line {
  if (line.every(({target}) => target === undefined)) return line;
  const spans: Span[] = [];
  for (const span of line) {
    const last = spans.at(-1);
    if (last && last.tone === span.tone && last.bold === span.bold && last.style === span.style)
      spans[spans.length - 1] = {...last, text: last.text + span.text};
    else spans.push(span);
  }
  return spans;
}

/** Whether the look is another one on another ground. */
export const dependsOnGround = ({theme, depth}: Look): boolean =>
  theme === 'auto' && (depth === '256' || depth === 'truecolour');

function styleOf(theme: Theme, role: Role, ground: Ground, bold: boolean): Style {
  const {style, roles, uniform} = theme.grounds[ground];
  if (uniform && role !== 'cursor') return style;
  return {...style, ...(roles?.[role] ?? theme.roles[role]), ...(bold && {bold})};
}

function themeOf({theme, depth, ground}: Look): Theme {
  if (depth === 'none') return colourless;
  switch (theme) {
    case 'high-contrast':
      return highContrast;
    case 'sixteen':
      return sixteen;
    case 'auto':
    case 'dark':
    case 'light': {
      // The colours of these two are none of the sixteen that a terminal may have no more than.
      if (depth === '16') return sixteen;
      const wanted = theme === 'auto' ? (ground ?? 'dark') : theme;
      return wanted === 'light' ? light : dark;
    }
  }
}
