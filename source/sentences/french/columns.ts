import type {columns as English} from '../english/columns.ts';
import type {Words} from '../words.ts';

export const columns = {
  title: pane => `Colonnes · ${pane}`,
  footer: '↑ ↓ choisir · Space montrer, cacher · ← → déplacer · o trier · r remettre · Esc fermer',
  last: 'Une colonne reste',
} satisfies Words<typeof English>;
