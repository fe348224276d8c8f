import type {columns as English} from '../english/columns.ts';
import type {Words} from '../words.ts';

export const columns = {
  title: pane => `Spalten · ${pane}`,
  footer:
    '↑ ↓ wählen · Space zeigen oder verbergen · ← → verschieben · o sortieren · r wie zuvor · Esc schließen',
  last: 'Eine Spalte bleibt',
} satisfies Words<typeof English>;
