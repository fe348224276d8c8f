import {describe} from '../model/host-error.ts';
import type {InsideProcess} from '../model/process.ts';
import {sentences} from '../sentences/sentences.ts';
import {memo} from '../store/memo.ts';
import type {State} from '../store/state.ts';
import {unknown, whole} from '../text/units.ts';
import type {PaneDeclaration} from './pane.ts';
import {figureDetails, type ProcessLook, processColumns, user} from './process-columns.ts';

const none: readonly InsideProcess[] = [];
const marks = memo<ReadonlySet<string>>();

function byName(a: InsideProcess, b: InsideProcess): number {
  const [left, right] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : a.pid - b.pid;
}

const itemsOf = (state: State): readonly InsideProcess[] => state.inside?.processes ?? none;

/**
 * What a container sees of itself, beside what the host sees of it. What stands on both sides is marked, whatever is
 * selected: under hyperv isolation nothing does.
 */
export const inside: PaneDeclaration<InsideProcess, ProcessLook> = {
  pane: 'inside',
  columns: [...processColumns, user],
  items: itemsOf,
  look: process => ({process, container: null, figures: () => process}),
  key: ({pid}) => String(pid),
  compare: byName,
  alsoDependsOn: () => null,
  restrictedTo: () => null,
  marked: state =>
    marks(
      [itemsOf(state)],
      () => new Set(itemsOf(state).flatMap(({pid, hostPid}) => (hostPid === null ? [] : [String(pid)]))),
    ),
  empty: ({inside: view}) => {
    if (view === null) return '';
    return view.fault === null
      ? sentences.empty.inside(view.name)
      : sentences.empty.insideFault(describe(view.fault).message);
  },
  details: process => {
    const labels = sentences.details.labels;
    return [
      [labels.name, process.name],
      [labels.insideId, String(process.pid)],
      [labels.hostId, process.hostPid === null ? sentences.details.notOnHost : String(process.hostPid)],
      [labels.session, whole(process.session)],
      [labels.user, process.user ?? unknown],
      ...figureDetails(process),
    ];
  },
  naming: ({name, pid}) => ({name: `${name} ${pid}`, id: String(pid)}),
};
