import type {Snapshot} from '../model/snapshot.ts';
import type {Undetermined} from './compare.ts';
import {referencesOf} from './references.ts';
import type {Step} from './steps.ts';
import {wordsOf} from './words.ts';

/**
 * Which rows of a table nothing determines: rows of processes that neither the document's commands nor a fresh host
 * bring about. A row of a process is determined when a fresh host has a process of that name, when a command names
 * it, or when a container may run it.
 */
export function undeterminedBy(steps: readonly Step[], fresh: Snapshot): Undetermined {
  const names = new Set(fresh.processes.map(({name}) => name.toLowerCase()));
  for (const {command} of steps) {
    for (const word of wordsOf(command)) names.add(word.toLowerCase().replace(/\.exe$/, ''));
  }
  const makes = steps.some(({command}) => {
    const {makes: named, makesUnnamed, needs} = referencesOf(command);
    return named.length > 0 || makesUnnamed || needs.length > 0;
  });
  // What every container brings with it, and what its worker is.
  if (makes)
    for (const name of [
      'vmwp',
      'vmmem',
      'vmcompute',
      'cexecsvc',
      'conhost',
      'fontdrvhost',
      'cmd',
      'powershell',
    ])
      names.add(name);
  return (titles, row) => {
    const column = titles.findIndex(title => /^processname$/i.test(title));
    if (column < 0) return false;
    return !names.has((row[column] ?? '').toLowerCase());
  };
}
