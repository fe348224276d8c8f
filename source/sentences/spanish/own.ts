import type {own as English} from '../english/own.ts';
import type {Words} from '../words.ts';

export const own = {
  needs: placeholder => `Necesita {${placeholder}}, y lo seleccionado no lo tiene`,
  forOne: 'Es para un solo contenedor, y hay otros elegidos',
  unsafe: placeholder =>
    `{${placeholder}} tiene caracteres especiales que aquí podrían leerse como un script`,
  question: title => `¿${title}?`,
  runs: line => `ejecutar ${line}`,
  left: title => `${title}: no ejecutado`,
  running: title => `${title} …`,
  done: title => `${title}: hecho`,
  said: (title, line) => `${title}: ${line}`,
  exited: status => `terminado con el código ${status}`,
  signalled: signal => `terminado por ${signal}`,
  tooLong: seconds => `detenido: duró más de ${seconds} s`,
  notStarted: (file, code) =>
    code === 'ENOENT' ? `no existe el programa ${file}` : `no se puede iniciar ${file} (${code})`,
  footer: '↑ ↓ desplazar · Esc cerrar',
  goBack: 'Enter vuelve a isotop',
} satisfies Words<typeof English>;
