import * as z from 'zod';
import {fail} from '../../../model/host-error.ts';
import {copyLimit, slowLimit} from '../actions/limits.ts';
import {type ContainerAnswer, containerAnswer} from '../answers/container-answer.ts';
import {imageAnswer} from '../answers/engine-answer.ts';
import type {EngineClient} from '../connection/client.ts';
import {EngineRefusal} from '../connection/refusal.ts';
import {nameOf} from '../translate/container.ts';
import type {EngineFacts} from '../translate/engine.ts';
import type {Entry, Journal, Step} from './journal.ts';
import {lateCopy} from './late-copy.ts';
import {prove} from './prove.ts';
import {imageName, standing} from './standing.ts';
import {successor} from './successor.ts';

const created = z.object({Id: z.string().min(1)});

/**
 * Does a conversion, or what is left of it, up to the proof that the new container runs; the original is still there
 * then. Each step looks first whether it was done already, so that this may begin anywhere: after a kill at any moment
 * it goes on. Resolves with the id of the new container; rejects with what went wrong, having undone nothing.
 */
export async function perform(
  client: EngineClient,
  facts: EngineFacts,
  journal: Journal,
  entry: Entry,
): Promise<string> {
  const begin = (step: Step): void => journal.write({...entry, step});
  const {original, successor: made, stranger} = await standing(client, entry);
  if (original === null) {
    if (made === null)
      return fail({
        kind: 'refused',
        message: `neither ${entry.name} nor its converted copy is there any more`,
        remedy: null,
      });
    return made.Id;
  }
  if (stranger !== null)
    return fail({
      kind: 'refused',
      message: `cannot convert ${entry.name}: another container has its name now`,
      remedy: `rename that one, or roll the conversion back`,
    });
  if (isRunning(original)) {
    begin('stop');
    await post(client, `/containers/${original.Id}/stop`, slowLimit);
  }
  begin('commit');
  await saveFiles(client, entry);
  if (nameOf(original) === entry.name) {
    begin('set-aside');
    await post(client, `/containers/${original.Id}/rename`, slowLimit, {name: entry.asideName});
  }
  begin('create');
  const id = made?.Id ?? (await create(client, facts, entry, original));
  await connectNetworks(client, facts, entry, original, id);
  if (entry.wasRunning) {
    begin('start');
    await post(client, `/containers/${id}/start`, slowLimit);
  }
  begin('prove');
  await prove(client, entry, facts, id);
  return id;
}

/** The same request once more is no error: it says that it was done. */
async function post(
  client: EngineClient,
  path: string,
  limit: number,
  query?: Readonly<Record<string, string>>,
): Promise<void> {
  try {
    await client.tell({method: 'POST', path, limit, ...(query && {query})});
  } catch (error) {
    if (!(error instanceof EngineRefusal && error.status === 304)) throw error;
  }
}

/** Saves the original's files as an image; a Windows engine takes only a stopped one's. */
async function saveFiles(client: EngineClient, entry: Entry): Promise<void> {
  if (await hasImage(client, imageName(entry))) return;
  const {repository, tag} = entry.image;
  await client.ask(
    {
      method: 'POST',
      path: '/commit',
      query: {
        container: entry.original,
        repo: repository,
        tag,
        pause: false,
        comment: `isotop: ${entry.name} before its conversion`,
      },
      body: {},
      limit: copyLimit,
    },
    created,
  );
}

async function hasImage(client: EngineClient, name: string): Promise<boolean> {
  try {
    await client.ask({method: 'GET', path: `/images/${name}/json`}, imageAnswer);
    return true;
  } catch (error) {
    if (error instanceof EngineRefusal && error.status === 404) return false;
    throw error;
  }
}

const wish = (entry: Entry, original: ContainerAnswer, {host}: EngineFacts) =>
  successor({
    original,
    image: imageName(entry),
    to: entry.to,
    runtime: entry.runtime,
    platform: host.platform,
  });

async function create(
  client: EngineClient,
  facts: EngineFacts,
  entry: Entry,
  original: ContainerAnswer,
): Promise<string> {
  const {body} = wish(entry, original, facts);
  try {
    const {Id} = await client.ask(
      {method: 'POST', path: '/containers/create', query: {name: entry.name}, body, limit: slowLimit},
      created,
    );
    return Id;
  } catch (error) {
    const copy = await lateCopy(client, entry, error);
    if (copy === null) throw error;
    return copy.Id;
  }
}

async function connectNetworks(
  client: EngineClient,
  facts: EngineFacts,
  entry: Entry,
  original: ContainerAnswer,
  id: string,
): Promise<void> {
  const {networks} = wish(entry, original, facts);
  if (networks.length === 0) return;
  const {NetworkSettings} = await client.ask(
    {method: 'GET', path: `/containers/${id}/json`},
    containerAnswer,
  );
  const on = Object.keys(NetworkSettings?.Networks ?? {});
  for (const {name, settings} of networks)
    if (!on.includes(name))
      await client.tell({
        method: 'POST',
        path: `/networks/${encodeURIComponent(name)}/connect`,
        body: {Container: id, EndpointConfig: settings},
        limit: slowLimit,
      });
}

const isRunning = ({State}: ContainerAnswer): boolean =>
  State.Status === 'running' || State.Status === 'paused' || State.Status === 'restarting';
