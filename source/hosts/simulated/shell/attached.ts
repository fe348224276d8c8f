import type {Moment} from '../../../model/ids.ts';
import type {LogLine} from '../../reads-logs.ts';
import {stoppedCode} from '../rules/run.ts';
import type {Running} from './place.ts';

/** What was printed so shortly before is shown too, ms: a container is often started for whoever attaches to it. */
const justBefore = 1000;

/**
 * The terminal of a container's own command that reads nothing: what its log gets. Resolves with its exit status:
 * Ctrl+C ends it.
 */
export function printing(
  {place, io, signal}: Running,
  readLog: (since: Moment, signal: AbortSignal) => AsyncIterable<LogLine>,
): Promise<number> {
  return io.foreground(async interrupted => {
    const lines = readLog(place.now() - justBefore, AbortSignal.any([interrupted, signal]));
    for await (const {text} of lines) {
      io.print(`${text}\n`);
      await io.ready();
    }
    return place.life.exitCode() ?? stoppedCode;
  });
}
