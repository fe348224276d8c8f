import type {reasons as English} from '../english/reasons.ts';
import type {Words} from '../words.ts';
import {actions} from './actions.ts';

export const reasons = {
  waiting: 'Der Host hat noch nicht geantwortet',
  lost: host => `${host} antwortet nicht`,
  readOnly: 'isotop wurde mit --read-only gestartet',
  hostCannot: host => `${host} kann das nicht`,
  noContainer: key => `Es gibt keinen Container: ${key} erstellt einen`,
  noContainerReadOnly: 'Es gibt keinen Container',
  ofNobody: row => `${row} gehört zu keinem Container`,
  busy: (name, doing) => `${name} ist beschäftigt (${actions.doing[doing]}): warten Sie das Ende ab`,
  off: name => `${name} ist Off: erst starten`,
  running: name => `${name} läuft bereits`,
  hasIsolation: (name, isolation) => `${name} hat bereits die Isolation ${isolation}`,
  paused: name => `${name} ist pausiert: erst fortsetzen`,
  pauseNeedsHyperv: name => `${name} hat die Isolation process: Windows pausiert nur hyperv-Container`,
  noConvert: os => `${os} konvertiert keine Container: Nur ein Nano Server-Host tut das`,
  unknownIsolation: name => `Die Isolation von ${name} ist unbekannt`,
  held: key => `Die Aktualisierung ist angehalten: ${key} setzt sie fort`,
  nothingGoesOn: 'Mit mehreren Containern geschieht gerade nichts',
  nothingSelected: 'Nichts ist ausgewählt',
  onlyContainers: 'Nur Container können gewählt werden, in ihrem Bereich',
  noneChosen: 'Keiner ist gewählt: Space wählt',
  noSession: key => `Es gibt keine Sitzung: ${key} öffnet eine`,
  oneSession: 'Es gibt keine andere Sitzung',
  noDocument: 'Es wird kein Dokument abgespielt: isotop play spielt eines ab',
  noRelatives: 'In den anderen Bereichen gehört nichts dazu',
} satisfies Words<typeof English>;
