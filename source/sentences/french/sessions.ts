import type {sessions as English} from '../english/sessions.ts';
import type {Words} from '../words.ts';

export const sessions = {
  opening: name => `Ouverture d’une session dans ${name} …`,
  state: {
    opening: 'ouverture',
    running: 'en cours',
    exited: status => `terminée, code ${status}`,
    lost: 'perdue',
    closed: 'fermée',
  },
  back: (lines, above) => `${lines} lignes en arrière sur ${above}`,
  shell: 'shell',
  exited: (name, program, status) =>
    `la session dans ${name} est terminée : ${program} a rendu le code ${status}`,
  lost: (name, reason) => `la session dans ${name} est perdue : ${reason}`,
  closed: name => `la session dans ${name} a été fermée`,
  anyKeyCloses: 'une touche la ferme',
  leave: 'quitter, plein écran, défiler …',
  takesKeys: name => `les autres touches vont à ${name}`,
  scroll: 'défiler',
  toPresent: 'toute autre touche : retour au présent',
  quit: {
    title: 'Quitter isotop ?',
    ends: (name, program) => `la session dans ${name} se termine, et ${program} avec elle`,
  },
} satisfies Words<typeof English>;
