import type {FileFault} from '../../files/files.ts';

/** cmd's own sentence for what stands in the way of a change of files. */
export function cmdSentence({kind, path}: FileFault): string {
  switch (kind) {
    case 'no-folder':
      return 'The system cannot find the path specified.';
    case 'not-found':
      return 'The system cannot find the file specified.';
    case 'denied':
    case 'is-folder':
      return 'Access is denied.';
    case 'exists':
      return `A subdirectory or file ${path} already exists.`;
    case 'not-empty':
      return 'The directory is not empty.';
    case 'bad-name':
      return 'The filename, directory name, or volume label syntax is incorrect.';
    case 'full':
      return 'There is not enough space on the disk.';
  }
}
