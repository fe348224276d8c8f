import {findContainer} from '../model/find-container.ts';
import {visible} from '../text/visible.ts';
import {commandLine, orUnknown} from './cells.ts';
import {containerJson} from './json.ts';
import type {Run} from './subcommand.ts';

/** The fields of the JSON, one a line, for people too: so they learn the names that programs use. */
export const inspect: Run = async ({host, names: [name = ''], output}) => {
  const {containers} = await host.snapshot();
  const fields = containerJson(findContainer(containers, name));
  if (output.json) {
    output.document(fields);
    return 0;
  }
  const width = Math.max(...Object.keys(fields).map(key => key.length));
  const lines = Object.entries(fields).map(([key, value]) => `${key.padEnd(width)}   ${shown(value)}`);
  output.text(lines.join('\n'));
  return 0;
};

function shown(value: string | number | null | readonly string[]): string {
  return visible(typeof value === 'object' && value !== null ? commandLine(value) : orUnknown(value));
}
