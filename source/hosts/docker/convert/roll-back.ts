import {fail} from '../../../model/host-error.ts';
import {slowLimit} from '../actions/limits.ts';
import type {ContainerAnswer} from '../answers/container-answer.ts';
import {readEvent} from '../answers/event-answer.ts';
import {text as wholeText} from '../connection/answer-body.ts';
import {type EngineClient, ordinaryLimit} from '../connection/client.ts';
import {EngineRefusal} from '../connection/refusal.ts';
import {nameOf} from '../translate/container.ts';
import type {Entry} from './journal.ts';
import {lateCopy} from './late-copy.ts';
import {whyNotRollBack} from './pending.ts';
import {imageName, standing} from './standing.ts';

/**
 * Undoes what was done of a conversion: the copy goes, the original has its name again and runs if it ran. May begin
 * anywhere, and again. Resolves with the original's id; rejects when there is no original to go back to.
 */
export async function rollBack(client: EngineClient, entry: Entry): Promise<string> {
  const now = await standing(client, entry);
  const fault = whyNotRollBack(entry, now);
  const {original, successor} = now;
  if (fault !== null || original === null)
    return fail(fault ?? {kind: 'no-such-container', name: entry.name});
  const removeCopy = (copy: ContainerAnswer): Promise<void> =>
    client.tell({
      method: 'DELETE',
      path: `/containers/${copy.Id}`,
      query: {force: true, v: false},
      limit: slowLimit,
    });
  const giveName = (): Promise<void> =>
    client.tell({
      method: 'POST',
      path: `/containers/${original.Id}/rename`,
      query: {name: entry.name},
      limit: slowLimit,
    });
  if (successor !== null) await removeCopy(successor);
  if (nameOf(original) !== entry.name)
    await giveName().catch(async error => {
      const copy = await lateCopy(client, entry, error);
      if (copy === null) throw error;
      await removeCopy(copy);
      await giveName();
    });
  // A stop that the engine has begun goes on without us: it must be over before the start.
  if (await wasToldToStop(client, entry))
    await unlessDone(
      client.tell({method: 'POST', path: `/containers/${original.Id}/stop`, limit: slowLimit}),
    );
  if (entry.wasRunning)
    await unlessDone(
      client.tell({method: 'POST', path: `/containers/${original.Id}/start`, limit: slowLimit}),
    );
  // The saved files are of no use any more. An image that somebody uses meanwhile stays.
  await client
    .tell({method: 'DELETE', path: `/images/${imageName(entry)}`, limit: slowLimit})
    .catch(error => {
      if (!(error instanceof EngineRefusal)) throw error;
    });
  return original.Id;
}

/** Whether the engine has sent the original a signal since the conversion began. */
async function wasToldToStop(client: EngineClient, {original, begunAt}: Entry): Promise<boolean> {
  const now = Date.now() + client.clockAhead();
  const answer = await client.open({
    method: 'GET',
    path: '/events',
    query: {
      since: ((begunAt + client.clockAhead() - 2_000) / 1000).toFixed(3),
      until: (now / 1000).toFixed(3),
      filters: JSON.stringify({type: ['container'], event: ['kill'], container: [original]}),
    },
  });
  const events = await wholeText(answer, ordinaryLimit, client.target);
  return events.split('\n').some(line => readEvent(line)?.action === 'kill');
}

async function unlessDone(asked: Promise<void>): Promise<void> {
  try {
    await asked;
  } catch (error) {
    if (!(error instanceof EngineRefusal && error.status === 304)) throw error;
  }
}
