import type {play as English} from '../english/play.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const play = {
  language: 'de',
  builtIn:
    'Mitgelieferte Rundgänge: isotop play NAME; oder ein beliebiges Markdown-Dokument: isotop play DATEI',
  documents: {
    isolation: 'Ein Image, zwei Kernel',
    conversion: 'Die Isolation eines Containers ändern',
    workers: 'Arbeitsprozesse und Compute-Systeme',
    cost: 'Was Isolation kostet',
  },
  noJson: 'play hat kein JSON',
  checkHasJson: 'isotop play --check hat es',
  title: 'Dokument',
  step: (step, of) => `Schritt ${step} von ${of}`,
  end: 'Ende',
  auto: 'von selbst',
  goingBack: 'geht zurück',
  failed: steps => `${count(steps, 'Schritt', 'Schritte')} nicht wie gezeigt`,
  asShown: 'wie im Dokument gezeigt',
  notAsShown: difference => `nicht wie im Dokument gezeigt: ${difference}`,
  assumed: what => `im Dokument nicht gesagt: ${what}`,
  changed: (rows, gone) =>
    [...(rows > 0 ? [`${rows} geändert`] : []), ...(gone > 0 ? [`${gone} weg`] : [])].join(', '),
  atEnd: 'Das war der letzte Schritt: Backspace geht zurück, die Pfeile wählen einen Abschnitt',
  atStart: 'Es gibt nichts zurückzunehmen',
  lastSection: 'Das ist der letzte Abschnitt mit Befehlen',
  firstSection: 'Das ist der erste Abschnitt mit Befehlen',
  failedToPlay: reason => `Der Schritt konnte nicht abgespielt werden: ${reason}`,
  failedToOpen: reason => `Das Dokument konnte nicht geöffnet werden: ${reason}`,
} satisfies Words<typeof English>;
