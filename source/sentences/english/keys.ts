/** How keys are written: `Ctrl+C`, `Esc`, `PgUp`. Characters stand for themselves. */
export const keys = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  tab: 'Tab',
  'shift+tab': 'Shift+Tab',
  enter: 'Enter',
  escape: 'Esc',
  backspace: 'Backspace',
  delete: 'Del',
  insert: 'Ins',
  space: 'Space',
};
