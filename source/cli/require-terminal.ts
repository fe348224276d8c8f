import {sentences} from '../sentences/sentences.ts';
import {wrong} from './usage-error.ts';

interface Streams {
  readonly stdin: {readonly isTTY?: boolean};
  readonly stdout: {readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number};
}

/** The size of the terminal in cells. Throws a UsageError where there is none, or one that can only print. */
export function requireTerminal(
  {stdin, stdout}: Streams,
  environment: Readonly<Record<string, string | undefined>>,
): {readonly columns: number; readonly rows: number} {
  const {usage} = sentences;
  if (!stdin.isTTY || !stdout.isTTY) wrong(usage.needsTerminal, usage.snapshotPrintsJson);
  if (environment['TERM'] === 'dumb') wrong(usage.dumbTerminal, usage.snapshotPrintsJson);
  // Some terminals say 0 until they are asked again.
  return {columns: stdout.columns || 80, rows: stdout.rows || 24};
}
