import type {play as English} from '../english/play.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const play = {
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
} satisfies Words<typeof English>;
