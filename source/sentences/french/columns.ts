import type {columns as English} from '../english/columns.ts';
import type {Words} from '../words.ts';

export const columns = {
  title: pane => `Colonnes · ${pane}`,
  footer: '↑ ↓ choisir · Space montrer ou cacher · ← → déplacer · o trier · r comme avant · Esc fermer',
  last: 'Une colonne reste',
} satisfies Words<typeof English>;
