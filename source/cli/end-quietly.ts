import type {Output} from './output.ts';
import {outputFailure} from './output-failure.ts';

/**
 * What ends a subcommand from outside: a reader that has enough (`isotop ps | head -1`) is no failure; an output that
 * cannot be written for another reason is one, with a sentence. Not for the dashboard, which ends in its own way.
 */
export function endQuietly(output: Output): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    output.failure(outputFailure(error).error);
    process.exit(1);
  });
  process.stderr.on('error', () => {});
}
