import {sentences} from '../../sentences/sentences.ts';
import type {Action, Scope} from '../../store/action.ts';
import type {OwnCost} from '../../store/own-cost.ts';
import {nameOf, namesOf} from '../../store/palette/names.ts';
import {snapshotOf} from '../../store/select.ts';
import type {Overlay, State} from '../../store/state.ts';
import {displayWidth, padEnd, truncate} from '../../text/width.ts';
import {fieldLine} from '../field-line.ts';
import {cut, widthOf, wrap} from '../fit.ts';
import {pressable} from '../hints.ts';
import {keyIn} from '../key-in.ts';
import {keyLabel} from '../key-label.ts';
import type {Line as Text} from '../line.ts';
import {wordsOf} from '../order.ts';
import type {ActionView, OverlayView, Rect} from '../screen.ts';
import {signs} from '../signs.ts';
import {boxFor, chromeColumns, chromeRows, windowOn} from './box.ts';

type Help = Extract<Overlay, {kind: 'help'}>;
type Line = {readonly title: string} | {readonly action: ActionView};

/** Cells of text that the box has at the most. */
const widest = 92;

const scopes: readonly Scope[] = [
  'containers',
  'sessions',
  'lists',
  'lens',
  'screen',
  'walkthrough',
  'own',
  'program',
];

/** The commands in the order in which the help lists them: what its cursor moves through. */
export const helpOrder = <Command extends Action>(actions: Iterable<Command>): readonly Command[] =>
  [...actions].sort((a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope));

/** What is pressed, or what is typed for an action that has no key. */
const keysOf = (action: Action): string =>
  action.keys.length > 0 ? action.keys.map(keyLabel).join(' ') : `:${nameOf(action)}`;

/** The actions that are listed, in the order of the help: all, or those that fit what is searched for. */
export function helpActions<Listed extends Action>(
  {search}: Pick<Help, 'search'>,
  actions: Iterable<Listed>,
): readonly Listed[] {
  const all = helpOrder(actions);
  const words = wordsOf(search?.text ?? '');
  return all.filter(action => {
    const text = [action.title, action.keys.map(keyLabel).join(' '), ...namesOf(action)]
      .join(' ')
      .toLowerCase();
    return words.every(word => text.includes(word));
  });
}

/** What the program itself takes, and what it does about it. */
function costLines({share, memory, callsPerMinute, allowed, slowdown}: OwnCost): readonly string[] {
  const {itself} = sentences.help;
  const percent = (part: number): string => (Math.round(part * 1000) / 10).toString();
  const calls = callsPerMinute === null ? null : String(Math.round(callsPerMinute));
  return [
    itself.takes(percent(share), String(Math.round(memory / 2 ** 20)), calls),
    itself.share(percent(allowed), slowdown),
  ];
}

/** The text below the commands: how marks and colours are to be read, and what the simulated host is. */
function aboutLines({search}: Pick<Help, 'search'>, state: State, width: number): Line[] {
  const {about, simulated} = sentences.help;
  if (search !== null && search.text.trim() !== '') return [];
  const host = snapshotOf(state)?.host;
  const paragraph = (title: string, lines: readonly string[]): Line[] => [
    {title: ''},
    {title},
    ...lines.flatMap(line => wrap(line, width).map(part => ({title: part}))),
  ];
  const {ownCost} = state;
  const reading = about.lines({
    ...signs,
    weak: signs.weakCursor,
    next: keyIn(state, 'nextRelative'),
    previous: keyIn(state, 'previousRelative'),
  });
  return [
    ...paragraph(about.title, reading),
    ...(ownCost ? paragraph(sentences.help.itself.title, costLines(ownCost)) : []),
    ...(host?.kind === 'simulated'
      ? paragraph(simulated.title, simulated.lines(host.os, host.version, host.converts ?? true))
      : []),
  ];
}

/** From so many actions on, a reason that they share stands above them. */
const shared = 3;

/** The reason that most of a section's actions share, when it would stand at many of them. */
function sharedReason(actions: readonly Action[], state: State): string | null {
  const counts = new Map<string, number>();
  for (const action of actions) {
    const reason = action.disabled(state);
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] >= shared ? most[0] : null;
}

