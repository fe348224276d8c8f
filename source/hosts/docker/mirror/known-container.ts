import * as z from 'zod';
import {type ContainerListAnswer, containerAnswer, libpodAnswer} from '../answers/container-answer.ts';
import type {EngineClient} from '../connection/client.ts';
import type {KnownContainer} from '../translate/container.ts';
import type {EngineFacts} from '../translate/engine.ts';

/** The answer as isotop reads it, and as it came. */
const withRaw = z.unknown().transform((raw, context) => {
  const {success, data, error} = containerAnswer.safeParse(raw);
  if (success) return {raw, answer: data};
  for (const {path, message} of error.issues) context.addIssue({code: 'custom', path, message});
  return z.NEVER;
});

/**
 * Asks for one container. `runtimes` keeps what Podman said of the runtimes of others: it says `oci` to docker's
 * question, and the runtime only to its own (engine-notes.md), and a container keeps its runtime for life.
 */
export async function askContainer(
  client: EngineClient,
  id: string,
  facts: EngineFacts,
  runtimes: Map<string, string>,
): Promise<KnownContainer> {
  const {answer, raw} = await client.ask({method: 'GET', path: `/containers/${id}/json`}, withRaw);
  if (!facts.isPodman) return {answer, raw, runtime: null};
  const kept = runtimes.get(answer.Id);
  if (kept !== undefined) return {answer, raw, runtime: kept};
  const own = await client.ask({method: 'GET', path: `/libpod/containers/${answer.Id}/json`}, libpodAnswer);
  const runtime = own.OCIRuntime || 'unknown';
  runtimes.set(answer.Id, runtime);
  return {answer, raw, runtime};
}

/** What the list tells of a container that does not answer itself: its runtime is not among it. */
export function fromList(item: ContainerListAnswer[number]): KnownContainer {
  const answer = containerAnswer.parse({
    Id: item.Id,
    Created: new Date(item.Created * 1000).toISOString(),
    Name: item.Names[0] ?? item.Id.slice(0, 12),
    Image: item.ImageID,
    State: {Status: item.State},
    HostConfig: {},
    Config: {Image: item.Image},
  });
  return {answer, raw: null, runtime: 'unknown'};
}
