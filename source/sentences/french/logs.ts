import type {logs as English} from '../english/logs.ts';
import type {Words} from '../words.ts';
import {count} from './count.ts';

export const logs = {
  title: name => `Journal de ${name}`,
  lines: lines => count(lines, 'ligne'),
  lastLines: lines => (lines < 2 ? `la dernière ligne (${lines})` : `les ${lines} dernières lignes`),
  since: moment => `depuis ${moment}`,
  status: {following: 'suivi', standing: 'à l’arrêt', ended: 'terminé'},
  nothing: 'Rien n’a été affiché.',
  nothingYet: 'Rien n’a encore été affiché.',
  cut: ' … le reste de cette ligne n’est pas affiché',
  prompts: {
    search: 'Rechercher :',
    since: 'Depuis :',
    save: 'Enregistrer sous :',
  },
  hints: {
    search: 'Enter rechercher · Esc abandonner',
    since: '10m, 2h, 14:02, une date ; vide : tout',
    save: 'Enter enregistrer · Esc abandonner',
  },
  noMoment: text => `« ${text} » n’est pas un moment : 10m, 2h, 14:02, 2026-01-31`,
  notFound: search => `Rien ne correspond à « ${search} »`,
  noSearch: 'Aucune recherche en cours : / recherche',
  overwrite: path => `${path} existe : y l’écrase, n le laisse`,
  saved: (lines, path) => `${count(lines, 'ligne enregistrée', 'lignes enregistrées')} dans ${path}`,
  saving: path => `Enregistrement dans ${path} …`,
  notSaved: (path, why) => `impossible d’enregistrer dans ${path} : ${why}`,
  whyNot: {
    EACCES: 'l’écriture y est interdite',
    EISDIR: 'c’est un dossier',
    ENOENT: 'son dossier n’existe pas',
    ENOTDIR: 'une partie du chemin n’est pas un dossier',
    ENOSPC: 'il n’y a plus d’espace',
    EROFS: 'rien ne peut y être écrit',
  },
  footer: {
    scroll: 'défiler',
    search: 'rechercher',
    next: 'suivant',
    follow: 'suivre',
    wrap: 'renvoi à la ligne',
    sideways: 'de côté',
    since: 'depuis',
    save: 'enregistrer',
    close: 'fermer',
  },
} satisfies Words<typeof English>;
