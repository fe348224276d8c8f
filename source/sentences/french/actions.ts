import {capital} from '../capital.ts';
import type {actions as English} from '../english/actions.ts';
import type {Words} from '../words.ts';
import {count} from './count.ts';

export const actions = {
  doing: {
    start: 'Démarrage',
    stop: 'Arrêt',
    restart: 'Relance',
    pause: 'Pause',
    unpause: 'Reprise',
    kill: 'Arrêt forcé',
    convert: 'Conversion',
    remove: 'Suppression',
    finish: 'Conversion',
    rollBack: 'Annulation',
  },
  done: {
    start: name => `${name} a démarré`,
    stop: name => `${name} est arrêté`,
    restart: name => `${name} a redémarré`,
    pause: name => `${name} est en pause`,
    unpause: name => `${name} reprend`,
    kill: name => `${name} a été arrêté de force`,
    remove: name => `${name} est supprimé`,
    convert: (name, isolation) => `${name} est converti : son isolation est maintenant ${isolation}`,
    convertedOff: (name, isolation, why) =>
      `${name} est converti : son isolation est maintenant ${isolation}, mais il reste Off ; ${why}`,
    finish: name => `La conversion de ${name} est terminée`,
    rollBack: name => `${name} est comme avant sa conversion`,
    create: name => `${name} est créé`,
  },
  failed: (message, remedy) => (remedy === null ? capital(message) : `${capital(message)}; ${remedy}`),
  stateFolderGone: {
    reason: 'Le dossier d’état a été supprimé',
    remedy: ' : quittez isotop et relancez-le',
  },
  found: host => `${host} répond de nouveau`,
  unbound: key => `${key} affiche les touches`,
  copied: id => `${id} copié`,
  noRelatives: 'Les autres volets ne montrent aucun élément lié',
  hosts: (containers, isolated, word) =>
    isolated === 0
      ? count(containers, 'conteneur')
      : `${count(containers, 'conteneur')}, dont ${isolated} ${word}`,
} satisfies Words<typeof English>;
