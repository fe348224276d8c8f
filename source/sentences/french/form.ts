import type {form as English} from '../english/form.ts';
import type {Words} from '../words.ts';
import {count} from './count.ts';

export const form = {
  title: 'Créer un conteneur',
  footer: 'Enter créer · Tab suivant · Esc quitter en gardant la saisie',
  sending: 'Création …',
  fetched: (done, total) => `${done} sur ${total}`,
  pulling: (step, amount) => `${step}${amount === null ? ' …' : ` · ${amount}`} · Esc y met fin`,
  labels: {
    name: 'Nom',
    image: 'Image',
    isolation: 'Isolation',
    network: 'Réseau',
    command: 'Commande',
    memory: 'Mémoire',
    processors: 'Processeurs',
    start: 'Démarrer',
  },
  proposed: 'proposé, la saisie le remplace',
  choose: '← → choisir',
  chooseOrType: '← → choisir, ou taper pour restreindre',
  narrowed: (typed, images) => `« ${typed} » : ${count(images, 'image')}, ← → choisir`,
  noVmRuntime: 'pas de vm : il faut runsc ou kata',
  hostsDefault: isolation => `${isolation} (par défaut sur l’hôte)`,
  hostDecides: 'au choix de l’hôte',
  imagesOwn: 'vide : celle de l’image',
  noLimit: 'vide : sans limite ; 512m, 2g',
  allProcessors: 'vide : tous ; ou un entier',
  yes: 'oui',
  no: 'non',
  noImages: 'L’hôte n’a aucune image à partir de laquelle créer un conteneur',
  nameTaken: name => `Le nom ${name} est pris`,
  notListed: 'hors liste, demandée telle quelle',
  badMemory: 'La mémoire est un nombre suivi de m ou g : 512m, 2g',
  badProcessors: 'Les processeurs sont un nombre entier, au moins 1',
  openQuote: 'La commande contient un guillemet qui n’est pas fermé',
} satisfies Words<typeof English>;
