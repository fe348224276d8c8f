import type {consolePane as English} from '../english/console.ts';
import type {Words} from '../words.ts';
import {count} from './count.ts';

export const consolePane = {
  title: 'Console',
  loading: 'préparation',
  running: 'en cours',
  cancelled: '^C',
  cancelling: 'annulation : Ctrl+C encore une fois pour l’abandonner',
  leftAlone: 'La commande continue seule ; la console repart à neuf.',
  cut: most => `La ligne est coupée : elle accepte ${most} caractères.`,
  below: lines => `${count(lines, 'ligne')} plus bas`,
  candidate: (index, count) => `${index} sur ${count}`,
  hints: {
    complete: 'compléter',
    history: 'historique',
    scroll: 'défiler',
    cancel: 'annuler',
    clear: 'effacer la ligne',
    quit: 'quitter',
    empty: 'vider la console',
    panes: 'retour aux volets',
  },
} satisfies Words<typeof English>;
