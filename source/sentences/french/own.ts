import type {own as English} from '../english/own.ts';
import type {Words} from '../words.ts';

export const own = {
  needs: placeholder => `Il lui faut {${placeholder}}, que la sélection n’a pas`,
  forOne: 'Elle vaut pour un seul conteneur, et d’autres sont choisis',
  unsafe: placeholder =>
    `{${placeholder}} a des caractères spéciaux, qui pourraient être lus ici comme un script`,
  question: title => `${title} ?`,
  runs: line => `exécuter ${line}`,
  left: title => `${title} : non exécuté`,
  running: title => `${title} …`,
  done: title => `${title} : terminé`,
  said: (title, line) => `${title} : ${line}`,
  exited: status => `terminé avec le code ${status}`,
  signalled: signal => `terminé par ${signal}`,
  tooLong: seconds => `arrêté : il a duré plus de ${seconds} s`,
  notStarted: (file, code) =>
    code === 'ENOENT' ? `le programme ${file} n’existe pas` : `${file} ne peut pas être lancé (${code})`,
  footer: '↑ ↓ défiler · Esc fermer',
  goBack: 'Enter revient à isotop',
} satisfies Words<typeof English>;
