import type {HostEvent} from '../../model/host-event.ts';
import type {HostId} from '../../model/ids.ts';
import {type EngineEvent, readEvent} from './answers/event-answer.ts';
import {text as wholeText} from './connection/answer-body.ts';
import {type EngineClient, ordinaryLimit} from './connection/client.ts';
import {hostEvent} from './translate/event.ts';

/**
 * An engine's events as isotop numbers them: an engine has no numbers of its own, and remembers only the last few
 * hundred. Numbers are of one connection, and begin with the oldest that the engine remembered then.
 */
export interface EventLog {
  /** Numbers and keeps those that people want to be told of; those it has already are passed over. */
  add(events: readonly EngineEvent[]): readonly HostEvent[];
  after(sequence: number): readonly HostEvent[];
  /** Asks the engine what it remembers: for who does not listen to it all the time. */
  catchUp(): Promise<void>;
}

/** How many are kept. */
const most = 2_000;

export function eventLog(client: EngineClient, host: HostId): EventLog {
  let kept: HostEvent[] = [];
  let sequence = 0;
  let newest = 0n;

  const add = (events: readonly EngineEvent[]): HostEvent[] => {
    const fresh = events.flatMap(event => {
      if (event.at <= newest) return [];
      newest = event.at;
      const told = hostEvent(host, event, sequence + 1);
      if (!told) return [];
      sequence += 1;
      return [told];
    });
    if (fresh.length > 0) kept = [...kept, ...fresh].slice(-most);
    return fresh;
  };
  return {
    add,
    after: number => kept.filter(event => event.sequence > number),
    async catchUp() {
      const answer = await client.open({
        method: 'GET',
        path: '/events',
        query: {
          since: 0,
          until: ((Date.now() + client.clockAhead()) / 1000).toFixed(3),
          filters: JSON.stringify({type: ['container', 'image']}),
        },
      });
      const text = await wholeText(answer, ordinaryLimit, client.target);
      add(text.split('\n').flatMap(line => readEvent(line) ?? []));
    },
  };
}
