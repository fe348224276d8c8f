import type {play as English} from '../english/play.ts';
import type {Words} from '../words.ts';
import {count} from './count.ts';

export const play = {
  language: 'fr',
  builtIn: 'Démonstrations incluses : isotop play NOM ; ou tout document Markdown : isotop play FICHIER',
  documents: {
    isolation: 'Une image, deux noyaux',
    conversion: 'Changer l’isolation d’un conteneur',
    workers: 'Processus de travail et systèmes de calcul',
    cost: 'Ce que coûte l’isolation',
  },
  noJson: 'play n’a pas de JSON',
  checkHasJson: 'isotop play --check en a',
  title: 'Document',
  step: (step, of) => `étape ${step} sur ${of}`,
  end: 'la fin',
  auto: 'tout seul',
  goingBack: 'retour en arrière',
  failed: steps => `${count(steps, 'étape différente', 'étapes différentes')} du document`,
  asShown: 'comme le montre le document',
  notAsShown: difference => `pas comme le montre le document : ${difference}`,
  assumed: what => `le document ne le dit pas : ${what}`,
  changed: (rows, gone) =>
    [...(rows > 0 ? [count(rows, 'changement')] : []), ...(gone > 0 ? [count(gone, 'disparu')] : [])].join(
      ', ',
    ),
  atEnd: 'C’était la dernière étape : Backspace recule, les flèches choisissent une section',
  atStart: 'Il n’y a rien à annuler',
  lastSection: 'C’est la dernière section avec des commandes',
  firstSection: 'C’est la première section avec des commandes',
  failedToPlay: reason => `L’étape n’a pas pu être jouée : ${reason}`,
  failedToOpen: reason => `Le document n’a pas pu être ouvert : ${reason}`,
} satisfies Words<typeof English>;
