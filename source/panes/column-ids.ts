import {containers} from './containers.ts';
import {inside} from './inside.ts';
import {processes} from './processes.ts';
import type {ShownPane} from './screen.ts';
import {workers} from './workers.ts';

/** The ids of the columns that each pane can show, in its own order. */
export const columnIds: Readonly<Record<ShownPane, readonly [string, ...string[]]>> = {
  processes: idsOf(processes.columns),
  containers: idsOf(containers.columns),
  workers: idsOf(workers.columns),
  inside: idsOf(inside.columns),
};

function idsOf(columns: readonly {readonly id: string}[]): readonly [string, ...string[]] {
  const [first, ...others] = columns.map(({id}) => id);
  if (first === undefined) throw new Error('a pane has no columns');
  return [first, ...others];
}
