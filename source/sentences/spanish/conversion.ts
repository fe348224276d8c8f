import type {conversion as English} from '../english/conversion.ts';
import type {Words} from '../words.ts';

export const conversion = {
  stop: name => `Detener ${name}`,
  runtime: (from, to) => `Cambiar su runtime de ${from} a ${to}`,
  cannotStart: isolation =>
    `Después no se podrá iniciar: este host no ejecuta su imagen con aislamiento ${isolation}`,
  startHyperv: 'Iniciarlo: recibe un proceso de trabajo de VM, y sus procesos ya no están en el host',
  startProcess: 'Iniciarlo: sus procesos están en el host, sin proceso de trabajo de VM',
  save: written =>
    written === null
      ? 'Guardar sus archivos como imagen'
      : `Guardar sus archivos como imagen (${written} escritos en él)`,
  setAside: name => `Apartarlo con el nombre ${name}, para poder volver a él`,
  makeAnew: (name, runtime) => `Volver a crear ${name} a partir de esa imagen, con ${runtime}`,
  under: (runtime, isolation) => `${runtime} (aislamiento ${isolation})`,
  startAgain: 'Iniciarlo, y ver que sigue en ejecución',
  leaveOff: 'Dejarlo Off, como está: su primer inicio mostrará si se ejecuta así',
  removeOriginal: 'Eliminar el original',
  keeps: what => `Conserva ${what}`,
  loses: what => `Pierde ${what}`,
  kept: {
    files: 'todos los archivos escritos en él',
    volume: (name, place) => `el volumen ${name} en ${place}`,
    folder: (path, place) => `la carpeta ${path} en ${place}`,
    networks: names => `su lugar en ${names}`,
    ports: ports => `los puertos ${ports}`,
    environment: count => `su entorno (${count})`,
    labels: count => `sus etiquetas (${count})`,
    policy: policy => `la directiva de reinicio ${policy}`,
    limits: limits => `sus límites: ${limits}`,
    memory: megabytes => `memoria ${megabytes} MB`,
    processors: count => `${count} ${count === 1 ? 'procesador' : 'procesadores'}`,
  },
  lost: {
    memory: 'lo que sus programas tienen en memoria: se terminan y se vuelven a iniciar',
    log: 'su id, y el registro de lo escrito hasta ahora',
    temporary: places => `lo que está en memoria en ${places}`,
    chosenPorts: 'los números de los puertos que eligió el motor: vuelve a elegir',
    hostName: 'su nombre de host, que era el principio de su id',
    processes: 'su vista de los procesos del host',
    segments: 'su parte en los segmentos de memoria del host',
    devices: 'los dispositivos del host, que el otro kernel quizá no conozca',
    graphics: 'los procesadores gráficos, que el otro kernel quizá no conozca',
    privileges: 'sus privilegios sobre el kernel del host',
    network: 'la red del host, donde el runtime no la transmite',
    tie: (other, name) =>
      `el vínculo de ${other} con él: vuelva a crear ese después (nombra a ${name} por su id)`,
  },
} satisfies Words<typeof English>;
