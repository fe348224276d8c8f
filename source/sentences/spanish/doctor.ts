import type {doctor as English} from '../english/doctor.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const doctor = {
  levels: {ok: 'ok', note: 'nota', bad: 'problema'},
  subjects: {
    node: 'Node',
    terminal: 'Terminal',
    size: 'Tamaño',
    colours: 'Colores',
    characters: 'Caracteres',
    mouse: 'Ratón',
    clipboard: 'Portapapeles',
    updates: 'Fotogramas',
    code: 'Inicio',
    settings: 'Configuración',
    host: 'Host',
    state: 'Archivo de estado',
    engine: 'Motor',
    runtimes: 'Runtimes',
  },
  allWell: 'no falta nada',
  problems: problems => `hay ${count(problems, 'problema')}`,

  node: (node, isotop, system) => `${node} ejecuta isotop ${isotop} en ${system}`,

  noTerminal: 'aquí no hay ninguno, así que no se dice nada de él',
  askThere: 'ejecute isotop doctor en el terminal en cuestión, sin canalización',
  dumb: 'solo puede escribir (TERM=dumb)',
  dumbRemedy: 'el panel de control necesita otro terminal; los subcomandos funcionan aquí',
  terminal: (name, milliseconds) => `${name}; responde en ${milliseconds} ms`,
  silent: name => `${name}; no responde a preguntas, así que no se sabe qué puede hacer`,
  within: (name, outer) => `${name} dentro de ${outer}`,
  unnamed: 'no tiene nombre (TERM no está definido)',
  unnamedRemedy: 'defina TERM con su nombre, por ejemplo xterm-256color',

  tooSmall: size => `${size}: demasiado pequeño para el panel de control`,
  tooSmallRemedy: 'agrándelo a 40×10 o más',
  onePane: size => `${size}: un panel cada vez`,
  stacked: size => `${size}: los paneles están uno encima de otro`,
  sideBySide: size => `${size}: los paneles están uno al lado de otro`,
  largerRemedy: 'con 100 columnas se ven uno al lado de otro',

  colours: {truecolour: 'todos', '256': '256', '16': '16'},
  moreColours: 'defina COLORTERM=truecolor si el terminal tiene más',
  noColours: 'ninguno, porque NO_COLOR está definido',

  utf8: locale => `UTF-8 (${locale})`,
  noLocale: 'no hay configuración regional, así que los programas quizá solo escriban ASCII',
  otherLocale: locale => `la configuración regional ${locale} no es UTF-8`,
  localeRemedy: 'defina LANG con una que sea UTF-8, como C.UTF-8, o use --ascii',
  wideMarks: 'los signos como ◆ ocupan aquí dos celdas',
  wideMarksRemedy: 'use --ascii, o ajuste el terminal para que los caracteres ambiguos sean estrechos',
  brokenMarks: 'el terminal no lee UTF-8',
  brokenWide: 'los caracteres como 容 no ocupan aquí dos celdas, así que descuadran las columnas',

  mouse: 'se comunican los clics, la rueda y los arrastres',
  noMouse: 'el terminal no lo comunica',
  mouseUnknown: 'el terminal no dice si lo comunica',
  keysRemedy: 'todo se puede hacer con teclas',

  clipboard: 'el terminal acepta lo que y copia',
  clipboardTmux: 'tmux solo pasa lo que y copia si su opción set-clipboard está en on',
  clipboardTmuxRemedy: 'tmux set -s set-clipboard on',
  clipboardUnknown: 'el terminal no dice si acepta lo que y copia',
  clipboardRemedy: 'y también muestra lo que copia',

  synchronised: 'el terminal muestra cada uno entero',
  unsynchronised: 'el terminal puede mostrar uno a medio dibujar',
  synchronisedUnknown: 'el terminal no dice si muestra cada uno entero',

  codeKept: folder => `el código compilado se guarda en ${folder}`,
  codeNotKept: 'el código compilado no se guarda, así que cada inicio tarda más',
  codeRemedy: 'permita escribir en la carpeta de cachés ($XDG_CACHE_HOME o ~/.cache)',

  noSettings: file => `la de origen; ${file} la cambia`,
  settings: file => `la de ${file}`,

  simulated: 'el simulado',
  engineChosen: 'un motor de contenedores',
  askedFor: (host, flag) => `${host}, por ${flag}`,
  because: host => `${host}, porque no hay motor donde docker lo buscaría`,
  automatic: host => `${host}, porque docker lo tomaría`,

  stateMissing: file => `${file} se crea cuando hace falta`,
  noFolder: (file, folder) => `${file} no se puede crear: no se puede escribir en ${folder}`,
  notWritable: file => `${file} se puede leer, no escribir`,
  writableRemedy: path => `permita escribir en ${path}, o indique otro archivo con --state FILE`,
  state: (file, size, events, containers) =>
    `${file}, ${size}: ${count(events, 'evento')}, ${count(containers, 'contenedor', 'contenedores')}`,

  noEngine: 'no hay ninguno',
  getEngine:
    'isotop no lo necesita; para tener uno: docs.docker.com/engine/install, o apt-get install docker.io',
  otherSocket: url => `no hay ninguno donde docker lo buscaría, pero sí uno en ${url}`,
  otherSocketRemedy: url => `isotop --host ${url}`,
  engine: (name, where, milliseconds) => `${name} en ${where}, a ${milliseconds} ms`,

  runtimes: names => names,
  noVm: names => `${names}: ninguno da a un contenedor un kernel propio`,
  vmRemedy:
    'instale gVisor (gvisor.dev/docs/user_guide/install) o Kata Containers (katacontainers.io), y nómbrelo en /etc/docker/daemon.json',
} satisfies Words<typeof English>;
