import type {conversion as English} from '../english/conversion.ts';
import type {Words} from '../words.ts';

export const conversion = {
  stop: name => `${name} stoppen`,
  runtime: (from, to) => `Die Laufzeit von ${from} auf ${to} ändern`,
  cannotStart: isolation =>
    `Er kann dann nicht gestartet werden: Dieser Host führt sein Image nicht unter der Isolation ${isolation} aus`,
  startHyperv: 'Starten: Er bekommt einen VM-Arbeitsprozess, seine Prozesse sind nicht mehr auf dem Host',
  startProcess: 'Starten: Seine Prozesse sind auf dem Host, ohne VM-Arbeitsprozess',
  save: written =>
    written === null
      ? 'Seine Dateien als Image speichern'
      : `Seine Dateien als Image speichern (${written} darin geschrieben)`,
  setAside: name => `Ihn als ${name} beiseitestellen, um dahin zurückkehren zu können`,
  makeAnew: (name, runtime) => `${name} aus diesem Image neu erstellen, unter ${runtime}`,
  under: (runtime, isolation) => `${runtime} (Isolation ${isolation})`,
  startAgain: 'Starten und sehen, dass er weiterläuft',
  leaveOff: 'Off lassen, wie er ist: Der erste Start wird zeigen, ob er so läuft',
  removeOriginal: 'Das Original entfernen',
  keeps: what => `Behält ${what}`,
  loses: what => `Verliert ${what}`,
  kept: {
    files: 'alle darin geschriebenen Dateien',
    volume: (name, place) => `das Volume ${name} auf ${place}`,
    folder: (path, place) => `den Ordner ${path} auf ${place}`,
    networks: names => `seinen Platz in ${names}`,
    ports: ports => `die Ports ${ports}`,
    environment: count => `seine Umgebung (${count})`,
    labels: count => `seine Labels (${count})`,
    policy: policy => `die Neustartrichtlinie ${policy}`,
    limits: limits => `seine Grenzen: ${limits}`,
    memory: megabytes => `Arbeitsspeicher ${megabytes} MB`,
    processors: count => `${count} ${count === 1 ? 'Prozessor' : 'Prozessoren'}`,
  },
  lost: {
    memory: 'was seine Programme im Speicher haben: Sie werden beendet und neu gestartet',
    log: 'seine ID und das Protokoll dessen, was er bisher ausgegeben hat',
    temporary: places => `was auf ${places} im Speicher liegt`,
    chosenPorts: 'die Nummern der Ports, die die Engine gewählt hat: Sie wählt neu',
    hostName: 'seinen Hostnamen, der der Anfang seiner ID war',
    processes: 'seine Sicht auf die Prozesse des Hosts',
    segments: 'seinen Anteil an den Speichersegmenten des Hosts',
    devices: 'die Geräte des Hosts, die der andere Kernel vielleicht nicht kennt',
    graphics: 'Grafikprozessoren, die der andere Kernel vielleicht nicht kennt',
    privileges: 'seine Rechte über den Kernel des Hosts',
    network: 'das Netzwerk des Hosts, wo die Laufzeit es nicht weitergibt',
    tie: (other, name) =>
      `die Bindung von ${other} an ihn: Erstellen Sie diesen danach neu (er nennt ${name} mit der ID)`,
  },
} satisfies Words<typeof English>;
