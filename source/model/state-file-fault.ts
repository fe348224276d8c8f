import type {Description} from './description.ts';

/** Why a state file cannot be used. */
export type StateFileFault =
  | 'directory'
  | 'not-state'
  | 'unreadable'
  | 'newer'
  | 'full'
  | 'gone'
  | 'busy'
  | 'read-only'
  | 'damaged';

/** One sentence for it, and the remedy. `detail` is what the system or the database says. */
export function describeStateFile(
  path: string,
  fault: StateFileFault,
  detail: string | undefined,
): Description {
  const cannot = `cannot use the state file ${path}: `;
  const other = 'name another one with --state FILE';
  switch (fault) {
    case 'directory':
      return {message: `${cannot}it is a directory`, remedy: other};
    case 'not-state':
      return {message: `${cannot}it is not a state file of isotop, and was left as it is`, remedy: other};
    case 'unreadable':
      return {message: `${cannot}${detail ?? 'it cannot be opened'}`, remedy: other};
    case 'newer':
      return {
        message: `${cannot}it was written by a newer version of isotop`,
        remedy: 'update isotop, or name another file with --state FILE',
      };
    case 'full':
      return {
        message: `${cannot}there is no space left on its disk`,
        remedy: 'free some space; nothing was lost',
      };
    case 'gone':
      return {message: `${cannot}its folder was removed while it was open`, remedy: 'start isotop again'};
    case 'busy':
      return {message: `${cannot}other programs kept it locked for too long`, remedy: 'try again'};
    case 'read-only':
      return {message: `${cannot}it cannot be written`, remedy: other};
    case 'damaged':
      return {message: `${cannot}it is damaged${detail === undefined ? '' : ` (${detail})`}`, remedy: other};
  }
}
