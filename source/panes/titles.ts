import {relationsOf} from '../model/relations.ts';
import {sentences} from '../sentences/sentences.ts';
import {memo} from '../store/memo.ts';
import {currentHost, snapshotOf, subjectIn} from '../store/select.ts';
import type {State} from '../store/state.ts';
import {uptime} from '../text/units.ts';
import {visible} from '../text/visible.ts';
import {cut, widthOf} from './fit.ts';
import {hasFocus, paneOrder, type Style} from './layout.ts';
import type {Line, Span} from './line.ts';
import type {Rect, ShownPane} from './screen.ts';
import {signs} from './signs.ts';
import {tables} from './tables.ts';

const numbers: Readonly<Record<ShownPane, string>> = {
  processes: '1 ',
  containers: '2 ',
  workers: '3 ',
  inside: '',
};

/** The name of the row that the others are relatives of, in words. */
export function leaderName(state: State): string | null {
  if (state.relativesOf === null) return null;
  const snapshot = snapshotOf(state);
  const subject = subjectIn(state, state.relativesOf);
  if (snapshot === null || subject === null) return null;
  const relations = relationsOf(snapshot);
  switch (subject.pane) {
    case 'containers':
      return relations.containerById.get(subject.id)?.name ?? null;
    case 'processes': {
      const process = relations.processOf(subject.pid);
      return process ? `${process.name} ${process.pid}` : null;
    }
    case 'workers': {
      const worker = relations.workerByPid.get(subject.pid);
      return worker ? `${worker.name} ${worker.pid}` : null;
    }
  }
}

/** What a pane is called. */
export function paneName(state: State, pane: ShownPane): string {
  if (pane === 'inside') return sentences.insideOf(state.inside?.name ?? '');
  if (pane === 'processes' && state.inside !== null) return sentences.onHost;
  return sentences.titles[pane];
}

const markCounts: Readonly<Record<ShownPane, ReturnType<typeof memo<number>>>> = {
  processes: memo(),
  containers: memo(),
  workers: memo(),
  inside: memo(),
};

/** How many of the rows that the pane lists bear the mark. */
function marksIn(state: State, pane: ShownPane): number {
  const {keys, total} = tables[pane].order(state);
  const marked = tables[pane].marked(state);
  // A container that a session is in may be gone; all else that is marked is there, and 10,000 keys are not looked at.
  if (marked.size === 0 || (keys.length === total && pane !== 'containers')) return marked.size;
  return markCounts[pane]([keys, marked], () =>
    keys.reduce((count, key) => count + Number(marked.has(key)), 0),
  );
}

/** How many the next action is for; it stands before all that may have to be cut. */
function chosenIn(state: State, pane: ShownPane): readonly Span[] {
  const {ids} = state.chosen;
  if (pane !== 'containers' || ids.size === 0) return [];
  const {keys} = tables[pane].order(state);
  const chosen: ReadonlySet<string> = ids;
  const hidden = chosen.size - keys.filter(key => chosen.has(key)).length;
  return [{text: ' · '}, {text: sentences.chosen(ids.size, hidden), tone: 'key', bold: true}];
}

/** What a step of a document changed a moment ago: `3 changed, 1 gone`; null for nothing. */
function changesIn({play}: State, pane: ShownPane): string | null {
  const changed = pane === 'inside' ? undefined : play?.changed?.[pane];
  if (changed === undefined || changed.keys.size + changed.gone === 0) return null;
  return sentences.play.changed(changed.keys.size, changed.gone);
}

/** `1 Host processes · 3 of 27 · 2 marked`; where panes take turns, `1/3` in front. */
function titleOf(state: State, pane: ShownPane, oneAtATime: boolean): Line {
  const {keys, total} = tables[pane].order(state);
  const panes = paneOrder(state.inside !== null);
  const number = oneAtATime ? `${panes.indexOf(pane) + 1}/${panes.length} ` : numbers[pane];
  const marks = marksIn(state, pane);
  const leader = tables[pane].restricted(state) ? leaderName(state) : null;
  const rest = [
    snapshotOf(state) === null
      ? null
      : keys.length === total
        ? String(total)
        : sentences.someOf(keys.length, total),
    leader === null ? null : sentences.relativesOnly(leader),
  ].filter(part => part !== null);
  const spans: Span[] = [
    {
      text: `${number}${visible(paneName(state, pane))}`,
      tone: 'title',
      bold: hasFocus(state, pane),
      ...(oneAtATime && {target: {kind: 'key', key: 'tab'} as const}),
    },
    ...chosenIn(state, pane),
    ...rest.map(part => ({text: ` · ${visible(part)}`})),
  ];
  if (marks > 0) spans.push({text: ' · '}, {text: sentences.marked(marks), tone: 'mark'});
  const changes = changesIn(state, pane);
  if (changes !== null) spans.push({text: ' · '}, {text: changes, tone: 'good', bold: true});
  return spans;
}

/** The filter, the sort, and how old it all is when the host is lost. */
function asideOf(state: State, pane: ShownPane): Line {
  const {filter, sort} = state.panes[pane];
  const {lost, snapshot} = currentHost(state);
  const column = tables[pane].known(state).find(({id}) => id === sort.column);
  const parts: Span[] = [];
  if (filter.trim() !== '') parts.push({text: `/${filter.trim()}`, tone: 'key'});
  if (column || sort.descending) {
    const sign = sort.descending ? signs.descending : signs.ascending;
    parts.push({text: sentences.sortedBy(column?.title ?? null, sign), tone: 'dim'});
  }
  if (lost !== null && snapshot !== null)
    parts.push({text: sentences.ago(uptime(state.now - snapshot.takenAt)), tone: 'warning'});
  return parts.flatMap((part, index): Span[] => (index === 0 ? [part] : [{text: ' · ', tone: 'dim'}, part]));
}

/**
 * Title and aside of a pane, together no longer than its upper border: a corner and a space at each end, and between
 * the two a space, a piece of border and a space. What the user typed goes before the count of marks.
 */
export function bordersOf(
  state: State,
  pane: ShownPane,
  rect: Rect,
  style: Style,
): {readonly title: Line; readonly aside: Line} {
  const room = rect.width - 4;
  const title = titleOf(state, pane, style === 'one-at-a-time');
  const aside = asideOf(state, pane);
  if (aside.length === 0) return {title: cut(title, room), aside};
  const between = 3;
  const least = Math.min(widthOf(title), 20);
  const asideRoom = room - between - least;
  if (asideRoom < 4) return {title: cut(title, room), aside: []};
  const kept = cut(aside, asideRoom);
  return {title: cut(title, room - between - widthOf(kept)), aside: kept};
}
