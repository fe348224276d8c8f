import type {Snapshot} from '../../model/snapshot.ts';
import type {Call} from '../binding/cmdlet.ts';
import {many, text} from '../binding/types.ts';
import {hostProcesses, insideProcesses, type ProcessSource} from '../objects/process.ts';
import {compareTexts} from '../values/compare.ts';
import {hasWildcard, wildcard} from '../values/wildcard.ts';

/** The names of processes, for completion. */
export const processNames = {
  ...many(text),
  suggest: ({processes}: Snapshot) => [...new Set(processes.map(({name}) => name))].sort(),
};

/** The processes that can be seen from where the command runs, by name and Id. */
export async function processesHere({context}: Call<unknown>): Promise<readonly ProcessSource[]> {
  const {frame, shell} = context;
  const snapshot = await shell.snapshot();
  const processes =
    frame.kind === 'host'
      ? hostProcesses(snapshot)
      : insideProcesses(await shell.host.inside(frame.container.id), frame.computer);
  return [...processes].sort((left, right) => compareTexts(left.name, right.name) || left.pid - right.pid);
}

/** The processes that are meant. What there is not is reported; a wildcard that matches nothing is not. */
export function chosenProcesses(
  call: Call<unknown>,
  processes: readonly ProcessSource[],
  names: readonly string[] | undefined,
  ids: readonly number[] | undefined,
): readonly ProcessSource[] {
  if (names === undefined && ids === undefined) return processes;
  const chosen: ProcessSource[] = [];
  for (const name of names ?? []) {
    const matches = wildcard(name);
    const found = processes.filter(process => matches(process.name));
    chosen.push(...found);
    if (found.length === 0 && !hasWildcard(name))
      call.report({
        message: `Cannot find a process with the name "${name}". Verify the process name and call the cmdlet again.`,
        category: 'ObjectNotFound',
        about: name,
        reason: 'ProcessCommandException',
        id: 'NoProcessFoundForGivenName',
      });
  }
  for (const id of ids ?? []) {
    const found = processes.find(({pid}) => pid === id);
    if (found) chosen.push(found);
    else
      call.report({
        message: `Cannot find a process with the process identifier ${id}.`,
        category: 'ObjectNotFound',
        about: String(id),
        aboutType: 'Int32',
        reason: 'ProcessCommandException',
        id: 'NoProcessFoundForGivenId',
      });
  }
  const seen = new Set<number>();
  return chosen
    .filter(({pid}) => !seen.has(pid) && seen.add(pid))
    .sort((left, right) => compareTexts(left.name, right.name) || left.pid - right.pid);
}
