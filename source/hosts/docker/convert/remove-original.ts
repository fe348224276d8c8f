import {slowLimit} from '../actions/limits.ts';
import type {EngineClient} from '../connection/client.ts';
import {EngineRefusal} from '../connection/refusal.ts';
import type {Entry} from './journal.ts';
import {inspectOrNull} from './standing.ts';

/** How convert.ts names the images that it saves. */
const savedImage = /:isotop-[0-9a-f]{12}-[0-9a-f]{6}$/;

/** Removes the original, whose successor is proven; its volumes stay. One that has gone already is removed. */
export async function removeOriginal(client: EngineClient, {original: id}: Entry): Promise<void> {
  const original = await inspectOrNull(client, id);
  if (original === null) return;
  try {
    await client.tell({method: 'DELETE', path: `/containers/${id}`, query: {v: false}, limit: slowLimit});
  } catch (error) {
    const isGoing =
      error instanceof EngineRefusal && (error.status === 404 || /already in progress/.test(error.message));
    if (!isGoing) throw error;
  }
  // The image of an earlier conversion of the same container needs no name any more: its files live on in the new one.
  const image = original.Config.Image ?? '';
  if (savedImage.test(image))
    await client.tell({method: 'DELETE', path: `/images/${image}`}).catch(() => undefined);
}
