/** The few signs that the dashboard draws with. All are one cell wide where ambiguous characters are narrow. */
export const signs = {
  cursor: '▸',
  weakCursor: '▹',
  mark: '◆',
  weakMark: '◇',
  live: '●',
  held: '‖',
  /** At an action of the help whose reason stands above. */
  shared: '–',
  ascending: '▲',
  descending: '▼',
} as const;
