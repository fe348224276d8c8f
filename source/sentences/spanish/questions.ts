import type {questions as English} from '../english/questions.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const questions = {
  yes: entered => (entered ? 'sí (Enter)' : 'sí'),
  no: entered => (entered ? 'no (Enter, Esc)' : 'no (Esc)'),
  left: name => `${name} se ha dejado como estaba`,
  otherRuntime: names => (names === null ? 'otro runtime' : `otro runtime: ${names}`),
  planning: 'Preguntando al host qué requiere …',
  more: lines => `… y ${count(lines, 'línea más', 'líneas más')}`,
  interrupted: {
    title: name => `${name} se estaba convirtiendo`,
    reached: (isolation, begun, reached) =>
      `Su conversión a ${isolation}, empezada ${begun}, se interrumpió: ${reached}`,
    finish:
      'Terminarla: sigue donde quedó; el original se elimina cuando el nuevo ha demostrado que funciona',
    rollBack: 'Deshacerla: se elimina la copia, y el original queda como estaba',
    later: 'Más tarde: ahora no se hace nada; V vuelve a preguntar',
    answers: {finish: 'terminar', rollBack: 'deshacer', later: 'más tarde'},
    entered: answer => `${answer} (Enter)`,
    note: (name, reached) =>
      `la conversión de ${name} se interrumpió: ${reached}; isotop convert ${name} --finish, o --roll-back`,
    noneOf: name => `no se ha interrumpido ninguna conversión de ${name}`,
    none: 'No se ha interrumpido ninguna conversión',
    readOnly: name => `La conversión de ${name} se interrumpió; isotop sin --read-only puede terminarla`,
  },
  titles: {
    start: name => `¿Iniciar ${name}?`,
    stop: name => `¿Detener ${name}?`,
    restart: name => `¿Reiniciar ${name}?`,
    pause: name => `¿Pausar ${name}?`,
    unpause: name => `¿Reanudar ${name}?`,
    kill: name => `¿Terminar ${name} a la fuerza?`,
    remove: name => `¿Eliminar ${name}?`,
    convert: (name, isolation) => `¿Convertir ${name} a ${isolation}?`,
  },
  steps: {
    stopGently: name => `se pide a ${name} que se detenga: sus procesos terminan`,
    end: name => `los procesos de ${name} se terminan al instante, sin avisar`,
    freesWorker: worker => `su VM termina, y con ella el proceso de trabajo ${worker}`,
    start: name => `${name} se vuelve a iniciar, con procesos nuevos`,
    removeFiles: name => `se eliminan ${name} y sus archivos; no se puede deshacer`,
    keepImage: image => `su imagen ${image} se conserva`,
  },
} satisfies Words<typeof English>;
