import {HostFailure} from '../model/host-error.ts';

/** An output that cannot be written, although somebody reads it, as a failure with a sentence. */
export function outputFailure({code, message}: NodeJS.ErrnoException): HostFailure {
  return new HostFailure({
    kind: 'refused',
    message: `cannot write the output: ${code === 'ENOSPC' ? 'there is no space left' : message}`,
    remedy: null,
  });
}
