/** Of the list of a pane's columns. */
export const columns = {
  title: (pane: string) => `Columns · ${pane}`,
  footer: '↑ ↓ select · Space show or hide · ← → move · o sort · r as they were · Esc close',
  last: 'One column stays',
};
