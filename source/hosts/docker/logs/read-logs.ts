import {HostFailure} from '../../../model/host-error.ts';
import type {LogLine, ReadsLogs} from '../../reads-logs.ts';
import {refused} from '../actions/refused.ts';
import {containerAnswer} from '../answers/container-answer.ts';
import {failureOf} from '../connection/answer-body.ts';
import type {Engine} from '../engine.ts';
import {outputOf} from '../exec/frames.ts';
import {logLines} from './log-lines.ts';

/** Reads logs through the engine, which keeps them also for what has stopped. */
export function logActions(engine: Engine): ReadsLogs {
  return {
    async *readLogs(id, {follow, tail, since, signal}): AsyncGenerator<LogLine> {
      if (signal?.aborted) return;
      const {client} = engine;
      const {container} = await engine.known(id);
      try {
        const {Config} = await client.ask({method: 'GET', path: `/containers/${id}/json`}, containerAnswer);
        const answer = await client.open({
          method: 'GET',
          path: `/containers/${id}/logs`,
          query: {
            stdout: true,
            stderr: true,
            timestamps: true,
            follow,
            tail: tail ?? 'all',
            since: since === undefined ? undefined : (since / 1000).toFixed(3),
          },
          ...(signal && {signal}),
        });
        try {
          yield* logLines(outputOf(answer, Config.Tty === true));
        } finally {
          answer.destroy();
        }
      } catch (error) {
        if (signal?.aborted) return;
        const known = refused(error, {
          action: 'read the log of',
          name: container.name,
          state: container.state,
          runtimes: [],
        });
        throw known instanceof Error && !(known instanceof HostFailure)
          ? failureOf(client.target, known)
          : known;
      }
    },
  };
}
