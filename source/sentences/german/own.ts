import type {own as English} from '../english/own.ts';
import type {Words} from '../words.ts';

export const own = {
  needs: placeholder => `Nötig ist {${placeholder}}, und das hat die Auswahl nicht`,
  forOne: 'Dies gilt einem Container, und andere sind gewählt',
  unsafe: placeholder => `{${placeholder}} hat Sonderzeichen, die hier als Skript gelesen werden könnten`,
  question: title => `${title}?`,
  runs: line => `${line} ausführen`,
  left: title => `${title}: nicht ausgeführt`,
  running: title => `${title} …`,
  done: title => `${title}: erledigt`,
  said: (title, line) => `${title}: ${line}`,
  exited: status => `beendet mit Status ${status}`,
  signalled: signal => `beendet durch ${signal}`,
  tooLong: seconds => `abgebrochen: Es lief länger als ${seconds} s`,
  notStarted: (file, code) =>
    code === 'ENOENT' ? `es gibt kein Programm ${file}` : `${file} kann nicht gestartet werden (${code})`,
  footer: '↑ ↓ blättern · Esc schließen',
  goBack: 'Enter kehrt zu isotop zurück',
} satisfies Words<typeof English>;
