import {capital} from '../capital.ts';
import type {panes as English} from '../english/panes.ts';
import type {Words} from '../words.ts';

export const panes = {
  titles: {processes: 'Procesos del host', containers: 'Contenedores', workers: 'Procesos de trabajo de VM'},
  onHost: 'En el host',
  insideOf: name => `Dentro de ${name}`,
  marked: count => `${count} ${count === 1 ? 'marcado' : 'marcados'}`,
  chosen: (count, hidden) =>
    `${count} ${count === 1 ? 'elegido' : 'elegidos'}${hidden === 0 ? '' : ` (${hidden} ${hidden === 1 ? 'oculto' : 'ocultos'})`}`,
  states: {
    unhealthy: 'Unhealthy',
    outOfMemory: 'Off (OOM)',
    offWith: exitCode => `Off (${exitCode})`,
  },
  someOf: (shown, total) => `${shown} de ${total}`,
  relativesOnly: name => `solo lo relacionado con ${name}`,
  sortedBy: (column, sign) => (column === null ? `invertido ${sign}` : `por ${column} ${sign}`),
  ago: age => `hace ${age}`,
  isolation: (isolation, platform) =>
    isolation === null ? 'sin datos' : isolation === 'hyperv' && platform === 'linux' ? 'vm' : isolation,
  empty: {
    waiting: 'Consultando al host …',
    processes: 'El host no muestra ningún proceso.',
    containers: (readOnly, key) =>
      readOnly ? 'No hay contenedores.' : `No hay contenedores. Pulse ${key} para crear uno.`,
    workers: platform =>
      `No hay procesos de trabajo de VM: no se ejecuta ningún contenedor ${platform === 'linux' ? 'vm' : 'hyperv'}.`,
    inside: name => `Consultando a ${name} …`,
    insideFault: sentence => `${capital(sentence)}. Pulse i para cerrar esta vista.`,
    filter: (filter, focused) =>
      `Nada coincide con «${filter}». ${focused ? 'Esc borra el filtro.' : 'Pulse allí / y después Esc para borrar el filtro.'}`,
    relatives: name => `${name} no tiene nada relacionado aquí. Pulse f para mostrarlo todo.`,
    relativesOfNothing: 'Allí no hay nada seleccionado. Pulse f para mostrarlo todo.',
  },
} satisfies Words<typeof English>;
