import type {columns as English} from '../english/columns.ts';
import type {Words} from '../words.ts';

export const columns = {
  title: pane => `Columnas · ${pane}`,
  footer: '↑ ↓ elegir · Space mostrar, ocultar · ← → mover · o ordenar · r deshacer · Esc cerrar',
  last: 'Queda una columna',
} satisfies Words<typeof English>;
