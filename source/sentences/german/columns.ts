import type {columns as English} from '../english/columns.ts';
import type {Words} from '../words.ts';

export const columns = {
  title: pane => `Spalten · ${pane}`,
  footer: '↑ ↓ wählen · Space zeigen, verbergen · ← → verschieben · o sortieren · r zurück · Esc schließen',
  last: 'Eine Spalte bleibt',
} satisfies Words<typeof English>;
