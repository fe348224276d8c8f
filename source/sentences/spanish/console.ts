import type {consolePane as English} from '../english/console.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const consolePane = {
  title: 'Consola',
  loading: 'preparando',
  running: 'en ejecución',
  cancelled: '^C',
  cancelling: 'cancelando: Ctrl+C otra vez para dejarlo a su suerte',
  leftAlone: 'El comando sigue por su cuenta; la consola empieza de nuevo.',
  cut: most => `La línea se ha cortado: admite ${most} caracteres.`,
  below: lines => `${count(lines, 'línea', 'líneas')} más abajo`,
  candidate: (index, count) => `${index} de ${count}`,
  hints: {
    complete: 'completar',
    history: 'historial',
    scroll: 'desplazar',
    cancel: 'cancelar',
    clear: 'borrar la línea',
    quit: 'salir',
    empty: 'vaciar la consola',
    panes: 'volver a los paneles',
  },
} satisfies Words<typeof English>;
