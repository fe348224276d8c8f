import {StringDecoder} from 'node:string_decoder';
import {HostFailure} from '../../../model/host-error.ts';
import {type EngineEvent, readEvent} from '../answers/event-answer.ts';
import {failureOf} from '../connection/answer-body.ts';
import {type EngineClient, ordinaryLimit} from '../connection/client.ts';
import {HangFailure} from '../connection/connection-error.ts';

export interface EventStreamRequest {
  /** Events after this moment that the engine remembers are told first, in nanoseconds since 1970. */
  readonly since: bigint;
  /**
   * For how long, in milliseconds. The engine itself ends the stream then, by the `until` of the request; an engine
   * that does not has stopped answering. So a hang is noticed without any other request.
   */
  readonly duration: number;
  /** The stream is open: whatever happens from now on is told. */
  readonly onOpen: () => void;
  /** Nothing is read before this has come; never rejects. */
  readonly readFrom?: Promise<void> | undefined;
  readonly onEvent: (event: EngineEvent) => void;
  readonly signal: AbortSignal;
}

/** How long after its time an engine may end the stream, in milliseconds: clocks are compared to a second only. */
const grace = 1_500 + ordinaryLimit;

/**
 * Listens to an engine's events for a while. Resolves when the engine ended the stream at its time; rejects with a
 * HostFailure when it ended early or not at all.
 */
export async function listenToEvents(client: EngineClient, request: EventStreamRequest): Promise<void> {
  const begun = Date.now();
  const until = (begun + client.clockAhead() + request.duration) / 1000;
  const answer = await client.open({
    method: 'GET',
    path: '/events',
    query: {
      since: inSeconds(request.since),
      until: until.toFixed(3),
      filters: JSON.stringify({type: ['container', 'image', 'network', 'daemon']}),
    },
    signal: request.signal,
  });
  request.onOpen();
  const decoder = new StringDecoder('utf8');
  let rest = '';
  await request.readFrom;
  // What came to its end meanwhile waits to be read, and is no hang.
  const timer = setTimeout(
    () => answer.destroy(new HangFailure(client.target, grace / 1000)),
    Math.max(grace, begun + request.duration + grace - Date.now()),
  );
  try {
    for await (const chunk of answer) {
      const lines = (rest + decoder.write(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const event = readEvent(line);
        if (event && event.at > request.since) request.onEvent(event);
      }
    }
  } catch (error) {
    throw error instanceof Error ? failureOf(client.target, error) : error;
  } finally {
    clearTimeout(timer);
  }
  if (Date.now() - begun < request.duration / 2)
    throw new HostFailure({
      kind: 'unreachable',
      host: `the engine at ${client.target.url}`,
      detail: 'it ended the connection',
      remedy: 'see whether it still runs',
    });
}

/** `1795310676.123456789`, as docker takes a moment. */
function inSeconds(nanoseconds: bigint): string {
  const digits = nanoseconds.toString().padStart(10, '0');
  return `${digits.slice(0, -9)}.${digits.slice(-9)}`;
}
