import type {screen as English, mouse as EnglishMouse} from '../english/screen.ts';
import type {Words} from '../words.ts';

export const screen = {
  tooSmall: (columns, rows) => [
    `isotop braucht ${columns}×${rows}: Terminal vergrößern`,
    `braucht ${columns}×${rows}`,
    `${columns}×${rows}`,
  ],
  program: 'isotop',
  simulatedHost: name => `simulierter Host ${name}`,
  engine: (engine, name, via) => (via === null ? `${engine} auf ${name}` : `${engine} auf ${name} (${via})`),
  asking: 'der Host wird gefragt …',
  live: 'live',
  held: since => `angehalten seit ${since}`,
  lost: 'verloren',
  lostSince: since => `verloren seit ${since}`,
  readOnly: 'nur Lesen',
  filterHint: 'Enter behalten · Esc löschen',
} satisfies Words<typeof English>;

export const mouse = {
  said: {
    given: key =>
      key === null
        ? 'Die Maus gehört dem Terminal: damit auswählen und kopieren'
        : `Die Maus gehört dem Terminal: damit auswählen und kopieren; ${key} holt sie zurück`,
    taken: 'Die Maus gehört wieder dem Dashboard',
  },
} satisfies Words<typeof EnglishMouse>;
