import type {lens as English} from '../english/lens.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const lens = {
  nothing: 'Nichts ist ausgewählt',
  waiting: 'Der Host wird gefragt …',
  onHost: (onHost, inside) =>
    inside === null
      ? `${count(onHost, 'Prozess', 'Prozesse')} auf dem Host, wie viele innen, ist unbekannt`
      : `${onHost} von ${inside === 1 ? 'seinem 1 Prozess' : `seinen ${inside} Prozessen`} ${onHost === 1 ? 'ist' : 'sind'} auf dem Host`,
  onHostBriefly: (onHost, inside) => `${onHost} von ${inside ?? '?'} am Host`,
  sessions: sessions =>
    sessions.length === 0
      ? ''
      : `, ${sessions.length === 1 ? 'Sitzung' : 'Sitzungen'} ${sessions.join(', ')}`,
  off: 'Off: Er hat keine Prozesse',
  paused: 'pausiert',
  presses: {
    start: key => `${key} startet ihn`,
    unpause: key => `${key} setzt ihn fort`,
  },
  noWorker: 'kein Arbeitsprozess',
  noWorkerBriefly: 'ohne VM',
  worker: (name, pid) => `Arbeitsprozess ${name} ${pid}`,
  workerBriefly: (name, pid) => `${name} ${pid}`,
  vm: (resident, vmMiB) => `${resident} + ${vmMiB} VM`,
  unknownMemory: 'Speicher unbekannt',
  process: (name, pid) => `${name} ${pid}`,
  session: session => `Sitzung ${session}`,
  ofNobody: 'ein Prozess des Hosts selbst, ohne Container',
  ofContainer: (container, isolation) => `ein Prozess von ${container} (${isolation})`,
  workerOf: container => `der VM-Arbeitsprozess von ${container}`,
  workerOfBriefly: container => `die VM von ${container}`,
  companionOf: (worker, container) => `gehört zu ${worker}, dem VM-Arbeitsprozess von ${container}`,
  companionOfBriefly: (worker, container) => `gehört zu ${worker}, der VM von ${container}`,
  workerOfNobody: 'ein VM-Arbeitsprozess ohne Container',
} satisfies Words<typeof English>;
