import {sentences} from '../sentences/sentences.ts';
import type {Action} from '../store/action.ts';
import {consoleHasKeys} from '../store/console-pane.ts';
import {documentHasKeys} from '../store/play/play-view.ts';
import {containerOfSubject, currentHost, subjectOf} from '../store/select.ts';
import {focusedSession, sessionIn} from '../store/sessions.ts';
import type {State} from '../store/state.ts';
import {visible} from '../text/visible.ts';
import {consoleFooter} from './console-pane.ts';
import {fieldLine} from './field-line.ts';
import {cut, fitTo, widthOf, wrap} from './fit.ts';
import {keyHint} from './hints.ts';
import {lensLine} from './lens-sentence.ts';
import type {Line, Span} from './line.ts';
import {lostLine} from './lost-line.ts';
import {sessionFooter} from './session-footer.ts';
import {workLine} from './work-line.ts';

/** Offered among the containers only where there are some. */
const relatives = ['nextRelative', 'relativesOnly'] as const;

/** What the footer offers in each pane, the most useful first; the two that always stand at its end. */
const offered = {
  containers: [
    'create',
    'start',
    'stop',
    'convert',
    'enter',
    'enterAnother',
    'inside',
    ...relatives,
    'logs',
    'remove',
    'choose',
    'details',
    'filter',
    'console',
    'restart',
    'pause',
  ],
  processes: [
    'filter',
    'nextRelative',
    'relativesOnly',
    'inside',
    'sort',
    'open',
    'create',
    'console',
    'zoom',
  ],
  workers: ['nextRelative', 'relativesOnly', 'stop', 'inside', 'open', 'sort', 'filter', 'create', 'console'],
  inside: ['inside', 'nextRelative', 'filter', 'sort', 'open', 'stop', 'create', 'console'],
} as const;
/** While the document that is played has the keys. */
const offeredInDocument = [
  'playOn',
  'playBack',
  'playAuto',
  'nextSection',
  'documentDown',
  'console',
  'nextPane',
];
const always = ['help', 'quit'] as const;
/** From so many columns on, how every other action is found stands there too. */
const roomForPalette = 70;

const hint = (action: Action, state: State): Line =>
  keyHint(action.keys.slice(0, 1), action.hint, action.disabled(state) !== undefined);

/** What takes long, then the keys that can be pressed now, as many as fit; always help and quit. */
function hintsLine(state: State, actions: ReadonlyMap<string, Action>): Line {
  const find = (ids: readonly string[]) =>
    ids.flatMap(id => {
      const action = actions.get(id);
      return action ? [hint(action, state)] : [];
    });
  const has = actions.get('nextRelative')?.disabled(state) === undefined;
  const container = containerOfSubject(state);
  const idle: ReadonlySet<string> = new Set([
    ...(state.focus === 'containers' && !has ? relatives : []),
    ...(container === null || sessionIn(state, container.id) === null ? (['enterAnother'] as const) : []),
  ]);
  const gap: Span = {text: '  '};
  const ending = state.size.columns < roomForPalette ? always : ['palette', ...always];
  const last = find(ending).flatMap(spans => [gap, ...spans]);
  let room = state.size.columns - widthOf(last) - 1;
  const work = workLine(state, actions);
  const line: Span[] = work ? [...cut(work, room)] : [];
  room -= widthOf(line);
  for (const spans of find(
    (documentHasKeys(state) ? offeredInDocument : offered[state.focus]).filter(id => !idle.has(id)),
  )) {
    const wanted = [...(line.length === 0 ? [] : [gap]), ...spans];
    if (widthOf(wanted) > room) break;
    line.push(...wanted);
    room -= widthOf(wanted);
  }
  const hints = line.length === 0 ? last.slice(1) : [...line, ...last];
  return fitTo([{text: ' '}, ...hints], state.size.columns);
}

/** The field of the filter while it is typed. */
function filterLine(state: State, typing: NonNullable<State['typing']>): Line {
  const {columns} = state.size;
  const help: Line = [{text: `  ${sentences.screen.filterHint} `, tone: 'dim'}];
  const room = columns - 2 - widthOf(help);
  const shown = room < 16 ? [] : help;
  return [
    {text: ' /', tone: 'key'},
    ...fieldLine(typing, columns - 2 - widthOf(shown), true),
    ...cut(shown, columns),
  ];
}

/** The sentence of the lens, or why there is no news of what it looks at. */
function lensOrLost(state: State): Line {
  const {columns} = state.size;
  const {lost} = currentHost(state);
  const sentence =
    lost === null ? lensLine(state, subjectOf(state), columns - 2) : lostLine(lost, columns - 2);
  return fitTo([{text: ' '}, ...sentence], columns);
}

/** Whether what is to be said stands above the footer already, in full and in sight. */
function isInLens(state: State, text: string): boolean {
  const {lost} = currentHost(state);
  if (lost === null || state.typing !== null || state.overlays.length > 0) return false;
  return lostLine(lost, state.size.columns - 2).some(span => span.text === visible(text));
}

/**
 * The two lines under the panes. A notice takes the footer, and the lens' line too when it needs more than one: what
 * went wrong must be readable.
 */
export function linesBelow(
  state: State,
  actions: ReadonlyMap<string, Action>,
): {readonly lens: Line; readonly footer: Line} {
  const {columns} = state.size;
  const lens = state.typing === null ? lensOrLost(state) : filterLine(state, state.typing);
  if (state.notice === null || state.sessions.left || isInLens(state, state.notice.text)) {
    // An overlay and a text field take the keys, and say themselves which.
    const taken = state.overlays.length > 0 || state.typing !== null;
    const session = focusedSession(state);
    if (taken) return {lens, footer: fitTo([], columns)};
    if (consoleHasKeys(state)) return {lens, footer: consoleFooter(state)};
    return {lens, footer: session ? sessionFooter(session, state, actions) : hintsLine(state, actions)};
  }
  const {text, tone} = state.notice;
  const [first = '', ...others] = wrap(visible(text), columns - 2);
  const noticeLine = (part: string): Line => fitTo([{text: ' '}, {text: part, tone}], columns);
  if (others.length === 0 || state.typing !== null) return {lens, footer: noticeLine(visible(text))};
  return {lens: noticeLine(first), footer: noticeLine(others.join(' '))};
}
