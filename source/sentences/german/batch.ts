import type {batch as English} from '../english/batch.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

const containers = (number: number): string => count(number, 'Container', 'Container');
const were = (number: number): string => (number === 1 ? 'wurde' : 'wurden');

export const batch = {
  titles: {
    start: number => `${containers(number)} starten?`,
    stop: number => `${containers(number)} stoppen?`,
    restart: number => `${containers(number)} neu starten?`,
    pause: number => `${containers(number)} pausieren oder fortsetzen?`,
    kill: number => `${containers(number)} sofort beenden?`,
    remove: number => `${containers(number)} löschen?`,
    convert: number => `${containers(number)} in die andere Isolation konvertieren?`,
  },
  means: {
    start: '',
    stop: 'Sie werden zum Beenden aufgefordert: Ihre Prozesse enden',
    restart: 'Sie werden zum Beenden aufgefordert und wieder gestartet, mit neuen Prozessen',
    pause: '',
    kill: 'Ihre Prozesse werden sofort und ohne Nachfrage beendet',
    remove: 'Sie und die Dateien darin werden gelöscht; das ist endgültig',
    convert: '',
  },
  to: (name, isolation) => `${name}: zu ${isolation}`,
  stoppedBefore: 'davor gestoppt, danach wieder gestartet',
  left: number => (number === 1 ? 'Einer bleibt, wie er ist:' : `${number} bleiben, wie sie sind:`),
  leftAll: 'Sie bleiben, wie sie waren',
  noneCan: (number, reason) => `Für keinen der ${number} gewählten möglich: ${reason}`,
  progress: {
    start: (done, all) => `Start: ${done} von ${containers(all)}`,
    stop: (done, all) => `Stopp: ${done} von ${containers(all)}`,
    restart: (done, all) => `Neustart: ${done} von ${containers(all)}`,
    pause: (done, all) => `Pausieren oder Fortsetzen: ${done} von ${containers(all)}`,
    kill: (done, all) => `Abbruch: ${done} von ${containers(all)}`,
    remove: (done, all) => `Löschen: ${done} von ${containers(all)}`,
    convert: (done, all) => `Konvertieren: ${done} von ${containers(all)}`,
  },
  done: {
    start: number => `${containers(number)} ${were(number)} gestartet`,
    stop: number => `${containers(number)} ${were(number)} gestoppt`,
    restart: number => `${containers(number)} ${were(number)} neu gestartet`,
    pause: number => `${containers(number)} ${were(number)} pausiert oder fortgesetzt`,
    kill: number => `${containers(number)} ${were(number)} sofort beendet`,
    remove: number => `${containers(number)} ${were(number)} gelöscht`,
    convert: number => `${containers(number)} ${were(number)} konvertiert`,
  },
  failed: number => `${number} fehlgeschlagen`,
  cancelled: number => `${number} vor Beginn abgebrochen`,
  status: {waiting: 'wartet', cancelled: 'wurde nicht begonnen'},
  footer: {
    running: 'Esc schließen, die Arbeit geht weiter · X abbrechen, was wartet',
    over: '↑ ↓ auswählen · y kopieren · Esc schließen',
  },
} satisfies Words<typeof English>;
