import type {sessions as English} from '../english/sessions.ts';
import type {Words} from '../words.ts';

export const sessions = {
  opening: name => `Abriendo una sesión en ${name} …`,
  state: {
    opening: 'abriendo',
    running: 'en ejecución',
    exited: status => `terminada con el código ${status}`,
    lost: 'perdida',
    closed: 'cerrada',
  },
  back: (lines, above) => `${lines} de ${above} líneas atrás`,
  shell: 'shell',
  exited: (name, program, status) =>
    `la sesión en ${name} ha acabado: ${program} terminó con el código ${status}`,
  lost: (name, reason) => `la sesión en ${name} se ha perdido: ${reason}`,
  closed: name => `la sesión en ${name} se ha cerrado`,
  anyKeyCloses: 'cualquier tecla la cierra',
  leave: 'salir, pantalla completa, desplazar …',
  takesKeys: name => `las demás teclas van a ${name}`,
  scroll: 'desplazar',
  toPresent: 'cualquier otra tecla: volver al presente',
  quit: {
    title: '¿Salir de isotop?',
    ends: (name, program) => `la sesión en ${name} termina, y con ella ${program}`,
  },
} satisfies Words<typeof English>;
