import type {notes as English} from '../english/notes.ts';
import type {Words} from '../words.ts';

export const notes = {
  created: name => `${name} est créé et reste en place`,
  left: name => `${name} est resté tel quel`,
  askConvert: name => `Convertir ${name} ?`,
  workersUnknown: reason => `les processus de travail ne sont pas connus : ${reason}`,
  processesUnknown: reason => `les processus de l’hôte ne sont pas connus : ${reason}`,
  cannotWrite: why => `impossible d’écrire la sortie : ${why}`,
  noSpace: 'il n’y a plus d’espace',
  otherSystem: (os, asked) =>
    `l’hôte simulé est déjà ${os} : isotop reset --host-os ${asked} en fait un autre`,
} satisfies Words<typeof English>;
