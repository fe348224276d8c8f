import type {settings as English} from '../english/settings.ts';
import type {Words} from '../words.ts';

export const settings = {
  summaries: {
    theme: 'les couleurs ; auto demande son fond au terminal',
    language: 'la langue ; auto suit les paramètres régionaux',
    ascii: 'dessiner avec l’ASCII seulement',
    mouse: 'prendre la souris ; false la laisse au terminal',
    refresh: 'intervalle de relecture des chiffres',
    budget: 'ce qu’isotop peut prendre d’un cœur, en pour cent, avant de relire les chiffres moins souvent',
    confirm: 'ce qui est demandé avant d’être fait',
    leaveKey: 'la touche qui rend au tableau de bord les touches d’une session',
    keys: 'd’autres touches pour les commandes du tableau de bord, par identificateur',
    columns: 'les colonnes d’un volet, dans leur ordre',
    sort: 'le tri d’un volet ; avec -, le plus grand d’abord',
    sizes: 'les tailles des volets, en pas de + et -',
    thresholds: 'à partir de quels chiffres une cellule avertit, puis est mauvaise',
    runtimes: 'si un runtime partage le noyau de l’hôte (process) ou a le sien (hyperv)',
    helper: 'l’image d’un conteneur auxiliaire qui peut lire les processus de la machine d’un moteur distant',
    commands:
      'vos propres commandes : une touche lance un programme avec {name}, {id} ou {pid} de la sélection',
  },
  place: file => `fichier de paramètres : ${file}`,
  unreadable: (file, reason) => `${file} ne peut pas être lu (${reason}) : il est ignoré`,
  noFile: file => `${file} n’est pas un fichier : il est ignoré`,
  tooLarge: file => `${file} est trop grand pour des paramètres : il est ignoré`,
  notJson: (file, line) => `${file} n’est pas du JSON à la ligne ${line} : il est ignoré`,
  noObject: file => `${file} n’a pas de paramètres : ce doit être un objet, {…}`,
  unknown: (place, path, near) =>
    near === null
      ? `${place} : le paramètre ${path} n’existe pas`
      : `${place} : le paramètre ${path} n’existe pas ; vouliez-vous dire ${near} ?`,
  wrong: (place, path, value, remedy) =>
    place === path
      ? `${path} ne peut pas être ${value} ; ${remedy}`
      : `${place} : ${path} ne peut pas être ${value} ; ${remedy}`,
  remedies: {
    near: word => `vouliez-vous dire ${word} ?`,
    words: words => `utilisez l’un de ${words}`,
    least: least => `utilisez au moins ${least}`,
    most: most => `utilisez au plus ${most}`,
    key: 'utilisez une touche comme x, Ctrl+X, F5 ou PgUp',
    leaveKey: 'utilisez Ctrl et une lettre autre que C, L, Q, S et Z, ou l’un de ] \\ ^ _',
    form: form => `écrivez ${form}`,
    run: {
      quote: 'fermez le guillemet',
      empty: 'nommez un programme',
      program: 'le programme ne peut pas être un élément à remplacer',
      shell: 'un shell lirait la valeur comme un script : utilisez-y $ISOTOP_NAME, $ISOTOP_ID ou $ISOTOP_PID',
    },
  },
  keyTaken: (key, command, by) => `${key} ne peut pas être la touche de ${command} : c’est celle de ${by}`,
  keyFixed: (key, command) => `${key} ne peut pas être la touche de ${command} : son sens est fixe`,
  keyLost: (command, key, by) => `${command} n’a plus de touche : ${key} est celle de ${by}`,
  more: (first, others) =>
    others === 0
      ? first
      : `${first} (et ${others} ${others < 2 ? 'autre' : 'autres'} : isotop settings les énumère)`,
  notRemembered: (file, reason) =>
    `Ce que vous changez ici n’est pas retenu : ${file} ne peut pas être écrit (${reason})`,
} satisfies Words<typeof English>;
