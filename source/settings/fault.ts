import type {RunFault} from './own-command.ts';

/** Why a value cannot stand where it stands. */
export type Wrong =
  /** It must be one of these words. */
  | {readonly kind: 'words'; readonly words: readonly string[]; readonly near: string | null}
  | {readonly kind: 'range'; readonly least: number | null; readonly most: number | null}
  | {readonly kind: 'key'}
  | {readonly kind: 'leave-key'}
  | {readonly kind: 'run'; readonly fault: RunFault}
  /** It has another form. */
  | {readonly kind: 'form'; readonly form: string};

/** What is wrong with the settings; what is wrong is ignored, and the rest is in force. */
export type SettingsFault =
  /** `reason` is the system's code: EACCES, EISDIR. */
  | {readonly kind: 'unreadable'; readonly file: string; readonly reason: string}
  /** It is a folder, a pipe, or longer than settings are. */
  | {readonly kind: 'no-file'; readonly file: string}
  | {readonly kind: 'too-large'; readonly file: string}
  | {readonly kind: 'not-json'; readonly file: string; readonly line: number}
  | {readonly kind: 'no-object'; readonly file: string}
  /** `place` is the file's name or the variable's. */
  | {readonly kind: 'unknown'; readonly place: string; readonly path: string; readonly near: string | null}
  | {
      readonly kind: 'wrong';
      readonly place: string;
      readonly path: string;
      /** As it was written, or what kind of thing it is where that is long. */
      readonly value: string;
      readonly wrong: Wrong;
    };
