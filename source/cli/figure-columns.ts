import type {ProcessFigures} from '../model/process.ts';
import {cpuSeconds, whole} from '../text/units.ts';
import type {Column} from './table.ts';

const figure = (title: string, of: (figures: ProcessFigures) => string): Column<ProcessFigures> => ({
  title,
  of,
  right: true,
});

/** The figures of a process in the order and with the titles of `Get-Process`. */
const columns: readonly Column<ProcessFigures>[] = [
  figure('HANDLES', ({handles}) => whole(handles)),
  figure('NPM(K)', ({npmK}) => whole(npmK)),
  figure('PM(K)', ({pmK}) => whole(pmK)),
  figure('WS(K)', ({wsK}) => whole(wsK)),
  figure('VM(M)', ({vmM}) => whole(vmM)),
  figure('CPU(S)', figures => cpuSeconds(figures.cpuSeconds)),
];

/** The same columns for rows that have figures. */
export function figureColumns<Row>(figuresOf: (row: Row) => ProcessFigures): readonly Column<Row>[] {
  return columns.map(({title, of, right = false}) => ({title, right, of: row => of(figuresOf(row))}));
}
