import {visible} from '../../text/visible.ts';
import {displayWidth} from '../../text/width.ts';
import type {Json} from '../format/json.ts';
import {DockerFailure} from './failure.ts';
import {evaluateTemplate} from './template/evaluate.ts';
import {readTemplate, TemplateFault, type TemplateNode} from './template/template.ts';

/** What is listed: the fields of each row by their names in templates, and the title of each field. */
export interface Listing {
  readonly titles: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, Json>>[];
  /** The fields of the usual table, as a template. */
  readonly table: string;
}

/** Columns are at least so wide, and so far apart, cells. */
const leastColumn = 10;
const gap = 3;

/** Lines of cells in columns, as docker lays them out. The last cell of a line is not filled. */
export function columns(lines: readonly (readonly string[])[], least = leastColumn): string[] {
  const shown = lines.map(cells => cells.map(visible));
  const widths: number[] = [];
  for (const cells of shown)
    cells.forEach((cell, index) => {
      if (index < cells.length - 1)
        widths[index] = Math.max(widths[index] ?? least, displayWidth(cell) + gap);
    });
  return shown.map(cells =>
    cells
      .map((cell, index) =>
        index < cells.length - 1 ? cell + ' '.repeat((widths[index] ?? 0) - displayWidth(cell)) : cell,
      )
      .join(''),
  );
}

/** Reads a template; what is wrong with it is docker's error. */
export function template(text: string): readonly TemplateNode[] {
  try {
    return readTemplate(text.replaceAll('\\t', '\t').replaceAll('\\n', '\n'));
  } catch (thrown) {
    throw thrown instanceof TemplateFault ? new DockerFailure(thrown.message, 64) : thrown;
  }
}

/** Uses a template on data; what is wrong with it is docker's error. */
export function fill(nodes: readonly TemplateNode[], data: Json): string {
  try {
    return evaluateTemplate(nodes, data);
  } catch (thrown) {
    throw thrown instanceof TemplateFault ? new DockerFailure(thrown.message) : thrown;
  }
}

/** The lines of a listing: its table, or what `--format` makes of each row (`table …`, `json`, a template). */
export function format({titles, rows, table}: Listing, asked: string | undefined): string[] {
  const wanted = asked === undefined || asked === 'table' ? `table ${table}` : asked;
  if (wanted === 'json') return rows.map(row => JSON.stringify(row));
  const isTable = /^table(\s|$)/.test(wanted);
  const nodes = template(isTable ? wanted.slice(5).trimStart() : wanted);
  const lines = rows.map(row => fill(nodes, row));
  if (!isTable) return lines.flatMap(line => line.split('\n'));
  const all = [fill(nodes, titles), ...lines].flatMap(line => line.split('\n'));
  return columns(all.map(line => line.split('\t')));
}
