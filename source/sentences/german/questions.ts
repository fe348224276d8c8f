import type {questions as English} from '../english/questions.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const questions = {
  yes: entered => (entered ? 'ja (Enter)' : 'ja'),
  no: entered => (entered ? 'nein (Enter, Esc)' : 'nein (Esc)'),
  left: name => `${name} wurde so belassen`,
  otherRuntime: names => (names === null ? 'andere Laufzeit' : `andere Laufzeit: ${names}`),
  planning: 'Der Host wird gefragt, was dazu nötig ist …',
  more: lines => `… und ${count(lines, 'weitere Zeile', 'weitere Zeilen')}`,
  interrupted: {
    title: name => `${name} wurde gerade konvertiert`,
    reached: (isolation, begun, reached) =>
      `Die Konvertierung in ${isolation}, begonnen ${begun}, wurde unterbrochen: ${reached}`,
    finish:
      'Abschließen: Sie geht weiter, wo sie endete; das Original wird entfernt, wenn sich der neue Container bewährt hat',
    rollBack: 'Zurücknehmen: Die Kopie wird entfernt, das Original ist wie zuvor',
    later: 'Später: Jetzt geschieht nichts; V fragt wieder',
    answers: {finish: 'abschließen', rollBack: 'zurücknehmen', later: 'später'},
    entered: answer => `${answer} (Enter)`,
    note: (name, reached) =>
      `die Konvertierung von ${name} wurde unterbrochen: ${reached}; isotop convert ${name} --finish oder --roll-back`,
    noneOf: name => `keine Konvertierung von ${name} wurde unterbrochen`,
    none: 'Keine Konvertierung wurde unterbrochen',
    readOnly: name =>
      `Die Konvertierung von ${name} wurde unterbrochen; isotop ohne --read-only kann sie beenden`,
  },
  titles: {
    start: name => `${name} starten?`,
    stop: name => `${name} stoppen?`,
    restart: name => `${name} neu starten?`,
    pause: name => `${name} pausieren?`,
    unpause: name => `${name} fortsetzen?`,
    kill: name => `${name} sofort beenden?`,
    remove: name => `${name} löschen?`,
    convert: (name, isolation) => `${name} in ${isolation} konvertieren?`,
  },
  steps: {
    stopGently: name => `${name} wird zum Beenden aufgefordert: Seine Prozesse enden`,
    end: name => `Die Prozesse von ${name} werden sofort und ohne Nachfrage beendet`,
    freesWorker: worker => `seine VM endet und mit ihr der Arbeitsprozess ${worker}`,
    start: name => `${name} wird wieder gestartet, mit neuen Prozessen`,
    removeFiles: name => `${name} und die Dateien darin werden gelöscht; das ist endgültig`,
    keepImage: image => `sein Image ${image} bleibt`,
  },
} satisfies Words<typeof English>;
