import type {doctor as English} from '../english/doctor.ts';
import type {Words} from '../words.ts';
import {count} from './count.ts';

export const doctor = {
  levels: {ok: 'ok', note: 'note', bad: 'problème'},
  subjects: {
    node: 'Node',
    terminal: 'Terminal',
    size: 'Taille',
    colours: 'Couleurs',
    characters: 'Caractères',
    mouse: 'Souris',
    clipboard: 'Presse-papiers',
    updates: 'Images',
    code: 'Démarrage',
    settings: 'Paramètres',
    host: 'Hôte',
    state: 'Fichier d’état',
    engine: 'Moteur',
    runtimes: 'Runtimes',
  },
  allWell: 'il ne manque rien',
  problems: problems => `il y a ${count(problems, 'problème')}`,

  node: (node, isotop, system) => `${node} exécute isotop ${isotop} sur ${system}`,

  noTerminal: 'il n’y en a pas ici, rien n’en est donc dit',
  askThere: 'lancez isotop doctor dans le terminal voulu, sans pipe',
  dumb: 'il ne peut qu’afficher (TERM=dumb)',
  dumbRemedy: 'le tableau de bord a besoin d’un autre terminal ; les sous-commandes marchent ici',
  terminal: (name, milliseconds) => `${name} ; il répond en ${milliseconds} ms`,
  silent: name => `${name} ; il ne répond à aucune question, on ne sait donc pas ce qu’il peut faire`,
  within: (name, outer) => `${name} dans ${outer}`,
  unnamed: 'il n’a pas de nom (TERM n’est pas défini)',
  unnamedRemedy: 'donnez son nom à TERM, par exemple xterm-256color',

  tooSmall: size => `${size} : trop petit pour le tableau de bord`,
  tooSmallRemedy: 'passez à 40×10 ou plus',
  onePane: size => `${size} : un seul volet à la fois`,
  stacked: size => `${size} : les volets sont l’un au-dessus de l’autre`,
  sideBySide: size => `${size} : les volets sont côte à côte`,
  largerRemedy: '100 colonnes les montrent côte à côte',

  colours: {truecolour: 'toutes', '256': '256', '16': '16'},
  moreColours: 'définissez COLORTERM=truecolor si le terminal en a plus',
  noColours: 'aucune, car NO_COLOR est défini',

  utf8: locale => `UTF-8 (${locale})`,
  noLocale: 'aucun paramètre régional, les programmes peuvent donc n’écrire que de l’ASCII',
  otherLocale: locale => `le paramètre régional ${locale} n’est pas en UTF-8`,
  localeRemedy: 'donnez à LANG une valeur en UTF-8, comme C.UTF-8, ou utilisez --ascii',
  wideMarks: 'les signes comme ◆ occupent ici deux cellules',
  wideMarksRemedy: 'utilisez --ascii, ou réglez le terminal pour que les caractères ambigus soient étroits',
  brokenMarks: 'le terminal ne lit pas l’UTF-8',
  brokenWide:
    'les caractères comme 容 n’occupent pas ici deux cellules, les colonnes se décalent donc avec eux',

  mouse: 'les clics, la molette et les glissements sont transmis',
  noMouse: 'le terminal ne la transmet pas',
  mouseUnknown: 'le terminal ne dit pas s’il la transmet',
  keysRemedy: 'tout peut se faire au clavier',

  clipboard: 'le terminal accepte ce que y copie',
  clipboardTmux: 'tmux ne transmet ce que y copie que si son option set-clipboard est on',
  clipboardTmuxRemedy: 'tmux set -s set-clipboard on',
  clipboardUnknown: 'le terminal ne dit pas s’il accepte ce que y copie',
  clipboardRemedy: 'y affiche aussi ce qu’il copie',

  synchronised: 'le terminal montre chacune d’un coup',
  unsynchronised: 'le terminal peut en montrer une à moitié dessinée',
  synchronisedUnknown: 'le terminal ne dit pas s’il montre chacune d’un coup',

  codeKept: folder => `le code compilé est conservé dans ${folder}`,
  codeNotKept: 'le code compilé n’est pas conservé, chaque démarrage est donc plus long',
  codeRemedy: 'rendez le dossier des caches accessible en écriture ($XDG_CACHE_HOME ou ~/.cache)',

  noSettings: file => `ceux d’origine ; ${file} les modifie`,
  settings: file => `ceux de ${file}`,

  simulated: 'l’hôte simulé',
  engineChosen: 'un moteur de conteneurs',
  askedFor: (host, flag) => `${host}, à cause de ${flag}`,
  because: host => `${host}, car il n’y a pas de moteur là où docker en chercherait un`,
  automatic: host => `${host}, car docker le prendrait`,

  stateMissing: file => `${file} est créé quand il le faut`,
  noFolder: (file, folder) => `${file} ne peut pas être créé : ${folder} n’est pas accessible en écriture`,
  notWritable: file => `${file} peut être lu, pas écrit`,
  writableRemedy: path =>
    `rendez ${path} accessible en écriture, ou nommez un autre fichier avec --state FILE`,
  state: (file, size, events, containers) =>
    `${file}, ${size} : ${count(events, 'événement')}, ${count(containers, 'conteneur')}`,

  noEngine: 'il n’y en a pas',
  getEngine:
    'isotop n’en a pas besoin ; pour en avoir un : docs.docker.com/engine/install, ou apt-get install docker.io',
  otherSocket: url => `il n’y en a pas là où docker chercherait, mais un à ${url}`,
  otherSocketRemedy: url => `isotop --host ${url}`,
  engine: (name, where, milliseconds) => `${name} à ${where}, à ${milliseconds} ms`,

  runtimes: names => names,
  noVm: names => `${names} : aucun ne donne à un conteneur son propre noyau`,
  vmRemedy:
    'installez gVisor (gvisor.dev/docs/user_guide/install) ou Kata Containers (katacontainers.io), puis nommez-le dans /etc/docker/daemon.json',
} satisfies Words<typeof English>;
