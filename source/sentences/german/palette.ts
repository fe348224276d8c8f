import type {palette as English} from '../english/palette.ts';
import type {Words} from '../words.ts';

export const palette = {
  title: 'Was soll geschehen?',
  footer: 'Enter ausführen · Tab ergänzen · ↑ ↓ wählen · Esc verlassen',
  labels: {
    container: 'NAME',
    isolation: 'ISOLATION',
    runtime: 'LAUFZEIT',
    name: 'NAME',
    image: 'IMAGE',
    column: 'SPALTE',
    theme: 'DESIGN',
    walkthrough: 'DOKUMENT',
    text: 'TEXT',
  },
  noAction: typed => `Keine Aktion heißt „${typed}“`,
  noWord: (label, word, offers) =>
    offers === '' ? `„${word}“ passt nicht als ${label}` : `„${word}“ passt nicht als ${label}: ${offers}`,
  missing: (label, usage) => `${label} fehlt: ${usage}`,
  tooMuch: (word, usage) => `„${word}“ ist ein Wort zu viel: ${usage}`,
  openQuote: 'Ein Anführungszeichen ist nicht geschlossen',
  named: (image, isolation, state) => `${image} · ${isolation} · ${state}`,
} satisfies Words<typeof English>;
