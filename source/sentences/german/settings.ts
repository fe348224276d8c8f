import type {settings as English} from '../english/settings.ts';
import type {Words} from '../words.ts';

export const settings = {
  summaries: {
    theme: 'die Farben; auto fragt das Terminal nach seinem Hintergrund',
    language: 'die Sprache; auto folgt der Ländereinstellung',
    ascii: 'nur mit ASCII zeichnen',
    mouse: 'die Maus nehmen; false überlässt sie dem Terminal',
    refresh: 'wie oft die Werte neu gelesen werden',
    budget: 'was isotop von einem Kern nehmen darf, in Prozent, bevor es die Werte seltener liest',
    confirm: 'was gefragt wird, bevor es geschieht',
    leaveKey: 'die Taste, die dem Dashboard die Tasten einer Sitzung zurückgibt',
    keys: 'andere Tasten für Befehle des Dashboards, nach ihrer Id',
    columns: 'die Spalten eines Bereichs, in ihrer Reihenfolge',
    sort: 'wie ein Bereich sortiert ist; mit - das Größte zuerst',
    sizes: 'die Größen der Bereiche, in Schritten von + und -',
    thresholds: 'ab welchen Werten eine Zelle warnt und ab welchen sie schlecht ist',
    runtimes: 'ob eine Laufzeit den Kernel des Hosts teilt (process) oder einen eigenen hat (hyperv)',
    helper:
      'das Image eines Hilfscontainers, der die Prozesse des Rechners einer entfernten Engine lesen darf',
    commands: 'eigene Befehle: Eine Taste startet ein Programm mit {name}, {id} oder {pid} des Ausgewählten',
  },
  place: file => `Einstellungsdatei: ${file}`,
  unreadable: (file, reason) => `${file} kann nicht gelesen werden (${reason}): wird ignoriert`,
  noFile: file => `${file} ist keine Datei: wird ignoriert`,
  tooLarge: file => `${file} ist zu groß für Einstellungen: wird ignoriert`,
  notJson: (file, line) => `${file} ist in Zeile ${line} kein JSON: wird ignoriert`,
  noObject: file => `${file} hat keine Einstellungen: Es muss ein Objekt sein, {…}`,
  unknown: (place, path, near) =>
    near === null
      ? `${place}: Es gibt keine Einstellung ${path}`
      : `${place}: Es gibt keine Einstellung ${path}; meinten Sie ${near}?`,
  wrong: (place, path, value, remedy) =>
    place === path
      ? `${path} kann nicht ${value} sein; ${remedy}`
      : `${place}: ${path} kann nicht ${value} sein; ${remedy}`,
  remedies: {
    near: word => `meinten Sie ${word}?`,
    words: words => `möglich ist eines von ${words}`,
    least: least => `möglich: ${least} oder mehr`,
    most: most => `möglich: ${most} oder weniger`,
    key: 'möglich: eine Taste wie x, Ctrl+X, F5 oder PgUp',
    leaveKey: 'möglich: Ctrl und ein Buchstabe außer C, L, Q, S und Z, oder eines von ] \\ ^ _',
    form: form => `schreiben Sie ${form}`,
    run: {
      quote: 'schließen Sie das Anführungszeichen',
      empty: 'nennen Sie ein Programm',
      program: 'das Programm kann kein Platzhalter sein',
      shell:
        'eine Shell läse den Wert als Skript: verwenden Sie darin $ISOTOP_NAME, $ISOTOP_ID oder $ISOTOP_PID',
    },
  },
  keyTaken: (key, command, by) => `${key} kann nicht die Taste von ${command} sein: Es ist die von ${by}`,
  keyFixed: (key, command) => `${key} kann nicht die Taste von ${command} sein: Sie bedeutet immer dasselbe`,
  keyLost: (command, key, by) => `${command} hat jetzt keine Taste: ${key} ist die von ${by}`,
  more: (first, others) =>
    others === 0 ? first : `${first} (und ${others} mehr: isotop settings listet sie auf)`,
  notRemembered: (file, reason) =>
    `Was Sie hier ändern, wird nicht behalten: ${file} kann nicht geschrieben werden (${reason})`,
} satisfies Words<typeof English>;
