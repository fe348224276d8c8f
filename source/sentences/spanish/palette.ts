import type {palette as English} from '../english/palette.ts';
import type {Words} from '../words.ts';

export const palette = {
  title: '¿Qué hay que hacer?',
  footer: 'Enter ejecutar · Tab completar · ↑ ↓ elegir · Esc salir',
  labels: {
    container: 'NOMBRE',
    isolation: 'AISLAMIENTO',
    runtime: 'RUNTIME',
    name: 'NOMBRE',
    image: 'IMAGEN',
    column: 'COLUMNA',
    theme: 'TEMA',
    walkthrough: 'DOCUMENTO',
    text: 'TEXTO',
  },
  noAction: typed => `Ninguna acción se llama «${typed}»`,
  noWord: (label, word, offers) =>
    offers === '' ? `«${word}» no sirve como ${label}` : `«${word}» no sirve como ${label}: ${offers}`,
  missing: (label, usage) => `Falta ${label}: ${usage}`,
  tooMuch: (word, usage) => `«${word}» sobra: ${usage}`,
  openQuote: 'Hay una comilla sin cerrar',
  named: (image, isolation, state) => `${image} · ${isolation} · ${state}`,
} satisfies Words<typeof English>;
