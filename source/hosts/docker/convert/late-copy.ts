import {setTimeout as sleep} from 'node:timers/promises';
import {elapsed} from '../../../model/elapsed.ts';
import type {ContainerAnswer} from '../answers/container-answer.ts';
import type {EngineClient} from '../connection/client.ts';
import {EngineRefusal} from '../connection/refusal.ts';
import type {Entry} from './journal.ts';
import {standing} from './standing.ts';

/** For how long an engine may go on making a container that nobody waits for any more, and how often it is asked. ms */
const patience = 15_000;
const look = 200;

/**
 * A program that was killed while its engine made the copy leaves an engine that goes on making it: the name is taken
 * then, by a container that nobody can see yet. Waits until it shows. null when the refusal is about something else,
 * or the name is a stranger's.
 */
export async function lateCopy(
  client: EngineClient,
  entry: Entry,
  refusal: unknown,
): Promise<ContainerAnswer | null> {
  if (!(refusal instanceof EngineRefusal) || !/already in use|name .* is in use/i.test(refusal.message))
    return null;
  const end = elapsed() + patience;
  for (;;) {
    const {successor, stranger} = await standing(client, entry);
    if (successor !== null) return successor;
    if (stranger !== null || elapsed() > end) return null;
    await sleep(look);
  }
}
