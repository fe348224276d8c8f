/** What `isotop doctor` says: sentences without a full stop. */
export const doctor = {
  levels: {ok: 'ok', note: 'note', bad: 'problem'},
  subjects: {
    node: 'Node',
    terminal: 'Terminal',
    size: 'Size',
    colours: 'Colours',
    characters: 'Characters',
    mouse: 'Mouse',
    clipboard: 'Clipboard',
    updates: 'Frames',
    code: 'Start',
    settings: 'Settings',
    host: 'Host',
    state: 'State file',
    engine: 'Engine',
    runtimes: 'Runtimes',
  },
  allWell: 'nothing is missing',
  problems: (count: number) => (count === 1 ? 'there is 1 problem' : `there are ${count} problems`),

  node: (node: string, isotop: string, system: string) => `${node} runs isotop ${isotop} on ${system}`,

  noTerminal: 'there is none here, so nothing is said of it',
  askThere: 'run isotop doctor in the terminal that is meant, without a pipe',
  dumb: 'it can only print (TERM=dumb)',
  dumbRemedy: 'the dashboard needs another terminal; the subcommands work here',
  terminal: (name: string, milliseconds: number) => `${name}; it answers within ${milliseconds} ms`,
  silent: (name: string) => `${name}; it answers no questions, so what it can do is not known`,
  within: (name: string, outer: string) => `${name} within ${outer}`,
  unnamed: 'it has no name (TERM is not set)',
  unnamedRemedy: 'set TERM to its name, such as xterm-256color',

  tooSmall: (size: string) => `${size}: too small for the dashboard`,
  tooSmallRemedy: 'make it 40×10 or larger',
  onePane: (size: string) => `${size}: one pane at a time`,
  stacked: (size: string) => `${size}: the panes stand one above the other`,
  sideBySide: (size: string) => `${size}: the panes stand side by side`,
  largerRemedy: '100 columns show them side by side',

  colours: {truecolour: 'all of them', '256': '256', '16': '16'},
  moreColours: 'set COLORTERM=truecolor where the terminal has more',
  noColours: 'none, because NO_COLOR is set',

  utf8: (locale: string) => `UTF-8 (${locale})`,
  noLocale: 'no locale is set, so programs may write ASCII only',
  otherLocale: (locale: string) => `the locale ${locale} is not UTF-8`,
  localeRemedy: 'set LANG to a UTF-8 locale, such as C.UTF-8, or use --ascii',
  wideMarks: 'signs such as ◆ are two cells wide here',
  wideMarksRemedy: 'use --ascii, or tell the terminal that ambiguous characters are narrow',
  brokenMarks: 'the terminal does not read UTF-8',
  brokenWide: 'characters such as 容 are not two cells wide here, so columns are out of line with them',

  mouse: 'clicks, the wheel and dragging are reported',
  noMouse: 'the terminal does not report it',
  mouseUnknown: 'the terminal does not say whether it reports it',
  keysRemedy: 'everything can be done by keys',

  clipboard: 'the terminal takes what y copies',
  clipboardTmux: 'tmux passes on what y copies only when its option set-clipboard is on',
  clipboardTmuxRemedy: 'tmux set -s set-clipboard on',
  clipboardUnknown: 'the terminal does not say whether it takes what y copies',
  clipboardRemedy: 'y also shows what it copies',

  synchronised: 'the terminal shows each whole',
  unsynchronised: 'the terminal may show one half drawn',
  synchronisedUnknown: 'the terminal does not say whether it shows each whole',

  codeKept: (folder: string) => `compiled code is kept in ${folder}`,
  codeNotKept: 'compiled code is not kept, so every start takes longer',
  codeRemedy: 'make the folder of caches writable ($XDG_CACHE_HOME or ~/.cache)',

  noSettings: (file: string) => `as they come; ${file} changes them`,
  settings: (file: string) => `those of ${file}`,

  simulated: 'the simulated one',
  engineChosen: 'a container engine',
  askedFor: (host: string, flag: string) => `${host}, because of ${flag}`,
  because: (host: string) => `${host}, because there is no engine where docker would look`,
  automatic: (host: string) => `${host}, because docker would take it`,

  stateMissing: (file: string) => `${file} is made when it is needed`,
  noFolder: (file: string, folder: string) => `${file} cannot be made: ${folder} cannot be written`,
  notWritable: (file: string) => `${file} can be read, not written`,
  writableRemedy: (path: string) => `make ${path} writable, or name another file with --state FILE`,
  state: (file: string, size: string, events: number, containers: number) =>
    `${file}, ${size}: ${events} ${events === 1 ? 'event' : 'events'}, ${containers} ${containers === 1 ? 'container' : 'containers'}`,

  noEngine: 'there is none',
  getEngine: 'isotop needs none; to get one: docs.docker.com/engine/install, or apt-get install docker.io',
  otherSocket: (url: string) => `there is none where docker would look, but one at ${url}`,
  otherSocketRemedy: (url: string) => `isotop --host ${url}`,
  engine: (name: string, where: string, milliseconds: number) =>
    `${name} at ${where}, ${milliseconds} ms away`,

  runtimes: (names: string) => names,
  noVm: (names: string) => `${names}: none gives a container a kernel of its own`,
  vmRemedy:
    'install gVisor (gvisor.dev/docs/user_guide/install) or Kata Containers (katacontainers.io), then name it in /etc/docker/daemon.json',
};
