import type {palette as English} from '../english/palette.ts';
import type {Words} from '../words.ts';

export const palette = {
  title: 'Que faut-il faire ?',
  footer: 'Enter exécuter · Tab compléter · ↑ ↓ choisir · Esc quitter',
  labels: {
    container: 'NOM',
    isolation: 'ISOLATION',
    runtime: 'RUNTIME',
    name: 'NOM',
    image: 'IMAGE',
    column: 'COLONNE',
    theme: 'THÈME',
    walkthrough: 'DOCUMENT',
    text: 'TEXTE',
  },
  noAction: typed => `Aucune action ne s’appelle « ${typed} »`,
  noWord: (label, word, offers) =>
    offers === ''
      ? `« ${word} » ne convient pas pour ${label}`
      : `« ${word} » ne convient pas pour ${label} : ${offers}`,
  missing: (label, usage) => `${label} manque : ${usage}`,
  tooMuch: (word, usage) => `« ${word} » est de trop : ${usage}`,
  openQuote: 'Un guillemet n’est pas fermé',
  named: (image, isolation, state) => `${image} · ${isolation} · ${state}`,
} satisfies Words<typeof English>;
