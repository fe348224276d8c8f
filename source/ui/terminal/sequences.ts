import type {MouseReports} from '../../panes/screen.ts';

const csi = (rest: string): string => `\u001b[${rest}`;

/** DEC private modes (xterm's ctlseqs): set with `h`, reset with `l`. */
const alternateScreen = '?1049';
const cursor = '?25';
const wrapping = '?7';
const bracketedPaste = '?2004';
const synchronised = '?2026';
const mouseModes = {press: '?1000', drag: '?1002', any: '?1003'} as const;
/** Reports with decimal numbers: the older forms cannot say every column. */
const decimalMouse = '?1006';

/**
 * Takes the terminal over: the alternate screen, no cursor, pastes marked as such. Without wrapping, a row that the
 * terminal measures wider than we do is cut, not carried into the next one.
 */
export const takeOver = [
  csi(`${alternateScreen}h`),
  csi(`${cursor}l`),
  csi(`${wrapping}l`),
  csi(`${bracketedPaste}h`),
].join('');

/** What the terminal reports of the mouse from now on: nothing, with null. */
export const reportMouse = (reports: MouseReports | null): string =>
  [
    ...Object.values(mouseModes).map(mode => csi(`${mode}l`)),
    reports === null ? csi(`${decimalMouse}l`) : csi(`${mouseModes[reports]}h`) + csi(`${decimalMouse}h`),
  ].join('');

/** Gives it back as it was. */
export const giveBack = [
  reportMouse(null),
  csi('0m'),
  csi(`${synchronised}l`),
  csi(`${bracketedPaste}l`),
  csi(`${wrapping}h`),
  csi(`${alternateScreen}l`),
  csi(`${cursor}h`),
].join('');

/** CAN: breaks off a sequence of which only a part was written. */
export const breakOff = '\u0018';

export const beginFrame = csi(`${synchronised}h`);
export const endFrame = csi(`${synchronised}l`);

/** Blanks the screen, with the cursor at its top left. */
export const clear = csi('0m') + csi('H') + csi('J');

/** To a cell of the screen, both counted from 0. */
export const moveTo = (column: number, row: number): string => csi(`${row + 1};${column + 1}H`);

/** OSC 52: puts `text` on the clipboard of the machine that the terminal is on. */
export const copy = (text: string): string => `\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`;
