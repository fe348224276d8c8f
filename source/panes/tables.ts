import {containers} from './containers.ts';
import {inside} from './inside.ts';
import {processes} from './processes.ts';
import type {ShownPane} from './screen.ts';
import {makeTable, type PaneTable} from './table.ts';
import {workers} from './workers.ts';

/** Every pane, by its name. */
export const tables: Readonly<Record<ShownPane, PaneTable>> = {
  processes: makeTable(processes),
  containers: makeTable(containers),
  workers: makeTable(workers),
  inside: makeTable(inside),
};
