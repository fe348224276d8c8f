import {sentences} from '../../sentences/sentences.ts';
import type {Action, Scope} from '../../store/action.ts';
import {snapshotOf} from '../../store/select.ts';
import type {Overlay, State} from '../../store/state.ts';
import {displayWidth, padEnd, truncate} from '../../text/width.ts';
import {wrap} from '../fit.ts';
import {keyLabel} from '../key-label.ts';
import type {ActionView, OverlayView, Rect} from '../screen.ts';
import {signs} from '../signs.ts';
import {boxFor, chromeColumns, chromeRows, windowOn} from './box.ts';

type Help = Extract<Overlay, {kind: 'help'}>;
type Line = {readonly title: string} | {readonly action: ActionView};

/** Cells of text that the box has at the most. */
const widest = 92;

const scopes: readonly Scope[] = ['containers', 'sessions', 'lists', 'lens', 'screen', 'program'];

/** The commands in the order in which the help lists them: what its cursor moves through. */
export const helpOrder = <Command extends Action>(actions: Iterable<Command>): readonly Command[] =>
  [...actions].sort((a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope));

const keysOf = (action: Action): string => action.keys.map(keyLabel).join(' ');

/** The text below the commands: how marks and colours are to be read, and what the simulated host is. */
function aboutLines(state: State, width: number): Line[] {
  const {about, simulated} = sentences.help;
  const host = snapshotOf(state)?.host;
  const paragraph = (title: string, lines: readonly string[]): Line[] => [
    {title: ''},
    {title},
    ...lines.flatMap(line => wrap(line, width).map(part => ({title: part}))),
  ];
  const reading = about.lines({mark: signs.mark, cursor: signs.cursor, weak: signs.weakCursor});
  return [
    ...paragraph(about.title, reading),
    ...(host?.kind === 'simulated'
      ? paragraph(simulated.title, simulated.lines({...host, converts: host.converts ?? true}))
      : []),
  ];
}

function actionView(
  action: Action,
  state: State,
  selected: boolean,
  keys: number,
  width: number,
): ActionView {
  const reason = action.disabled(state) ?? null;
  const title = truncate(action.title, Math.max(0, width - keys - 2));
  const room = width - keys - 2 - displayWidth(title) - 2;
  return {
    keys: padEnd(keysOf(action), keys),
    title,
    disabled: reason === null ? null : truncate(reason, Math.max(0, room)),
    selected,
  };
}

/** Text lines and actions in the form of sections: a title, and the actions that stand under it. */
function sectionsOf(lines: readonly Line[]): {title: string; actions: ActionView[]}[] {
  const sections: {title: string; actions: ActionView[]}[] = [];
  for (const line of lines) {
    if ('title' in line) sections.push({title: line.title, actions: []});
    else sections.at(-1)?.actions.push(line.action);
  }
  return sections;
}

/** Every line of the help, and which one the cursor is on. */
function linesOf(
  {selected}: Pick<Help, 'selected'>,
  state: State,
  actions: readonly Action[],
  width: number,
): {readonly lines: readonly Line[]; readonly focus: number} {
  const keys = Math.min(
    Math.floor(width / 3),
    Math.max(...actions.map(action => displayWidth(keysOf(action)))),
  );
  const lines: Line[] = [];
  let focus = 0;
  for (const scope of scopes) {
    if (lines.length > 0) lines.push({title: ''});
    lines.push({title: truncate(sentences.help.sections[scope], width)});
    for (const action of actions.filter(candidate => candidate.scope === scope)) {
      const isSelected = actions[selected] === action;
      if (isSelected) focus = lines.length;
      lines.push({action: actionView(action, state, isSelected, keys, width)});
    }
  }
  // Below the last command the cursor goes on through the text, so that all of it can be read.
  if (selected >= actions.length) focus = lines.length + selected - actions.length;
  return {lines: [...lines, ...aboutLines(state, width)], focus};
}

/** All commands by what they are about, each with its keys and why it cannot run now; then how to read the screen. */
export function helpView(
  overlay: Help,
  state: State,
  actions: ReadonlyMap<string, Action>,
): {readonly rect: Rect; readonly view: Extract<OverlayView, {kind: 'help'}>} {
  const rect = boxFor(state.size, widest, state.size.rows);
  const width = rect.width - chromeColumns;
  const {lines, focus} = linesOf(overlay, state, helpOrder(actions.values()), width);
  const capacity = Math.max(1, rect.height - chromeRows - 1);
  // One line more than the cursor needs: the uppermost may have to give way to the title of its section.
  const scroll = windowOn(
    windowOn(overlay.offset, focus, capacity, lines.length).offset,
    Math.max(0, focus - 1),
    capacity,
    lines.length,
  );
  const [top, ...others] = lines.slice(scroll.offset, scroll.offset + capacity);
  const title = lines.slice(0, scroll.offset).findLast(line => 'title' in line);
  const shown = top && 'action' in top && title ? [title, ...others] : [...(top ? [top] : []), ...others];
  return {
    rect,
    view: {
      kind: 'help',
      title: sentences.help.title,
      sections: sectionsOf(shown),
      scroll: lines.length > capacity ? scroll : null,
      footer: [{text: truncate(sentences.help.footer, width), tone: 'dim'}],
    },
  };
}

/** How many places the help's cursor has: the commands, then the lines of the text below them. */
export function helpLength(state: State, actions: ReadonlyMap<string, Action>): number {
  const width = boxFor(state.size, widest, state.size.rows).width - chromeColumns;
  return actions.size + aboutLines(state, width).length;
}
