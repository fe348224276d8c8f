import type {doctor as English} from '../english/doctor.ts';
import {count} from '../plural.ts';
import type {Words} from '../words.ts';

export const doctor = {
  levels: {ok: 'ok', note: 'Hinweis', bad: 'Problem'},
  subjects: {
    node: 'Node',
    terminal: 'Terminal',
    size: 'Größe',
    colours: 'Farben',
    characters: 'Zeichen',
    mouse: 'Maus',
    clipboard: 'Zwischenablage',
    updates: 'Bilder',
    code: 'Start',
    settings: 'Einstellungen',
    host: 'Host',
    state: 'Zustandsdatei',
    engine: 'Engine',
    runtimes: 'Laufzeiten',
  },
  allWell: 'nichts fehlt',
  problems: problems => `es gibt ${count(problems, 'Problem', 'Probleme')}`,

  node: (node, isotop, system) => `${node} führt isotop ${isotop} auf ${system} aus`,

  noTerminal: 'hier ist keines, daher wird darüber nichts gesagt',
  askThere: 'isotop doctor in dem gemeinten Terminal ausführen, ohne Pipe',
  dumb: 'es kann nur ausgeben (TERM=dumb)',
  dumbRemedy: 'das Dashboard braucht ein anderes Terminal; die Unterbefehle gehen hier',
  terminal: (name, milliseconds) => `${name}; es antwortet in ${milliseconds} ms`,
  silent: name => `${name}; es antwortet auf keine Fragen, daher ist nicht bekannt, was es kann`,
  within: (name, outer) => `${name} in ${outer}`,
  unnamed: 'es hat keinen Namen (TERM ist nicht gesetzt)',
  unnamedRemedy: 'TERM auf seinen Namen setzen, etwa xterm-256color',

  tooSmall: size => `${size}: zu klein für das Dashboard`,
  tooSmallRemedy: 'auf 40×10 oder mehr vergrößern',
  onePane: size => `${size}: ein Bereich zur Zeit`,
  stacked: size => `${size}: die Bereiche stehen übereinander`,
  sideBySide: size => `${size}: die Bereiche stehen nebeneinander`,
  largerRemedy: 'ab 100 Spalten stehen sie nebeneinander',

  colours: {truecolour: 'alle', '256': '256', '16': '16'},
  moreColours: 'COLORTERM=truecolor setzen, wenn das Terminal mehr kann',
  noColours: 'keine, weil NO_COLOR gesetzt ist',

  utf8: locale => `UTF-8 (${locale})`,
  noLocale: 'es ist keine Locale gesetzt, daher schreiben Programme vielleicht nur ASCII',
  otherLocale: locale => `die Locale ${locale} ist nicht UTF-8`,
  localeRemedy: 'LANG auf eine UTF-8-Locale setzen, etwa C.UTF-8, oder --ascii verwenden',
  wideMarks: 'Zeichen wie ◆ sind hier zwei Zellen breit',
  wideMarksRemedy: '--ascii verwenden oder mehrdeutige Zeichen im Terminal schmal stellen',
  brokenMarks: 'das Terminal liest kein UTF-8',
  brokenWide: 'Zeichen wie 容 sind hier nicht zwei Zellen breit, daher verschieben sie die Spalten',

  mouse: 'Klicks, Rad und Ziehen werden gemeldet',
  noMouse: 'das Terminal meldet sie nicht',
  mouseUnknown: 'das Terminal sagt nicht, ob es sie meldet',
  keysRemedy: 'alles geht auch mit Tasten',

  clipboard: 'das Terminal nimmt an, was y kopiert',
  clipboardTmux: 'tmux reicht nur weiter, was y kopiert, wenn seine Option set-clipboard on ist',
  clipboardTmuxRemedy: 'tmux set -s set-clipboard on',
  clipboardUnknown: 'das Terminal sagt nicht, ob es annimmt, was y kopiert',
  clipboardRemedy: 'y zeigt auch, was es kopiert',

  synchronised: 'das Terminal zeigt jedes im Ganzen',
  unsynchronised: 'das Terminal zeigt vielleicht ein halb gezeichnetes',
  synchronisedUnknown: 'das Terminal sagt nicht, ob es jedes im Ganzen zeigt',

  codeKept: folder => `kompilierter Code wird in ${folder} behalten`,
  codeNotKept: 'kompilierter Code wird nicht behalten, daher dauert jeder Start länger',
  codeRemedy: 'den Cacheordner beschreibbar machen ($XDG_CACHE_HOME oder ~/.cache)',

  noSettings: file => `wie ausgeliefert; ${file} ändert sie`,
  settings: file => `die aus ${file}`,

  simulated: 'der simulierte',
  engineChosen: 'eine Container-Engine',
  askedFor: (host, flag) => `${host}, wegen ${flag}`,
  because: host => `${host}, weil dort keine Engine ist, wo docker suchen würde`,
  automatic: host => `${host}, weil docker ihn nähme`,

  stateMissing: file => `${file} wird angelegt, wenn sie gebraucht wird`,
  noFolder: (file, folder) => `${file} kann nicht angelegt werden: ${folder} ist nicht beschreibbar`,
  notWritable: file => `${file} ist lesbar, nicht beschreibbar`,
  writableRemedy: path => `${path} beschreibbar machen oder mit --state FILE eine andere Datei nennen`,
  state: (file, size, events, containers) =>
    `${file}, ${size}: ${count(events, 'Ereignis', 'Ereignisse')}, ${containers} Container`,

  noEngine: 'es gibt keine',
  getEngine:
    'isotop braucht keine; eine bekommen: docs.docker.com/engine/install oder apt-get install docker.io',
  otherSocket: url => `keine dort, wo docker suchen würde, aber eine unter ${url}`,
  otherSocketRemedy: url => `isotop --host ${url}`,
  engine: (name, where, milliseconds) => `${name} unter ${where}, ${milliseconds} ms entfernt`,

  runtimes: names => names,
  noVm: names => `${names}: keine gibt einem Container einen eigenen Kernel`,
  vmRemedy:
    'gVisor (gvisor.dev/docs/user_guide/install) oder Kata Containers (katacontainers.io) installieren, dann in /etc/docker/daemon.json nennen',
} satisfies Words<typeof English>;
