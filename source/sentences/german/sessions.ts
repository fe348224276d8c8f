import type {sessions as English} from '../english/sessions.ts';
import type {Words} from '../words.ts';

export const sessions = {
  opening: name => `Sitzung in ${name} wird geöffnet …`,
  state: {
    opening: 'wird geöffnet',
    running: 'läuft',
    exited: status => `beendet mit Status ${status}`,
    lost: 'verloren',
    closed: 'geschlossen',
  },
  back: (lines, above) => `${lines} von ${above} Zeilen zurück`,
  shell: 'Shell',
  exited: (name, program, status) =>
    `die Sitzung in ${name} ist vorbei: ${program} endete mit Status ${status}`,
  lost: (name, reason) => `die Sitzung in ${name} ist verloren: ${reason}`,
  closed: name => `die Sitzung in ${name} wurde geschlossen`,
  anyKeyCloses: 'jede Taste schließt sie',
  leave: 'verlassen, Vollbild, blättern …',
  takesKeys: name => `alle anderen Tasten gehen an ${name}`,
  scroll: 'blättern',
  toPresent: 'jede andere Taste: zurück zur Gegenwart',
  quit: {
    title: 'isotop beenden?',
    ends: (name, program) => `die Sitzung in ${name} endet und mit ihr ${program}`,
  },
} satisfies Words<typeof English>;
