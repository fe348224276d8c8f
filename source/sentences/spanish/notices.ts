import type {notices as English} from '../english/notices.ts';
import type {Words} from '../words.ts';

export const notices = {
  title: 'Lo que se dijo',
  none: 'Aún no se ha dicho nada.',
  times: number => `${number} veces`,
  footer: '↑ ↓ seleccionar · y copiar · Esc cerrar',
} satisfies Words<typeof English>;
