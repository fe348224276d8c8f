import type {conversion as English} from '../english/conversion.ts';
import type {Words} from '../words.ts';

export const conversion = {
  stop: name => `Arrêter ${name}`,
  runtime: (from, to) => `Changer son runtime de ${from} en ${to}`,
  cannotStart: isolation =>
    `Il ne pourra pas démarrer : cet hôte n’exécute pas son image sous isolation ${isolation}`,
  startHyperv: 'Le démarrer : il reçoit un processus de travail VM, ses processus quittent l’hôte',
  startProcess: 'Le démarrer : ses processus sont sur l’hôte, sans processus de travail VM',
  save: written =>
    written === null
      ? 'Enregistrer ses fichiers comme image'
      : `Enregistrer ses fichiers comme image (${written} écrits dedans)`,
  setAside: name => `Le mettre de côté sous le nom ${name}, pour pouvoir y revenir`,
  makeAnew: (name, runtime) => `Recréer ${name} à partir de cette image, sous ${runtime}`,
  under: (runtime, isolation) => `${runtime} (isolation ${isolation})`,
  startAgain: 'Le démarrer, et vérifier qu’il continue de s’exécuter',
  leaveOff: 'Le laisser Off, comme il est : son premier démarrage montrera s’il s’exécute ainsi',
  removeOriginal: 'Supprimer l’original',
  keeps: what => `Garde ${what}`,
  loses: what => `Perd ${what}`,
  kept: {
    files: 'tous les fichiers écrits dedans',
    volume: (name, place) => `le volume ${name} sur ${place}`,
    folder: (path, place) => `le dossier ${path} sur ${place}`,
    networks: names => `sa place sur ${names}`,
    ports: ports => `les ports ${ports}`,
    environment: count => `son environnement (${count})`,
    labels: count => `ses étiquettes (${count})`,
    policy: policy => `la stratégie de redémarrage ${policy}`,
    limits: limits => `ses limites : ${limits}`,
    memory: megabytes => `mémoire ${megabytes} MB`,
    processors: count => `${count} ${count < 2 ? 'processeur' : 'processeurs'}`,
  },
  lost: {
    memory: 'ce que ses programmes ont en mémoire : ils sont terminés puis relancés',
    log: 'son identificateur, et le journal de ce qu’il a affiché jusqu’ici',
    temporary: places => `ce qui se trouve en mémoire sur ${places}`,
    chosenPorts: 'les numéros des ports choisis par le moteur : il choisit de nouveau',
    hostName: 'son nom d’hôte, qui était le début de son identificateur',
    processes: 'sa vue des processus de l’hôte',
    segments: 'sa part des segments de mémoire de l’hôte',
    devices: 'les périphériques de l’hôte, que l’autre noyau ne connaît peut-être pas',
    graphics: 'les processeurs graphiques, que l’autre noyau ne connaît peut-être pas',
    privileges: 'ses privilèges sur le noyau de l’hôte',
    network: 'le réseau de l’hôte, là où le runtime ne le transmet pas',
    tie: (other, name) =>
      `le lien de ${other} avec lui : recréez ensuite celui-là (il désigne ${name} par son identificateur)`,
  },
} satisfies Words<typeof English>;
