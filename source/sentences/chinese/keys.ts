import type {keys as English} from '../english/keys.ts';
import type {Words} from '../words.ts';

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
} satisfies Words<typeof English>;
