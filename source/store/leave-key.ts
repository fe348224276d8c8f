import type {Key} from './key.ts';

/** The one key that a session does not get: what comes after it is for the dashboard. */
export const leaveKey: Key = 'ctrl+]';
/** What terminals send for it: what a session gets when it is pressed twice. */
export const leaveCharacter = '\u001d';

/** The key that stands for `second` pressed after the leave key, as commands declare it. */
export const afterLeave = (second: Key): Key => `${leaveKey} ${second}`;
