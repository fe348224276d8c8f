import type {Snapshot} from '../../model/snapshot.ts';

/** The lists of a host whose rows a step may change. */
export type ListPane = 'processes' | 'containers' | 'workers';

/** What a step changed: the keys of rows that are new, or that say something else, and how many went. */
export type Changed = Readonly<Record<ListPane, {readonly keys: ReadonlySet<string>; readonly gone: number}>>;

type Shown = Pick<Snapshot, ListPane>;

/** Rows by their keys, each with what a person would call a change of it. */
const rowsOf: {readonly [Pane in ListPane]: (shown: Shown) => ReadonlyMap<string, string>} = {
  processes: ({processes}) => new Map(processes.map(({pid, name}) => [String(pid), name])),
  containers: ({containers}) =>
    new Map(
      containers.map(({id, name, isolation, state, network}) => [
        id,
        JSON.stringify([name, isolation, state, network]),
      ]),
    ),
  workers: ({workers}) => new Map(workers.map(({pid, containerId}) => [String(pid), String(containerId)])),
};

function changedIn(pane: ListPane, before: Shown, after: Shown): Changed[ListPane] {
  const [older, newer] = [rowsOf[pane](before), rowsOf[pane](after)];
  return {
    keys: new Set([...newer].filter(([key, row]) => older.get(key) !== row).map(([key]) => key)),
    gone: [...older.keys()].filter(key => !newer.has(key)).length,
  };
}

/** What is different in a host's lists, but for figures that move by themselves. */
export const changedBetween = (before: Shown, after: Shown): Changed => ({
  processes: changedIn('processes', before, after),
  containers: changedIn('containers', before, after),
  workers: changedIn('workers', before, after),
});
