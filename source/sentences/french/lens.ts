import type {lens as English} from '../english/lens.ts';
import type {Words} from '../words.ts';
import {count} from './count.ts';

export const lens = {
  nothing: 'Rien n’est sélectionné',
  waiting: 'L’hôte est interrogé …',
  onHost: (onHost, inside) =>
    inside === null
      ? `${count(onHost, 'processus', 'processus')} sur l’hôte, nombre inconnu à l’intérieur`
      : inside === 1
        ? `${onHost} sur son unique processus (1) est sur l’hôte`
        : `${onHost} de ses ${inside} processus ${onHost < 2 ? 'est' : 'sont'} sur l’hôte`,
  onHostBriefly: (onHost, inside) => `${onHost}/${inside ?? '?'} sur l’hôte`,
  sessions: sessions =>
    sessions.length === 0 ? '' : `, ${sessions.length === 1 ? 'session' : 'sessions'} ${sessions.join(', ')}`,
  off: 'Off : il n’a aucun processus',
  paused: 'en pause',
  presses: {
    start: key => `${key} le démarre`,
    unpause: key => `${key} le reprend`,
  },
  noWorker: 'sans processus de travail',
  noWorkerBriefly: 'sans VM',
  worker: (name, pid) => `processus de travail ${name} ${pid}`,
  workerBriefly: (name, pid) => `${name} ${pid}`,
  vm: (resident, vmMiB) => `${resident} + ${vmMiB} VM`,
  unknownMemory: 'mémoire inconnue',
  process: (name, pid) => `${name} ${pid}`,
  session: session => `session ${session}`,
  ofNobody: 'un processus de l’hôte lui-même, sans conteneur',
  ofContainer: (container, isolation) => `un processus de ${container} (${isolation})`,
  workerOf: container => `le processus de travail VM de ${container}`,
  workerOfBriefly: container => `la VM de ${container}`,
  companionOf: (worker, container) => `lié à ${worker}, le processus de travail VM de ${container}`,
  companionOfBriefly: (worker, container) => `lié à ${worker}, la VM de ${container}`,
  workerOfNobody: 'un processus de travail VM sans conteneur',
} satisfies Words<typeof English>;
