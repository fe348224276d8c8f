import type {settings as English} from '../english/settings.ts';
import type {Words} from '../words.ts';

export const settings = {
  summaries: {
    theme: 'los colores; auto pregunta al terminal por su fondo',
    language: 'el idioma; auto sigue la configuración regional',
    ascii: 'dibujar solo con ASCII',
    mouse: 'tomar el ratón; false lo deja al terminal',
    refresh: 'cada cuánto se vuelven a leer las cifras',
    budget:
      'cuánto puede tomar isotop de un núcleo, en porcentaje, antes de leer las cifras con menos frecuencia',
    confirm: 'qué se pregunta antes de hacerlo',
    leaveKey: 'la tecla que devuelve al panel de control las teclas de una sesión',
    keys: 'otras teclas para comandos del panel de control, por su id',
    columns: 'las columnas de un panel, en su orden',
    sort: 'cómo se ordena un panel; con -, lo mayor primero',
    sizes: 'los tamaños de los paneles, en pasos de + y -',
    thresholds: 'desde qué cifras una celda avisa, y desde cuáles es mala',
    runtimes: 'si un runtime comparte el kernel del host (process) o tiene uno propio (hyperv)',
    helper:
      'la imagen de un contenedor auxiliar que puede leer los procesos de la máquina de un motor remoto',
    commands: 'comandos propios: una tecla ejecuta un programa con {name}, {id} o {pid} de lo seleccionado',
  },
  place: file => `archivo de configuración: ${file}`,
  unreadable: (file, reason) => `${file} no se puede leer (${reason}): se ignora`,
  noFile: file => `${file} no es un archivo: se ignora`,
  tooLarge: file => `${file} es demasiado grande para ser la configuración: se ignora`,
  notJson: (file, line) => `${file} no es JSON en la línea ${line}: se ignora`,
  noObject: file => `${file} no tiene opciones: debe ser un objeto, {…}`,
  unknown: (place, path, near) =>
    near === null
      ? `${place}: no existe la opción ${path}`
      : `${place}: no existe la opción ${path}; ¿quiso decir ${near}?`,
  wrong: (place, path, value, remedy) =>
    place === path
      ? `${path} no puede ser ${value}; ${remedy}`
      : `${place}: ${path} no puede ser ${value}; ${remedy}`,
  remedies: {
    near: word => `¿quiso decir ${word}?`,
    words: words => `use uno de ${words}`,
    least: least => `use ${least} o más`,
    most: most => `use ${most} o menos`,
    key: 'use una tecla como x, Ctrl+X, F5 o PgUp',
    leaveKey: 'use Ctrl y una letra salvo C, L, Q, S y Z, o uno de ] \\ ^ _',
    form: form => `escriba ${form}`,
    run: {
      quote: 'cierre la comilla',
      empty: 'indique un programa',
      program: 'el programa no puede ser un marcador de posición',
      shell: 'un shell leería el valor como un script: use en él $ISOTOP_NAME, $ISOTOP_ID o $ISOTOP_PID',
    },
  },
  keyTaken: (key, command, by) => `${key} no puede ser la tecla de ${command}: es la de ${by}`,
  keyFixed: (key, command) => `${key} no puede ser la tecla de ${command}: siempre significa lo mismo`,
  keyLost: (command, key, by) => `${command} ya no tiene tecla: ${key} es la de ${by}`,
  more: (first, others) => (others === 0 ? first : `${first} (y ${others} más: isotop settings los enumera)`),
  notRemembered: (file, reason) =>
    `Lo que cambie aquí no se recordará: ${file} no se puede escribir (${reason})`,
} satisfies Words<typeof English>;
