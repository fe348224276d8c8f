/** Of the list of a pane's columns. */
export const columns = {
  title: (pane: string) => `Columns · ${pane}`,
  footer: '↑ ↓ select · Space show, hide · ← → move · o sort · r reset · Esc close',
  last: 'One column stays',
};
