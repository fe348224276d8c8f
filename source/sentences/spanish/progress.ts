import type {progress as English} from '../english/progress.ts';
import type {Words} from '../words.ts';

export const progress = {
  one: (doing, name) => `${name}: ${doing.toLowerCase()} …`,
  create: name => `Creando ${name} …`,
  populate: 'Creando los contenedores …',
  reset: 'Vaciando el host …',
  shows: 'muestra cómo va cada uno',
} satisfies Words<typeof English>;
