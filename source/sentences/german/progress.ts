import type {progress as English} from '../english/progress.ts';
import type {Words} from '../words.ts';

export const progress = {
  one: (doing, name) => `${name}: ${doing} …`,
  create: name => `${name} wird erstellt …`,
  populate: 'Die Container werden angelegt …',
  reset: 'Der Host wird geleert …',
  shows: 'zeigt, wie weit jeder ist',
} satisfies Words<typeof English>;
