import type {Key} from './key.ts';

/** The one key that a session does not get: what comes after it is for the dashboard. */
export const leaveKey: Key = 'ctrl+]';
/** What terminals send for Ctrl and a character: what a session gets when its leave key is pressed twice. */
export const characterOf = (key: Key): string =>
  String.fromCharCode(key.slice(-1).toUpperCase().charCodeAt(0) & 0x1f);

/** The key that stands for `second` pressed after the leave key; after the usual one, as commands declare it. */
export const afterLeave = (second: Key, leave: Key = leaveKey): Key => `${leave} ${second}`;
