import type {lens as English} from '../english/lens.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const lens = {
  nothing: 'No hay nada seleccionado',
  waiting: 'Consultando al host …',
  onHost: (onHost, inside) =>
    inside === null
      ? `${count(onHost, 'proceso')} en el host, se desconoce cuántos dentro`
      : inside === 1
        ? `${onHost} de su único proceso (1) está en el host`
        : `${onHost} de sus ${inside} procesos ${onHost === 1 ? 'está' : 'están'} en el host`,
  onHostBriefly: (onHost, inside) => `${onHost} de ${inside ?? '?'} en el host`,
  sessions: sessions =>
    sessions.length === 0 ? '' : `, ${sessions.length === 1 ? 'sesión' : 'sesiones'} ${sessions.join(', ')}`,
  off: 'Off: no tiene procesos',
  paused: 'en pausa',
  presses: {
    start: key => `${key} lo inicia`,
    unpause: key => `${key} lo reanuda`,
  },
  noWorker: 'sin proceso de trabajo',
  noWorkerBriefly: 'sin VM',
  worker: (name, pid) => `proceso de trabajo ${name} ${pid}`,
  workerBriefly: (name, pid) => `${name} ${pid}`,
  vm: (resident, vmMiB) => `${resident} + ${vmMiB} VM`,
  unknownMemory: 'memoria desconocida',
  process: (name, pid) => `${name} ${pid}`,
  session: session => `sesión ${session}`,
  ofNobody: 'un proceso del propio host, sin contenedor',
  ofContainer: (container, isolation) => `un proceso de ${container} (${isolation})`,
  workerOf: container => `el proceso de trabajo de VM de ${container}`,
  workerOfBriefly: container => `la VM de ${container}`,
  companionOf: (worker, container) => `pertenece a ${worker}, el proceso de trabajo de VM de ${container}`,
  companionOfBriefly: (worker, container) => `pertenece a ${worker}, la VM de ${container}`,
  workerOfNobody: 'un proceso de trabajo de VM sin contenedor',
} satisfies Words<typeof English>;
