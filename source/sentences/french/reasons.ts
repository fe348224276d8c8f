import type {reasons as English} from '../english/reasons.ts';
import type {Words} from '../words.ts';
import {actions} from './actions.ts';

export const reasons = {
  waiting: 'L’hôte n’a pas encore répondu',
  lost: host => `${host} ne répond pas`,
  readOnly: 'isotop a été lancé avec --read-only',
  hostCannot: host => `${host} ne sait pas faire cela`,
  noContainer: key => `Il n’y a pas de conteneur : ${key} en crée un`,
  noContainerReadOnly: 'Il n’y a pas de conteneur',
  ofNobody: row => `${row} n’appartient à aucun conteneur`,
  busy: (name, doing) => `${name} : ${actions.doing[doing].toLowerCase()} en cours, attendez la fin`,
  off: name => `${name} est Off : démarrez-le d’abord`,
  running: name => `${name} s’exécute déjà`,
  hasIsolation: (name, isolation) => `${name} a déjà l’isolation ${isolation}`,
  paused: name => `${name} est en pause : reprenez-le d’abord`,
  pauseNeedsHyperv: name =>
    `${name} a l’isolation process : Windows ne met en pause que les conteneurs hyperv`,
  noConvert: os => `${os} ne convertit pas les conteneurs : seul un hôte Nano Server le fait`,
  unknownIsolation: name => `L’isolation de ${name} est inconnue`,
  held: key => `L’actualisation est figée : ${key} la reprend`,
  nothingGoesOn: 'Rien n’est en cours sur plusieurs conteneurs',
  nothingSelected: 'Rien n’est sélectionné',
  onlyContainers: 'Seuls des conteneurs peuvent être choisis, dans leur volet',
  noneChosen: 'Aucun n’est choisi : Space choisit',
  noSession: key => `Il n’y a pas de session : ${key} en ouvre une`,
  oneSession: 'Il n’y a pas d’autre session',
  noDocument: 'Aucun document n’est joué : isotop play en joue un',
  noRelatives: 'Rien n’y est lié dans les autres volets',
} satisfies Words<typeof English>;
