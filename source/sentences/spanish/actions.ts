import {capital} from '../capital.ts';
import type {actions as English} from '../english/actions.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const actions = {
  doing: {
    start: 'Iniciando',
    stop: 'Deteniendo',
    restart: 'Reiniciando',
    pause: 'Pausando',
    unpause: 'Reanudando',
    kill: 'Terminando',
    convert: 'Convirtiendo',
    remove: 'Eliminando',
    finish: 'Convirtiendo',
    rollBack: 'Restaurando',
  },
  done: {
    start: name => `${name} se ha iniciado`,
    stop: name => `${name} se ha detenido`,
    restart: name => `${name} se ha reiniciado`,
    pause: name => `${name} está en pausa`,
    unpause: name => `${name} se ha reanudado`,
    kill: name => `${name} se ha terminado a la fuerza`,
    remove: name => `${name} se ha eliminado`,
    convert: (name, isolation) => `${name} se ha convertido: su aislamiento es ahora ${isolation}`,
    convertedOff: (name, isolation, why) =>
      `${name} se ha convertido: su aislamiento es ahora ${isolation}, pero sigue Off; ${why}`,
    finish: name => `La conversión de ${name} ha terminado`,
    rollBack: name => `${name} está como antes de su conversión`,
    create: name => `${name} se ha creado`,
  },
  failed: (message, remedy) => (remedy === null ? capital(message) : `${capital(message)}; ${remedy}`),
  stateFolderGone: {
    reason: 'Se ha eliminado la carpeta de estado',
    remedy: ': salga de isotop y vuelva a iniciarlo',
  },
  found: host => `${host} vuelve a responder`,
  unbound: key => `${key} muestra las teclas`,
  copied: id => `${id} copiado`,
  noRelatives: 'Los otros paneles no muestran nada relacionado',
  hosts: (containers, isolated, word) =>
    isolated === 0
      ? count(containers, 'contenedor', 'contenedores')
      : `${count(containers, 'contenedor', 'contenedores')}, ${isolated} ${word}`,
} satisfies Words<typeof English>;
