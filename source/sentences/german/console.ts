import type {consolePane as English} from '../english/console.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const consolePane = {
  title: 'Konsole',
  loading: 'wird vorbereitet',
  running: 'läuft',
  cancelled: '^C',
  cancelling: 'wird abgebrochen: nochmals Ctrl+C überlässt es sich selbst',
  leftAlone: 'Der Befehl läuft für sich weiter; die Konsole beginnt neu.',
  cut: most => `Die Zeile ist gekürzt: Sie nimmt ${most} Zeichen auf.`,
  below: lines => `${count(lines, 'weitere Zeile', 'weitere Zeilen')} darunter`,
  candidate: (index, count) => `${index} von ${count}`,
  hints: {
    complete: 'ergänzen',
    history: 'Verlauf',
    scroll: 'blättern',
    cancel: 'abbrechen',
    clear: 'Zeile löschen',
    quit: 'beenden',
    empty: 'Konsole leeren',
    panes: 'zu den Bereichen',
  },
} satisfies Words<typeof English>;
