import {capital} from '../capital.ts';
import type {actions as English} from '../english/actions.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const actions = {
  doing: {
    start: 'Startet',
    stop: 'Stoppt',
    restart: 'Neustart',
    pause: 'Pausieren',
    unpause: 'Fortsetzen',
    kill: 'Abbruch',
    convert: 'Konvertieren',
    remove: 'Löschen',
    finish: 'Konvertieren',
    rollBack: 'Rückgängig',
  },
  done: {
    start: name => `${name} wurde gestartet`,
    stop: name => `${name} wurde gestoppt`,
    restart: name => `${name} wurde neu gestartet`,
    pause: name => `${name} wurde pausiert`,
    unpause: name => `${name} wird fortgesetzt`,
    kill: name => `${name} wurde sofort beendet`,
    remove: name => `${name} wurde gelöscht`,
    convert: (name, isolation) => `${name} wurde konvertiert: Die Isolation ist jetzt ${isolation}`,
    convertedOff: (name, isolation, why) =>
      `${name} wurde konvertiert: Die Isolation ist jetzt ${isolation}, aber er bleibt Off; ${why}`,
    finish: name => `Die Konvertierung von ${name} ist abgeschlossen`,
    rollBack: name => `${name} ist wie vor der Konvertierung`,
    create: name => `${name} wurde erstellt`,
  },
  failed: (message, remedy) => (remedy === null ? capital(message) : `${capital(message)}; ${remedy}`),
  stateFolderGone: {
    reason: 'Der Zustandsordner wurde entfernt',
    remedy: ': isotop beenden und neu starten',
  },
  found: host => `${host} antwortet wieder`,
  unbound: key => `${key} zeigt die Tasten`,
  copied: id => `${id} kopiert`,
  noRelatives: 'In den anderen Bereichen gehört nichts dazu',
  hosts: (containers, isolated, word) =>
    isolated === 0
      ? count(containers, 'Container', 'Container')
      : `${count(containers, 'Container', 'Container')}, ${isolated} ${word}`,
} satisfies Words<typeof English>;
