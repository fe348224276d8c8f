import type {Terminal} from '@xterm/headless';

/** What a program asked its terminal for that changes what is sent to it. */
export interface Asked {
  /** Cursor keys as ESC O A instead of ESC [ A. */
  readonly applicationCursor: boolean;
  /** Pastes between marks. */
  readonly bracketedPaste: boolean;
  /** To be told when it gets and loses the focus. */
  readonly focusReports: boolean;
  /** Which of the mouse's doings it wants reported. */
  readonly mouse: Terminal['modes']['mouseTrackingMode'];
  /** Mouse reports with decimal numbers (mode 1006), not as three characters. */
  readonly sgrMouse: boolean;
}

export interface AskedWatch {
  asked(): Asked;
  cursorShown(): boolean;
}

/** Follows what a program asks its terminal for; @xterm/headless does not tell all of it. */
export function watchAsked(terminal: Terminal): AskedWatch {
  const {parser} = terminal;
  let cursorShown = true;
  let sgrMouse = false;
  const set = (on: boolean) => (parameters: readonly (number | number[])[]) => {
    if (parameters.includes(25)) cursorShown = on;
    if (parameters.includes(1006)) sgrMouse = on;
    return false;
  };
  parser.registerCsiHandler({prefix: '?', final: 'h'}, set(true));
  parser.registerCsiHandler({prefix: '?', final: 'l'}, set(false));
  // RIS and DECSTR: the terminal as it was at first.
  parser.registerEscHandler({final: 'c'}, () => {
    cursorShown = true;
    sgrMouse = false;
    return false;
  });
  parser.registerCsiHandler({intermediates: '!', final: 'p'}, () => {
    cursorShown = true;
    return false;
  });
  return {
    cursorShown: () => cursorShown,
    asked: () => {
      const {modes} = terminal;
      return {
        applicationCursor: modes.applicationCursorKeysMode,
        bracketedPaste: modes.bracketedPasteMode,
        focusReports: modes.sendFocusMode,
        mouse: modes.mouseTrackingMode,
        sgrMouse,
      };
    },
  };
}
