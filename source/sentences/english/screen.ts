export const screen = {
  /** The longest one that fits is shown. */
  tooSmall: (columns: number, rows: number) => [
    `isotop needs ${columns}×${rows}: make the terminal larger`,
    `needs ${columns}×${rows}`,
    `${columns}×${rows}`,
  ],
  program: 'isotop',
  simulatedHost: (name: string) => `simulated host ${name}`,
  engine: (engine: string, name: string, via: string | null) =>
    via === null ? `${engine} on ${name}` : `${engine} on ${name} (${via})`,
  asking: 'asking the host …',
  live: 'live',
  held: (since: string) => `held since ${since}`,
  lost: 'lost',
  lostSince: (since: string) => `lost since ${since}`,
  readOnly: 'read-only',
  filterHint: 'Enter keep · Esc clear',
};

/** What is said of the mouse. */
export const mouse = {
  said: {
    /** `key`: what takes it back; null where no key does. */
    given: (key: string | null) =>
      key === null
        ? 'The mouse is the terminal’s: select and copy with it'
        : `The mouse is the terminal’s: select and copy with it; ${key} takes it back`,
    taken: 'The mouse is the dashboard’s again',
  },
};
