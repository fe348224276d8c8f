export const screen = {
  tooSmall: (columns: number, rows: number) => `isotop needs ${columns}×${rows}: make the terminal larger`,
  program: 'isotop',
  simulatedHost: (name: string) => `simulated host ${name}`,
  engine: (engine: string, name: string, via: string | null) =>
    via === null ? `${engine} on ${name}` : `${engine} on ${name} (${via})`,
  asking: 'asking the host …',
  live: 'live',
  held: (since: string) => `held since ${since}`,
  lost: (sentence: string, since: string) => `${sentence} · known since ${since}`,
  lostShort: 'lost',
  readOnly: 'read-only',
  filterHint: 'Enter keep · Esc clear',
};
