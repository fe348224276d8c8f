import type {notes as English} from '../english/notes.ts';
import type {Words} from '../words.ts';

export const notes = {
  created: name => `${name} se ha creado y sigue ahí`,
  left: name => `${name} se ha dejado como estaba`,
  askConvert: name => `¿Convertir ${name}?`,
  workersUnknown: reason => `no se conocen los procesos de trabajo: ${reason}`,
  processesUnknown: reason => `no se conocen los procesos del host: ${reason}`,
  cannotWrite: why => `no se puede escribir la salida: ${why}`,
  noSpace: 'no queda espacio',
  otherSystem: (os, asked) => `el host simulado ya es ${os}: isotop reset --host-os ${asked} crea otro`,
} satisfies Words<typeof English>;
