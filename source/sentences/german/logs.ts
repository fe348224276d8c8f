import type {logs as English} from '../english/logs.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const logs = {
  title: name => `Protokoll von ${name}`,
  lines: lines => count(lines, 'Zeile', 'Zeilen'),
  lastLines: lines => (lines === 1 ? 'die letzte Zeile (1)' : `die letzten ${lines} Zeilen`),
  since: moment => `seit ${moment}`,
  status: {following: 'folgt', standing: 'steht', ended: 'beendet'},
  nothing: 'Es wurde nichts ausgegeben.',
  nothingYet: 'Es wurde noch nichts ausgegeben.',
  cut: ' … der Rest dieser Zeile wird nicht gezeigt',
  prompts: {
    search: 'Suchen:',
    since: 'Seit:',
    save: 'Speichern in:',
  },
  hints: {
    search: 'Enter suchen · Esc verwerfen',
    since: '10m, 2h, 14:02, ein Datum; leer: alles',
    save: 'Enter speichern · Esc verwerfen',
  },
  noMoment: text => `„${text}“ ist kein Zeitpunkt: 10m, 2h, 14:02, 2026-01-31`,
  notFound: search => `Nichts passt zu „${search}“`,
  noSearch: 'Es wird nichts gesucht: / sucht',
  overwrite: path => `${path} existiert: y überschreibt, n nicht`,
  saved: (lines, path) => `${count(lines, 'Zeile', 'Zeilen')} in ${path} gespeichert`,
  saving: path => `Wird in ${path} gespeichert …`,
  notSaved: (path, why) => `Speichern in ${path} nicht möglich: ${why}`,
  whyNot: {
    EACCES: 'dort darf nicht geschrieben werden',
    EISDIR: 'das ist ein Ordner',
    ENOENT: 'der Ordner existiert nicht',
    ENOTDIR: 'ein Teil des Pfads ist kein Ordner',
    ENOSPC: 'es ist kein Platz mehr',
    EROFS: 'dort kann nichts geschrieben werden',
  },
  footer: {
    scroll: 'blättern',
    search: 'suchen',
    next: 'weiter',
    follow: 'folgen',
    wrap: 'umbrechen',
    sideways: 'seitwärts',
    since: 'seit',
    save: 'speichern',
    close: 'schließen',
  },
} satisfies Words<typeof English>;
