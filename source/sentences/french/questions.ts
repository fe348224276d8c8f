import type {questions as English} from '../english/questions.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const questions = {
  yes: entered => (entered ? 'oui (Enter)' : 'oui'),
  no: entered => (entered ? 'non (Enter, Esc)' : 'non (Esc)'),
  left: name => `${name} est resté tel quel`,
  otherRuntime: names => (names === null ? 'autre runtime' : `autre runtime : ${names}`),
  planning: 'L’hôte est interrogé sur les étapes …',
  more: lines => `… et encore ${count(lines, 'ligne')}`,
  interrupted: {
    title: name => `${name} était en cours de conversion`,
    reached: (isolation, begun, reached) =>
      `Sa conversion en ${isolation}, commencée ${begun}, a été interrompue : ${reached}`,
    finish:
      'Terminer : elle reprend où elle s’est arrêtée ; l’original est supprimé quand le nouveau a fait ses preuves',
    rollBack: 'Annuler : la copie est supprimée, et l’original est comme avant',
    later: 'Plus tard : rien n’est fait maintenant ; V redemande',
    answers: {finish: 'terminer', rollBack: 'annuler', later: 'plus tard'},
    entered: answer => `${answer} (Enter)`,
    note: (name, reached) =>
      `la conversion de ${name} a été interrompue : ${reached} ; isotop convert ${name} --finish, ou --roll-back`,
    noneOf: name => `aucune conversion de ${name} n’a été interrompue`,
    none: 'Aucune conversion n’a été interrompue',
    readOnly: name =>
      `La conversion de ${name} a été interrompue ; isotop sans --read-only peut y mettre fin`,
  },
  titles: {
    start: name => `Démarrer ${name} ?`,
    stop: name => `Arrêter ${name} ?`,
    restart: name => `Redémarrer ${name} ?`,
    pause: name => `Mettre ${name} en pause ?`,
    unpause: name => `Reprendre ${name} ?`,
    kill: name => `Forcer l’arrêt de ${name} ?`,
    remove: name => `Supprimer ${name} ?`,
    convert: (name, isolation) => `Convertir ${name} en ${isolation} ?`,
  },
  steps: {
    stopGently: name => `il est demandé à ${name} de s’arrêter : ses processus se terminent`,
    end: name => `les processus de ${name} sont terminés aussitôt, sans préavis`,
    freesWorker: worker => `sa VM s’arrête, et avec elle le processus de travail ${worker}`,
    start: name => `${name} redémarre, avec de nouveaux processus`,
    removeFiles: name => `${name} et ses fichiers sont supprimés ; c’est irréversible`,
    keepImage: image => `son image ${image} reste`,
  },
} satisfies Words<typeof English>;
