import {sentences} from '../sentences/sentences.ts';
import {focusedSession, frontSession, type SessionView} from '../store/sessions.ts';
import type {State} from '../store/state.ts';
import {shellWord} from '../text/command-line.ts';
import {visible} from '../text/visible.ts';
import {displayWidth, graphemes, truncate} from '../text/width.ts';
import {cut, ends, fitTo, widthOf, wrap} from './fit.ts';
import type {Style} from './layout.ts';
import type {Line, Span} from './line.ts';
import type {PaneView, Picture, Rect, RowView} from './screen.ts';

const words = sentences.sessions;

/** The longest command that a title shows, in cells. */
const longestCommand = 32;

/** What runs in a session, in at most as many cells as a title has for it. */
export const programOf = ({command}: SessionView): string =>
  command.length === 0 ? words.shell : truncate(visible(command.map(shellWord).join(' ')), longestCommand);

const labelOf = (session: SessionView): string => `${visible(session.name)} · ${programOf(session)}`;

function stateOf({status}: SessionView): Span {
  switch (status.kind) {
    case 'opening':
      return {text: words.state.opening, tone: 'warning'};
    case 'running':
      return {text: words.state.running, tone: 'good'};
    case 'ended':
      switch (status.end.kind) {
        case 'exited':
          return {text: words.state.exited(status.end.status), tone: status.end.status === 0 ? 'dim' : 'bad'};
        case 'lost':
          return {text: words.state.lost, tone: 'bad'};
        case 'closed':
          return {text: words.state.closed, tone: 'dim'};
      }
  }
}

/** `4 WINCONT · powershell · running │ HYPVCON · cmd`: every session, the one in front with its state. */
export function sessionTitle(state: State): Line {
  const spans: Span[] = [{text: '4 ', tone: 'title', bold: state.sessions.focused}];
  for (const [index, session] of state.sessions.open.entries()) {
    if (index > 0) spans.push({text: ' │ ', tone: 'dim'});
    const target = {kind: 'session', key: session.key} as const;
    if (session.key !== state.sessions.front) spans.push({text: labelOf(session), tone: 'dim', target});
    else
      spans.push(
        {text: labelOf(session), tone: 'title', bold: state.sessions.focused, target},
        {text: ' · '},
        stateOf(session),
      );
  }
  return spans;
}

/** How far the view is scrolled back. */
const sessionAside = ({picture}: SessionView): Line =>
  picture === null || picture.back === 0
    ? []
    : [{text: words.back(picture.back, picture.above), tone: 'warning'}];

/** The title as the uppermost line, where the session has the whole screen. */
export function sessionHeader(state: State): Line {
  const session = frontSession(state);
  const aside = session ? sessionAside(session) : [];
  return ends([{text: ' '}, ...sessionTitle(state)], [...aside, {text: ' '}], state.size.columns);
}

/** `line` with the cell at `column` turned round: where the program's cursor stands. */
function withCursor(line: Line, column: number): Line {
  let before = 0;
  return line.flatMap((span): readonly Span[] => {
    const from = before;
    before += displayWidth(span.text);
    if (column < from || column >= before) return [span];
    let at = from;
    let head = '';
    for (const character of graphemes(span.text)) {
      const width = displayWidth(character);
      if (column < at + width) {
        const {inverse, ...style} = span.style ?? {};
        const under: Span = {text: character, style: inverse ? style : {...style, inverse: true}};
        const tail = span.text.slice(head.length + character.length);
        return [{...span, text: head}, under, {...span, text: tail}].filter(({text}) => text !== '');
      }
      head += character;
      at += width;
    }
    return [span];
  });
}

function rowsOf({lines, cursor}: Picture, width: number, height: number, showsCursor: boolean): RowView[] {
  return lines.slice(0, height).map((line, row) => {
    const drawn = showsCursor && cursor?.row === row ? withCursor(line, cursor.column) : line;
    return {
      key: String(row),
      line: widthOf(drawn) === width ? drawn : fitTo(drawn, width),
      selected: false,
      marked: false,
    };
  });
}

/** The session in front, in its place on the screen. */
export function sessionView(state: State, rect: Rect, style: Style): PaneView | null {
  const session = frontSession(state);
  if (session === null) return null;
  const framed = style !== 'session-only';
  const width = framed ? rect.width - 2 : rect.width;
  const height = framed ? rect.height - 2 : rect.height;
  const {picture, status} = session;
  const focused = focusedSession(state) !== null;
  const aside = sessionAside(session);
  const room = rect.width - 4;
  const isAsideShown = aside.length > 0 && widthOf(aside) + 3 + 12 <= room;
  return {
    pane: 'session',
    rect,
    framed,
    focused,
    title: cut(sessionTitle(state), isAsideShown ? room - 3 - widthOf(aside) : room),
    aside: isAsideShown ? aside : [],
    heading: null,
    rows: picture === null ? [] : rowsOf(picture, width, height, focused && status.kind === 'running'),
    empty:
      picture === null
        ? wrap(words.opening(visible(session.name)), width).map(text => [{text, tone: 'dim'}])
        : [],
    scroll:
      picture === null || picture.back === 0
        ? null
        : {
            offset: picture.above - picture.back,
            shown: picture.size.rows,
            total: picture.above + picture.size.rows,
          },
  };
}
