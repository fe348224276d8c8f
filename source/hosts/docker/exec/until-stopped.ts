import {StringDecoder} from 'node:string_decoder';
import {isRunning} from '../../../model/container.ts';
import type {ContainerId} from '../../../model/ids.ts';
import {containerAnswer} from '../answers/container-answer.ts';
import {readEvent} from '../answers/event-answer.ts';
import type {EngineClient} from '../connection/client.ts';
import {stateOf} from '../translate/container.ts';

/** docker's and Podman's words for the end of a container's run. */
const ends: readonly string[] = ['die', 'died', 'destroy', 'remove'];

/**
 * Resolves when a container stops, and when `signal` is aborted or the engine goes away. Under some runtimes (runsc,
 * tried) the engine does not end the connection of a program that ran in it.
 */
export async function untilStopped(
  client: EngineClient,
  id: ContainerId,
  signal: AbortSignal,
): Promise<void> {
  try {
    const events = await client.open({
      method: 'GET',
      path: '/events',
      query: {filters: JSON.stringify({type: ['container'], container: [id], event: ends})},
      signal,
    });
    const {State} = await client.ask(
      {method: 'GET', path: `/containers/${id}/json`, signal},
      containerAnswer,
    );
    if (!isRunning({state: stateOf(State.Status)})) {
      events.destroy();
      return;
    }
    const decoder = new StringDecoder('utf8');
    for await (const chunk of events)
      if (
        decoder
          .write(chunk)
          .split('\n')
          .some(line => ends.includes(readEvent(line)?.action ?? ''))
      )
        return;
  } catch {
    // The session that this is for sees a lost engine by itself.
  }
}
