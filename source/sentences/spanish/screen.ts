import type {screen as English, mouse as EnglishMouse} from '../english/screen.ts';
import type {Words} from '../words.ts';

export const screen = {
  tooSmall: (columns, rows) => [
    `isotop necesita ${columns}×${rows}: amplíe el terminal`,
    `necesita ${columns}×${rows}`,
    `${columns}×${rows}`,
  ],
  program: 'isotop',
  simulatedHost: name => `host simulado ${name}`,
  engine: (engine, name, via) => (via === null ? `${engine} en ${name}` : `${engine} en ${name} (${via})`),
  asking: 'consultando al host …',
  live: 'en vivo',
  held: since => `retenido desde las ${since}`,
  lost: 'perdido',
  lostSince: since => `perdido desde las ${since}`,
  readOnly: 'solo lectura',
  filterHint: 'Enter mantener · Esc borrar',
} satisfies Words<typeof English>;

export const mouse = {
  said: {
    given: key =>
      key === null
        ? 'El ratón es del terminal: seleccione y copie con él'
        : `El ratón es del terminal: seleccione y copie con él; ${key} lo recupera`,
    taken: 'El ratón vuelve a ser del panel de control',
  },
} satisfies Words<typeof EnglishMouse>;
