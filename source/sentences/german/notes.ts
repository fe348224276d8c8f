import type {notes as English} from '../english/notes.ts';
import type {Words} from '../words.ts';

export const notes = {
  created: name => `${name} wurde erstellt und ist vorhanden`,
  left: name => `${name} wurde so belassen`,
  askConvert: name => `${name} konvertieren?`,
  workersUnknown: reason => `die Arbeitsprozesse sind nicht bekannt: ${reason}`,
  processesUnknown: reason => `die Hostprozesse sind nicht bekannt: ${reason}`,
  cannotWrite: why => `die Ausgabe kann nicht geschrieben werden: ${why}`,
  noSpace: 'es ist kein Platz mehr',
  otherSystem: (os, asked) =>
    `der simulierte Host ist bereits ${os}: isotop reset --host-os ${asked} legt einen anderen an`,
} satisfies Words<typeof English>;
