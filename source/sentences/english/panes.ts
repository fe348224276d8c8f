import {capital} from '../capital.ts';

type Platform = 'windows' | 'linux';

export const panes = {
  titles: {processes: 'Host processes', containers: 'Containers', workers: 'VM workers'},
  /** The two halves of the host pane while the inside view is open. */
  onHost: 'On the host',
  insideOf: (name: string) => `Inside ${name}`,
  marked: (count: number) => `${count} marked`,
  /** Of the containers that the next action is for; some may not be listed. */
  chosen: (count: number, hidden: number) =>
    hidden === 0 ? `${count} chosen` : `${count} chosen (${hidden} hidden)`,
  someOf: (shown: number, total: number) => `${shown} of ${total}`,
  relativesOnly: (name: string) => `relatives of ${name} only`,
  sortedBy: (column: string | null, sign: string) =>
    column === null ? `reversed ${sign}` : `by ${column} ${sign}`,
  ago: (age: string) => `${age} ago`,
  isolation: (isolation: 'process' | 'hyperv' | null, platform: Platform): string =>
    isolation === null ? 'unknown' : isolation === 'hyperv' && platform === 'linux' ? 'vm' : isolation,
  /** The State of a container of a real engine, where one word does not say it. */
  states: {
    unhealthy: 'Unhealthy',
    outOfMemory: 'Off (OOM)',
    offWith: (exitCode: number) => `Off (${exitCode})`,
  },
  empty: {
    waiting: 'Asking the host …',
    processes: 'The host shows no processes.',
    containers: (readOnly: boolean, key: string) =>
      readOnly ? 'No containers.' : `No containers. Press ${key} to create one.`,
    workers: (platform: Platform) =>
      `No VM workers: no ${platform === 'linux' ? 'vm' : 'hyperv'} container runs.`,
    inside: (name: string) => `Asking ${name} …`,
    insideFault: (sentence: string) => `${capital(sentence)}. Press i to close this view.`,
    filter: (filter: string, focused: boolean) =>
      `Nothing matches “${filter}”. ${focused ? 'Esc clears the filter.' : 'Press / then Esc there to clear the filter.'}`,
    relatives: (name: string) => `${name} has no relatives here. Press f to show all.`,
    relativesOfNothing: 'Nothing is selected there. Press f to show all.',
  },
};
