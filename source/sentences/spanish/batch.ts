import type {batch as English} from '../english/batch.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

const containers = (number: number): string => count(number, 'contenedor', 'contenedores');
const s = (number: number): string => (number === 1 ? '' : 's');

export const batch = {
  titles: {
    start: number => `¿Iniciar ${containers(number)}?`,
    stop: number => `¿Detener ${containers(number)}?`,
    restart: number => `¿Reiniciar ${containers(number)}?`,
    pause: number => `¿Pausar o reanudar ${containers(number)}?`,
    kill: number => `¿Terminar ${containers(number)} a la fuerza?`,
    remove: number => `¿Eliminar ${containers(number)}?`,
    convert: number => `¿Convertir ${containers(number)} al otro aislamiento?`,
  },
  means: {
    start: '',
    stop: 'Se les pide que se detengan: sus procesos terminan',
    restart: 'Se les pide que se detengan y se vuelven a iniciar, con procesos nuevos',
    pause: '',
    kill: 'Sus procesos se terminan al instante, sin avisar',
    remove: 'Se eliminan ellos y sus archivos; no se puede deshacer',
    convert: '',
  },
  to: (name, isolation) => `${name}: a ${isolation}`,
  stoppedBefore: 'se detiene antes y se vuelve a iniciar después',
  left: number => (number === 1 ? 'Uno queda como está:' : `${number} quedan como están:`),
  leftAll: 'Quedaron como estaban',
  noneCan: (number, reason) => `No es posible con ninguno de los ${number} elegidos: ${reason}`,
  progress: {
    start: (done, all) => `Inicio: ${done} de ${containers(all)}`,
    stop: (done, all) => `Detención: ${done} de ${containers(all)}`,
    restart: (done, all) => `Reinicio: ${done} de ${containers(all)}`,
    pause: (done, all) => `Pausa o reanudación: ${done} de ${containers(all)}`,
    kill: (done, all) => `Terminación forzada: ${done} de ${containers(all)}`,
    remove: (done, all) => `Eliminación: ${done} de ${containers(all)}`,
    convert: (done, all) => `Conversión: ${done} de ${containers(all)}`,
  },
  done: {
    start: number => `${containers(number)} iniciado${s(number)}`,
    stop: number => `${containers(number)} detenido${s(number)}`,
    restart: number => `${containers(number)} reiniciado${s(number)}`,
    pause: number => `${containers(number)} pausado${s(number)} o reanudado${s(number)}`,
    kill: number => `${containers(number)} terminado${s(number)} a la fuerza`,
    remove: number => `${containers(number)} eliminado${s(number)}`,
    convert: number => `${containers(number)} convertido${s(number)}`,
  },
  failed: number => `${number} con error`,
  cancelled: number => `${number} cancelado${s(number)} antes de empezar`,
  status: {waiting: 'espera', cancelled: 'no se empezó'},
  footer: {
    running: 'Esc cerrar, el trabajo sigue · X cancelar lo que espera',
    over: '↑ ↓ seleccionar · y copiar · Esc cerrar',
  },
} satisfies Words<typeof English>;
