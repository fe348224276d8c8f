import {HostFailure} from '../model/host-error.ts';
import {sentences} from '../sentences/sentences.ts';

const {notes} = sentences;

/** An output that cannot be written, although somebody reads it, as a failure with a sentence. */
export function outputFailure({code, message}: NodeJS.ErrnoException): HostFailure {
  return new HostFailure({
    kind: 'refused',
    message: notes.cannotWrite(code === 'ENOSPC' ? notes.noSpace : message),
    remedy: null,
  });
}
