import {fail, type HostError, HostFailure} from '../../../model/host-error.ts';
import type {ContainerId} from '../../../model/ids.ts';
import {type LogLine, type LogRequest, longestLogLine} from '../../reads-logs.ts';
import type {Connection} from '../connection.ts';
import type {SimulatedContainer} from '../records.ts';
import {noContainer} from '../rules/lookup.ts';
import {stageOf} from '../stage.ts';
import {firstSince, logOf} from './log.ts';

/** Reads what a container's command printed; follows it until it stops. */
export async function* readLogs(
  connection: Connection,
  id: ContainerId,
  {follow, tail, since, signal}: LogRequest,
): AsyncGenerator<LogLine> {
  const {journal, present} = connection;
  // One that --rm has removed in this moment is still known: whoever attached to it reads what it printed last.
  const look = (): {container: SimulatedContainer; runs: boolean} | null => {
    journal.refresh();
    const container = journal.state.containers.get(id);
    if (!container) return null;
    const stage = stageOf(container, present());
    return {container, runs: stage !== 'stopped' && stage !== 'created' && stage !== 'gone'};
  };
  if (signal?.aborted) return;
  const first = look() ?? fail(noContainer(id));
  let log = logOf(first.container, present());
  let next = Math.max(
    since === undefined ? 0 : firstSince(log, since),
    tail === undefined ? 0 : Math.max(0, log.length - Math.floor(tail)),
  );
  let lost: HostError | null = null;
  let wake = new AbortController();
  const end = follow
    ? connection.subscribe(update => {
        if (update.kind === 'lost') lost = update.error;
        wake.abort();
      })
    : () => undefined;
  const started = first.container.run?.startedAt;
  let {container} = first;
  try {
    for (;;) {
      for (; next < log.length; next += 1) {
        if (signal?.aborted) return;
        const line = log.line(next);
        if (since === undefined || (line.at ?? since) >= since) yield shortened(line);
      }
      if (!follow || started === undefined) return;
      wake = new AbortController();
      const found = look();
      // What it printed at its end, also of one that --rm has removed by then.
      if (found) container = found.container;
      const goesOn = found?.runs === true && container.run?.startedAt === started;
      log = logOf(container, present());
      if (next < log.length) continue;
      if (!goesOn || signal?.aborted) return;
      if (lost) throw new HostFailure(lost);
      const wait = Math.max(1, log.nextAt - present());
      await connection.sleep(wait, signal ? AbortSignal.any([signal, wake.signal]) : wake.signal);
    }
  } finally {
    end();
  }
}

const shortened = (line: LogLine): LogLine =>
  line.text.length <= longestLogLine ? line : {...line, text: line.text.slice(0, longestLogLine), cut: true};
