import {sentences} from '../sentences/sentences.ts';
import type {Action} from '../store/action.ts';
import {countOf, isOver} from '../store/batch.ts';
import {snapshotOf} from '../store/select.ts';
import type {State} from '../store/state.ts';
import {uptime} from '../text/units.ts';
import {visible} from '../text/visible.ts';
import {keyHint} from './hints.ts';
import type {Line} from './line.ts';

/** What takes longer than this is told of in the footer, ms: the State column says all else. */
const longer = 1000;

/** What is done to several, and how its list comes back. */
function batchLine(state: State, actions: ReadonlyMap<string, Action>): Line | null {
  const run = state.batches.findLast(batch => !isOver(batch));
  if (run === undefined) return null;
  const over = run.items.length - countOf(run, 'waiting') - countOf(run, 'running');
  const shows = keyHint(actions.get('progress')?.keys.slice(0, 1) ?? [], sentences.progress.shows);
  return [
    {text: sentences.batch.progress[run.kind](over, run.items.length), tone: 'warning'},
    {text: '  '},
    ...shows,
  ];
}

/** What has been going on for a while, each with how long; null while nothing has. */
export function workLine(state: State, actions: ReadonlyMap<string, Action>): Line | null {
  const batch = batchLine(state, actions);
  if (batch !== null) return batch;
  const {doing, progress} = sentences;
  const containers = snapshotOf(state)?.containers ?? [];
  const texts = [...state.pending].flatMap(([id, kind]) => {
    const since = state.pendingSince.get(id);
    const name = containers.find(container => container.id === id)?.name;
    if (since === undefined || name === undefined || state.now - since < longer) return [];
    return [`${progress.one(doing[kind], name)} ${uptime(state.now - since)}`];
  });
  return texts.length === 0 ? null : [{text: visible(texts.join(' · ')), tone: 'warning'}];
}
