import type {screen as English, mouse as EnglishMouse} from '../english/screen.ts';
import type {Words} from '../words.ts';

export const screen = {
  tooSmall: (columns, rows) => [
    `isotop a besoin de ${columns}×${rows} : agrandissez le terminal`,
    `il faut ${columns}×${rows}`,
    `${columns}×${rows}`,
  ],
  program: 'isotop',
  simulatedHost: name => `hôte simulé ${name}`,
  engine: (engine, name, via) => (via === null ? `${engine} sur ${name}` : `${engine} sur ${name} (${via})`),
  asking: 'l’hôte est interrogé …',
  live: 'en direct',
  held: since => `figé depuis ${since}`,
  lost: 'perdu',
  lostSince: since => `perdu depuis ${since}`,
  readOnly: 'lecture seule',
  filterHint: 'Enter garder · Esc effacer',
} satisfies Words<typeof English>;

export const mouse = {
  said: {
    given: key =>
      key === null
        ? 'La souris est au terminal : elle sélectionne et copie'
        : `La souris est au terminal : elle sélectionne et copie ; ${key} la reprend`,
    taken: 'La souris est de nouveau au tableau de bord',
  },
} satisfies Words<typeof EnglishMouse>;
