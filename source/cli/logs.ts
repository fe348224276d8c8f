import {once} from 'node:events';
import process from 'node:process';
import type {LogLine} from '../hosts/reads-logs.ts';
import {findContainer} from '../model/find-container.ts';
import {expandTabs} from '../text/tabs.ts';
import {visible} from '../text/visible.ts';
import {withoutColours} from '../text/without-colours.ts';
import {logJson} from './json.ts';
import {requireCapability} from './require-capability.ts';
import type {Run} from './subcommand.ts';

/**
 * What a container's command printed, a line a line; with `--follow` also what it prints from now on, until it stops
 * or a signal ends this. With `--json` an array, or one object a line where it follows.
 */
export const logs: Run = async ({host, names: [name = ''], flags, output}) => {
  const {containers} = await host.snapshot();
  const container = findContainer(containers, name);
  const follow = flags.follow ?? false;
  const lines = requireCapability(host, 'readLogs', 'tell logs').readLogs(container.id, {
    follow,
    ...(flags.tail !== undefined && {tail: flags.tail}),
    ...(flags.since !== undefined && {since: flags.since}),
  });
  // A host keeps no program running by itself; who follows one waits until it is told to end.
  const staying = setInterval(() => {}, 1_000_000);
  try {
    const all: unknown[] = [];
    for await (const line of lines) {
      if (!output.json) output.text(shown(line));
      else if (follow) output.document(logJson(container, line), 'line');
      else all.push(logJson(container, line));
      // What nobody takes yet is not gathered here.
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    }
    if (output.json && !follow) output.document(all);
    return 0;
  } finally {
    clearInterval(staying);
  }
};

/** Safe in any terminal: without its colours, and what else a terminal would obey written out. */
const shown = ({text}: LogLine): string =>
  expandTabs(withoutColours(text).split('\t').map(visible).join('\t'));
