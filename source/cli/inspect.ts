import type {Container} from '../model/container.ts';
import {findContainer} from '../model/find-container.ts';
import {askedFor, reportDetails} from '../panes/container-report.ts';
import {visible} from '../text/visible.ts';
import {displayWidth, padEnd} from '../text/width.ts';
import {commandLine, orUnknown} from './cells.ts';
import {containerJson} from './json.ts';
import type {Run} from './subcommand.ts';

export const inspect: Run = async ({host, names: [name = ''], output}) => {
  const {containers} = await host.snapshot();
  const container = findContainer(containers, name);
  if (output.json) output.document(containerJson(container));
  else output.text(inspectLines(container).join('\n'));
  return 0;
};

/**
 * The fields of the JSON, one a line, for people too: so they learn the names that programs use. What a real engine
 * says besides, and the JSON has not, stands below as the dashboard's details have it.
 */
export function inspectLines(container: Container): readonly string[] {
  const rows = [
    ...Object.entries(containerJson(container)).map(([key, value]) => [key, shown(value)] as const),
    ...askedFor(container),
    ...reportDetails(container),
  ];
  const width = Math.max(...rows.map(([label]) => displayWidth(label)));
  return rows.map(([label, value]) => `${padEnd(label, width)}   ${visible(value)}`);
}

function shown(value: string | number | null | readonly string[]): string {
  return typeof value === 'object' && value !== null ? commandLine(value) : orUnknown(value);
}
