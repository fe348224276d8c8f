import type {help as English} from '../english/help.ts';
import type {Words} from '../words.ts';

export const help = {
  title: 'Hilfe',
  footer: '↑ ↓ wählen · Enter ausführen · / suchen · Esc schließen',
  searching: 'Enter ausführen · Esc wieder alles',
  nothing: search => `Nichts passt zu „${search}“`,
  sections: {
    containers: 'Container (die gewählten, sonst der ausgewählte oder der der ausgewählten Zeile)',
    sessions:
      'Sitzungen (alle Tasten gehen an den Container, außer der ersten hier und den zweiten nach ihr)',
    lists: 'Listen',
    lens: 'Lupe',
    screen: 'Bereiche und Bildschirm',
    walkthrough: 'Das Dokument, das abgespielt wird, solange es die Tasten hat',
    own: 'Ihre eigenen Befehle',
    program: 'Programm',
  },
  about: {
    title: 'Was zu sehen ist',
    lines: marks => [
      `${marks.mark} markiert in den anderen Bereichen, was zur ausgewählten Zeile gehört. ${marks.cursor} ist der Cursor des Bereichs mit dem Fokus, ${marks.weak} der der anderen.`,
      `${marks.weakMark} steht bei den Hostprozessen, die die VM des ausgewählten hyperv-Containers tragen: seinem Arbeitsprozess und dessen Begleitern. Es sind nicht seine Prozesse, daher zählen sie nicht als markiert; ${marks.next} und ${marks.previous} halten dort an.`,
      `${marks.chosen} steht bei einem gewählten Container: Im Bereich der Container gilt eine Aktion für alle gewählten und stellt eine einzige Frage.`,
      'Ein process-Container teilt sich den Kernel mit dem Host: Alle seine Prozesse sind Hostprozesse, innen und außen mit derselben Id.',
      'Ein hyperv-Container hat einen eigenen Kernel in einer kleinen virtuellen Maschine: Keiner seiner Prozesse ist auf dem Host, nur sein VM-Arbeitsprozess.',
      'Die beiden Isolationen unterscheiden sich in Farbe und Wort; was läuft, ist grün, was gerade geschieht, gelb, was fehlschlug, rot, Off ist blass.',
      'Die Maus: Ein Klick wählt aus, mit Ctrl wählt er dazu, zwei sind Enter; der Titel einer Spalte sortiert, das Rad rollt, was darunter ist, der Rand zwischen Bereichen lässt sich ziehen.',
    ],
  },
  itself: {
    title: 'Was isotop selbst verbraucht',
    takes: (cpu, memory, calls) =>
      calls === null
        ? `${cpu} % eines Kerns, ${memory} MiB Speicher`
        : `${cpu} % eines Kerns, ${memory} MiB Speicher, ${calls} Aufrufe der Engine in der Minute`,
    share: (allowed, slowdown) =>
      slowdown === 1
        ? `Es darf ${allowed} % eines Kerns nehmen (die Einstellung budget); nimmt es mehr, liest es die Werte seltener.`
        : `Das war mehr als die ${allowed} % eines Kerns, die es nehmen darf (die Einstellung budget): Es liest die Werte ${slowdown}-mal seltener, bis es weniger nimmt.`,
  },
  simulated: {
    title: 'Der simulierte Host',
    lines: (os, version, converts) => [
      'Es ist ein Windows-Containerhost, den isotop mitbringt: Nichts wird installiert, und sein Zustand ist eine Datei.',
      converts
        ? `Es ist ${os} ${version}, ein Host, der nie erschienen ist: Nur ein Nano Server konvertiert Container, und nur dieser Build führt die Images der Version 1809 unter Prozessisolation aus; so ist er der eine Host, auf dem sich alle Dokumente abspielen lassen.`
        : `Es ist ${os} ${version}, der keine Container konvertiert: Der Host, den isotop ohne andere Angabe anlegt, ist ein Nano Server, der es kann.`,
    ],
  },
} satisfies Words<typeof English>;
