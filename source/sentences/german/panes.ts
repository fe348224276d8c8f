import {capital} from '../capital.ts';
import type {panes as English} from '../english/panes.ts';
import type {Words} from '../words.ts';

export const panes = {
  titles: {processes: 'Hostprozesse', containers: 'Container', workers: 'VM-Arbeitsprozesse'},
  onHost: 'Auf dem Host',
  insideOf: name => `In ${name}`,
  marked: count => `${count} markiert`,
  chosen: (count, hidden) => (hidden === 0 ? `${count} gewählt` : `${count} gewählt (${hidden} verborgen)`),
  states: {
    unhealthy: 'Unhealthy',
    outOfMemory: 'Off (OOM)',
    offWith: exitCode => `Off (${exitCode})`,
  },
  someOf: (shown, total) => `${shown} von ${total}`,
  relativesOnly: name => `nur zu ${name}`,
  sortedBy: (column, sign) => (column === null ? `umgekehrt ${sign}` : `nach ${column} ${sign}`),
  ago: age => `vor ${age}`,
  isolation: (isolation, platform) =>
    isolation === null ? 'unbekannt' : isolation === 'hyperv' && platform === 'linux' ? 'vm' : isolation,
  empty: {
    waiting: 'Der Host wird gefragt …',
    processes: 'Der Host zeigt keine Prozesse.',
    containers: (readOnly, key) =>
      readOnly ? 'Keine Container.' : `Keine Container. Drücken Sie ${key}, um einen zu erstellen.`,
    workers: platform =>
      `Keine VM-Arbeitsprozesse: Es läuft kein ${platform === 'linux' ? 'vm' : 'hyperv'}-Container.`,
    inside: name => `${name} wird gefragt …`,
    insideFault: sentence => `${capital(sentence)}. Drücken Sie i, um diese Ansicht zu schließen.`,
    filter: (filter, focused) =>
      `Nichts passt zu „${filter}“. ${focused ? 'Esc löscht den Filter.' : 'Drücken Sie dort / und dann Esc, um den Filter zu löschen.'}`,
    relatives: name => `${name} hat hier nichts Zugehöriges. Drücken Sie f, um alles zu zeigen.`,
    relativesOfNothing: 'Dort ist nichts ausgewählt. Drücken Sie f, um alles zu zeigen.',
  },
} satisfies Words<typeof English>;
