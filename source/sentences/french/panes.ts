import {capital} from '../capital.ts';
import type {panes as English} from '../english/panes.ts';
import type {Words} from '../words.ts';

export const panes = {
  titles: {processes: 'Processus de l’hôte', containers: 'Conteneurs', workers: 'Processus de travail VM'},
  onHost: 'Sur l’hôte',
  insideOf: name => `Dans ${name}`,
  marked: count => `${count} ${count < 2 ? 'marqué' : 'marqués'}`,
  chosen: (count, hidden) =>
    `${count} ${count < 2 ? 'choisi' : 'choisis'}${hidden === 0 ? '' : ` (${hidden} ${hidden < 2 ? 'masqué' : 'masqués'})`}`,
  states: {
    unhealthy: 'Unhealthy',
    outOfMemory: 'Off (OOM)',
    offWith: exitCode => `Off (${exitCode})`,
  },
  someOf: (shown, total) => `${shown} sur ${total}`,
  relativesOnly: name => `liés à ${name} seulement`,
  sortedBy: (column, sign) => (column === null ? `inversé ${sign}` : `par ${column} ${sign}`),
  ago: age => `il y a ${age}`,
  isolation: (isolation, platform) =>
    isolation === null ? 'inconnue' : isolation === 'hyperv' && platform === 'linux' ? 'vm' : isolation,
  empty: {
    waiting: 'L’hôte est interrogé …',
    processes: 'L’hôte ne montre aucun processus.',
    containers: (readOnly, key) =>
      readOnly ? 'Aucun conteneur.' : `Aucun conteneur. Appuyez sur ${key} pour en créer un.`,
    workers: platform =>
      `Aucun processus de travail VM : aucun conteneur ${platform === 'linux' ? 'vm' : 'hyperv'} ne s’exécute.`,
    inside: name => `${name} est interrogé …`,
    insideFault: sentence => `${capital(sentence)}. Appuyez sur i pour fermer cette vue.`,
    filter: (filter, focused) =>
      `Rien ne correspond à « ${filter} ». ${focused ? 'Esc efface le filtre.' : 'Appuyez dans ce volet sur /, puis sur Esc, pour effacer le filtre.'}`,
    relatives: name => `${name} n’a rien de lié ici. Appuyez sur f pour tout afficher.`,
    relativesOfNothing: 'Rien n’y est sélectionné. Appuyez sur f pour tout afficher.',
  },
} satisfies Words<typeof English>;
