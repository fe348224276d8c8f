/** The few signs that the dashboard draws with. All are one cell wide where ambiguous characters are narrow. */
export const signs = {
  cursor: '▸',
  weakCursor: '▹',
  mark: '◆',
  weakMark: '◇',
  /** In the cursor's cell of a row that a step of a document changed. */
  changed: '+',
  /** At a step of a document: it did what is shown, or not. */
  asShown: '✓',
  differs: '✗',
  /** At a container that was chosen for the next action. */
  chosen: '✓',
  /** At the parts of what is done to several containers. */
  done: '✓',
  failed: '✗',
  waits: '·',
  /** Before a figure that is a warning, or bad. */
  warning: '!',
  bad: '✗',
  live: '●',
  held: '‖',
  /** At an action of the help whose reason stands above. */
  shared: '–',
  ascending: '▲',
  descending: '▼',
} as const;
