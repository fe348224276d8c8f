import type {ContainerAnswer} from '../answers/container-answer.ts';
import {containerAnswer, containerListAnswer} from '../answers/container-answer.ts';
import type {EngineClient} from '../connection/client.ts';
import {EngineRefusal} from '../connection/refusal.ts';
import type {Entry} from './journal.ts';

/** What an engine has of a conversion: the engine is believed, the journal only says what was meant. */
export interface Standing {
  readonly original: ContainerAnswer | null;
  /** The container made from the saved image under the original's name. */
  readonly successor: ContainerAnswer | null;
  /** Somebody else's container that has taken the name meanwhile. */
  readonly stranger: ContainerAnswer | null;
}

export const imageName = ({image}: Pick<Entry, 'image'>): string => `${image.repository}:${image.tag}`;

/** Looks how far a conversion is. */
export async function standing(client: EngineClient, entry: Entry): Promise<Standing> {
  const [original, named] = await Promise.all([
    inspectOrNull(client, entry.original),
    inspectOrNull(client, entry.name),
  ]);
  const other = named && named.Id !== original?.Id && named.Id !== entry.original ? named : null;
  const isOurs = other?.Config.Image === imageName(entry);
  return {original, successor: isOurs ? other : null, stranger: isOurs ? null : other};
}

export async function inspectOrNull(client: EngineClient, nameOrId: string): Promise<ContainerAnswer | null> {
  try {
    return await client.ask(
      {method: 'GET', path: `/containers/${encodeURIComponent(nameOrId)}/json`},
      containerAnswer,
    );
  } catch (error) {
    if (error instanceof EngineRefusal && error.status === 404) return null;
    throw error;
  }
}

/** Every container's own answer but one's; those that go meanwhile are passed over. */
export async function inspectOthers(client: EngineClient, but: string): Promise<ContainerAnswer[]> {
  const list = await client.ask(
    {method: 'GET', path: '/containers/json', query: {all: true}},
    containerListAnswer,
  );
  const found: ContainerAnswer[] = [];
  for (const {Id} of list) {
    const answer = Id === but ? null : await inspectOrNull(client, Id);
    if (answer) found.push(answer);
  }
  return found;
}
