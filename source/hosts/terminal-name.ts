import {readlinkSync} from 'node:fs';
import {isatty} from 'node:tty';

/** The name of the terminal that this program runs in (`/dev/pts/3`), as far as the system tells; null without one. */
export function terminalName(): string | null {
  const descriptor = [0, 2, 1].find(candidate => isatty(candidate));
  if (descriptor === undefined) return null;
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`);
  } catch {
    return 'terminal';
  }
}
