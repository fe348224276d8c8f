import type {columns as English} from '../english/columns.ts';
import type {Words} from '../words.ts';

export const columns = {
  title: pane => `Columnas · ${pane}`,
  footer: '↑ ↓ elegir · Space mostrar u ocultar · ← → mover · o ordenar · r como antes · Esc cerrar',
  last: 'Queda una columna',
} satisfies Words<typeof English>;