/** The shared reason as a line of its own: what is dimmed because of it bears the same sign, and not the sentence. */
const reasonLine = (reason: string, width: number): ActionView => ({
  keys: '',
  title: truncate(`${signs.shared} ${reason}`, width - 2),
  disabled: '',
  selected: false,
});

function actionView(
  action: Action,
  state: State,
  said: string | null,
  selected: boolean,
  keys: number,
  width: number,
): ActionView {
  const own = action.disabled(state) ?? null;
  const reason = own !== null && own === said ? signs.shared : own;
  // Two cells stand before a reason, also before one that there is no room for.
  const title = truncate(action.title, Math.max(0, width - keys - (reason === null ? 2 : 4)));
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

/** Every line of the help, which one the cursor is on, and the uppermost that is shown with it: its section's title. */
function linesOf(
  overlay: Help,
  state: State,
  actions: readonly Action[],
  width: number,
): {readonly lines: readonly Line[]; readonly focus: number; readonly from: number} {
  const {selected} = overlay;
  const keys = Math.min(
    Math.floor(width / 3),
    Math.max(0, ...actions.map(action => displayWidth(keysOf(action)))),
  );
  const lines: Line[] = [];
  let focus = 0;
  let from = 0;
  for (const scope of scopes) {
    const section = actions.filter(candidate => candidate.scope === scope);
    if (section.length === 0) continue;
    if (lines.length > 0) lines.push({title: ''});
    const head = lines.length;
    lines.push({title: truncate(sentences.help.sections[scope], width)});
    const reason = sharedReason(section, state);
    if (reason !== null) lines.push({action: reasonLine(reason, width)});
    for (const action of section) {
      const isSelected = actions[selected] === action;
      if (isSelected) {
        focus = lines.length;
        from = action === section[0] ? head : focus - 1;
      }
      const target = {kind: 'choice', index: actions.indexOf(action)} as const;
      lines.push({action: {...actionView(action, state, reason, isSelected, keys, width), target}});
    }
  }
  // Below the last command the cursor goes on through the text, so that all of it can be read.
  if (selected >= actions.length) {
    focus = lines.length + selected - actions.length;
    from = focus - 1;
  }
  if (lines.length === 0)
    lines.push({title: truncate(sentences.help.nothing(overlay.search?.text.trim() ?? ''), width)});
  return {lines: [...lines, ...aboutLines(overlay, state, width)], focus, from};
}

/** The keys of the help, or what is searched for. */
function footerOf({search}: Help, width: number): Text {
  if (search === null) return cut(pressable(sentences.help.footer, ['enter', '/', 'escape']), width);
  const prompt: Text = [{text: '/', tone: 'key'}];
  const hint: Text = [{text: '  '}, ...pressable(sentences.help.searching, ['enter', 'escape'])];
  const room = width - widthOf(prompt) - widthOf(hint);
  const shown = room < 12 ? [] : hint;
  return [...prompt, ...fieldLine(search, width - widthOf(prompt) - widthOf(shown), true), ...shown];
}

/** All commands by what they are about, each with its keys and why it cannot run now; then how to read the screen. */
export function helpView(
  overlay: Help,
  state: State,
  actions: ReadonlyMap<string, Action>,
): {readonly rect: Rect; readonly view: Extract<OverlayView, {kind: 'help'}>} {
  const rect = boxFor(state.size, widest, state.size.rows);
  const width = rect.width - chromeColumns;
  const {lines, focus, from} = linesOf(overlay, state, helpActions(overlay, actions.values()), width);
  const capacity = Math.max(1, rect.height - chromeRows - 1);
  // One line more than the cursor needs: the uppermost may have to give way to the title of its section.
  const scroll = windowOn(
    windowOn(overlay.offset, focus, capacity, lines.length).offset,
    Math.max(0, from),
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
      footer: footerOf(overlay, width),
    },
  };
}

/** How many places the help's cursor has: the commands, then the lines of the text below them. */
export function helpLength(overlay: Help, state: State, actions: ReadonlyMap<string, Action>): number {
  const width = boxFor(state.size, widest, state.size.rows).width - chromeColumns;
  return helpActions(overlay, actions.values()).length + aboutLines(overlay, state, width).length;
}
