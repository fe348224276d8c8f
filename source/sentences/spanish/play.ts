import type {play as English} from '../english/play.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const play = {
  language: 'es',
  builtIn:
    'Demostraciones incluidas: isotop play NOMBRE; o cualquier documento Markdown: isotop play ARCHIVO',
  documents: {
    isolation: 'Una imagen, dos núcleos',
    conversion: 'Cambiar el aislamiento de un contenedor',
    workers: 'Procesos de trabajo y sistemas de cómputo',
    cost: 'Lo que cuesta el aislamiento',
  },
  noJson: 'play no tiene JSON',
  checkHasJson: 'isotop play --check sí',
  title: 'Documento',
  step: (step, of) => `paso ${step} de ${of}`,
  end: 'el final',
  auto: 'solo',
  goingBack: 'retrocediendo',
  failed: steps => `${count(steps, 'paso')} no como se muestra`,
  asShown: 'como muestra el documento',
  notAsShown: difference => `no como muestra el documento: ${difference}`,
  assumed: what => `el documento no lo dice: ${what}`,
  changed: (rows, gone) =>
    [...(rows > 0 ? [count(rows, 'cambio')] : []), ...(gone > 0 ? [`${gone} menos`] : [])].join(', '),
  atEnd: 'Ese era el último paso: Backspace retrocede, las flechas eligen una sección',
  atStart: 'No hay nada que deshacer',
  lastSection: 'Esta es la última sección con comandos',
  firstSection: 'Esta es la primera sección con comandos',
  failedToPlay: reason => `No se ha podido reproducir el paso: ${reason}`,
  failedToOpen: reason => `No se ha podido abrir el documento: ${reason}`,
} satisfies Words<typeof English>;
