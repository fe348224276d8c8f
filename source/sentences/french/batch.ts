import type {batch as English} from '../english/batch.ts';
import type {Words} from '../words.ts';
import {count} from './count.ts';

const containers = (number: number): string => count(number, 'conteneur');
const s = (number: number): string => (number < 2 ? '' : 's');

export const batch = {
  titles: {
    start: number => `Démarrer ${containers(number)} ?`,
    stop: number => `Arrêter ${containers(number)} ?`,
    restart: number => `Redémarrer ${containers(number)} ?`,
    pause: number => `Mettre en pause ou reprendre ${containers(number)} ?`,
    kill: number => `Forcer l’arrêt de ${containers(number)} ?`,
    remove: number => `Supprimer ${containers(number)} ?`,
    convert: number => `Convertir ${containers(number)} vers l’autre isolation ?`,
  },
  means: {
    start: '',
    stop: 'Il leur est demandé de s’arrêter : leurs processus se terminent',
    restart: 'Il leur est demandé de s’arrêter, puis ils redémarrent, avec de nouveaux processus',
    pause: '',
    kill: 'Leurs processus sont terminés aussitôt, sans préavis',
    remove: 'Eux et leurs fichiers sont supprimés ; c’est irréversible',
    convert: '',
  },
  to: (name, isolation) => `${name} : vers ${isolation}`,
  stoppedBefore: 'arrêté avant, redémarré après',
  left: number => (number === 1 ? 'Un reste comme il est :' : `${number} restent comme ils sont :`),
  leftAll: 'Ils restent comme ils étaient',
  noneCan: (number, reason) => `Impossible pour chacun des ${number} choisis : ${reason}`,
  progress: {
    start: (done, all) => `Démarrage : ${done} sur ${containers(all)}`,
    stop: (done, all) => `Arrêt : ${done} sur ${containers(all)}`,
    restart: (done, all) => `Redémarrage : ${done} sur ${containers(all)}`,
    pause: (done, all) => `Pause ou reprise : ${done} sur ${containers(all)}`,
    kill: (done, all) => `Arrêt forcé : ${done} sur ${containers(all)}`,
    remove: (done, all) => `Suppression : ${done} sur ${containers(all)}`,
    convert: (done, all) => `Conversion : ${done} sur ${containers(all)}`,
  },
  done: {
    start: number => `${containers(number)} démarré${s(number)}`,
    stop: number => `${containers(number)} arrêté${s(number)}`,
    restart: number => `${containers(number)} redémarré${s(number)}`,
    pause: number => `${containers(number)} mis en pause ou repris`,
    kill: number => `${containers(number)} arrêté${s(number)} de force`,
    remove: number => `${containers(number)} supprimé${s(number)}`,
    convert: number => `${containers(number)} converti${s(number)}`,
  },
  failed: number => `${number} en échec`,
  cancelled: number => `${number} annulé${s(number)} avant d’être commencé${s(number)}`,
  status: {waiting: 'attend', cancelled: 'n’a pas été commencé'},
  footer: {
    running: 'Esc fermer, le travail continue · X annuler ce qui attend',
    over: '↑ ↓ sélectionner · y copier · Esc fermer',
  },
} satisfies Words<typeof English>;
