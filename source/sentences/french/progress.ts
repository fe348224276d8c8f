import type {progress as English} from '../english/progress.ts';
import type {Words} from '../words.ts';

export const progress = {
  one: (doing, name) => `${name} : ${doing.toLowerCase()} …`,
  create: name => `Création de ${name} …`,
  populate: 'Création des conteneurs …',
  reset: 'L’hôte est vidé …',
  shows: 'montre où en est chacun',
} satisfies Words<typeof English>;
