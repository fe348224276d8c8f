import {randomBytes} from 'node:crypto';
import * as z from 'zod';
import type {Container} from '../../../model/container.ts';
import {isRunning} from '../../../model/container.ts';
import {describe, fail, type HostError, HostFailure, toHostError} from '../../../model/host-error.ts';
import {type ContainerId, containerId} from '../../../model/ids.ts';
import type {ConvertPlan, ConvertRequest, ConvertsContainers} from '../../host.ts';
import type {RecoversConversions} from '../../recovers-conversions.ts';
import {oneSentence} from '../actions/refused.ts';
import {containerAnswer} from '../answers/container-answer.ts';
import {EngineRefusal} from '../connection/refusal.ts';
import {containerIn, type Engine} from '../engine.ts';
import {clean} from '../mirror/dirt.ts';
import {shortId, splitTag} from '../translate/images-and-networks.ts';
import {type Entry, openJournal} from './journal.ts';
import {isAlive, thisProgram} from './owner.ts';
import {pendingOf} from './pending.ts';
import {perform} from './perform.ts';
import {freeBytes, type PlanParts, planConversion} from './plan.ts';
import {removeOriginal} from './remove-original.ts';
import {rollBack} from './roll-back.ts';
import {standing} from './standing.ts';
import {asideNameOf} from './successor.ts';

const sized = z.object({SizeRw: z.number().optional()});

/** Converts containers of an engine, which has no conversion of its own; and sees to those that were interrupted. */
export function conversionActions(
  engine: Engine,
  stateFolder: string,
  isLocal: () => Promise<boolean>,
  /** The originals that this program works on right now: kept up to date. */
  working: Set<string>,
): ConvertsContainers & RecoversConversions {
  const {client, mirror} = engine;
  const journal = openJournal(stateFolder);

  const partsOf = async (id: ContainerId): Promise<PlanParts> => {
    const {container} = await engine.now(id);
    const {facts} = await engine.truth();
    const ask = {method: 'GET', path: `/containers/${id}/json`} as const;
    const original = await client.ask(ask, containerAnswer);
    const {SizeRw} = await client.ask({...ask, query: {size: true}, limit: 60_000}, sized);
    const free = (await isLocal()) ? freeBytes(facts.rootFolder) : null;
    return {container, original, facts, written: SizeRw ?? null, free};
  };
  const refresh = async (...ids: readonly string[]): Promise<void> => {
    await mirror.refresh({...clean, containers: new Set(ids), images: true});
  };
  /** Does the rest of a conversion; what fails is undone, and what cannot be undone stays in the journal. */
  const goOn = async (entry: Entry): Promise<Container> => {
    const {facts} = await engine.truth();
    working.add(entry.original);
    try {
      // Once its removal was begun, the copy is proven, and nobody knows whether the original is whole: only on.
      const proven = entry.step === 'remove' ? (await standing(client, entry)).successor?.Id : undefined;
      const id = proven ?? (await perform(client, facts, journal, entry).catch(error => undo(entry, error)));
      await finish(entry);
      return await containerIn(engine.now(containerId(id)));
    } finally {
      working.delete(entry.original);
    }
  };
  const finish = async (entry: Entry): Promise<void> => {
    journal.write({...entry, step: 'remove'});
    try {
      await removeOriginal(client, entry);
    } catch (error) {
      return fail({
        kind: 'refused',
        message: `${entry.name} is converted, but its original, ${entry.asideName}, cannot be removed: ${reason(error).message}`,
        remedy: 'isotop offers to finish this the next time',
      });
    }
    journal.close(entry);
    await refresh(entry.original);
  };
  const undo = async (entry: Entry, error: unknown): Promise<never> => {
    const why = reason(error);
    try {
      await rollBack(client, entry);
      journal.close(entry);
      await refresh(entry.original);
    } catch (second) {
      return fail({
        kind: 'refused',
        message: `cannot convert ${entry.name}: ${why.message}; nor can it be put back now: ${reason(second).message}`,
        remedy: 'nothing is lost: isotop offers to finish it or to roll it back once the engine answers',
      });
    }
    const state = entry.wasRunning ? 'runs as before' : 'is as it was';
    return fail({
      kind: 'refused',
      message: `cannot convert ${entry.name}: ${why.message}; it ${state}`,
      remedy: why.remedy,
    });
  };
  const entryOf = async (id: ContainerId): Promise<Entry> => {
    const {facts} = await engine.truth();
    const entry = journal.entries(facts.engineId).find(({original}) => original === id);
    if (!entry)
      return fail({kind: 'refused', message: `no conversion of ${shortId(id)} is pending`, remedy: null});
    if (working.has(entry.original) || (entry.owner.pid !== process.pid && isAlive(entry.owner)))
      return fail({
        kind: 'refused',
        message: `another isotop works on the conversion of ${entry.name}`,
        remedy: 'wait until it is done',
      });
    return entry;
  };
  const own = (entry: Entry): Entry => {
    const owned = {...entry, owner: thisProgram()};
    journal.write(owned);
    return owned;
  };

  return {
    async planConvert(id, request): Promise<ConvertPlan> {
      return planConversion(client, await partsOf(id), request);
    },
    async convertContainer(id, request: ConvertRequest) {
      const parts = await partsOf(id);
      const {runtime, obstacle} = await planConversion(client, parts, request);
      if (obstacle) throw new HostFailure(obstacle);
      const {container, original, facts} = parts;
      const entry: Entry = {
        version: 1,
        engine: facts.engineId,
        original: original.Id,
        name: container.name,
        asideName: asideNameOf(original),
        wasRunning: isRunning(container),
        to: request.to,
        runtime,
        image: savedImage(container.image, original.Id),
        begunAt: Date.now(),
        step: isRunning(container) ? 'stop' : 'commit',
        owner: thisProgram(),
      };
      journal.write(entry);
      return goOn(entry);
    },
    async pendingConversions() {
      // Nearly always: the engine need not be asked who it is.
      if (journal.isEmpty()) return [];
      const {facts} = await engine.truth();
      const left = journal
        .entries(facts.engineId)
        .filter(({original, owner}) =>
          owner.pid === process.pid ? !working.has(original) : !isAlive(owner),
        );
      const found = await Promise.all(
        left.map(async entry => {
          const now = await standing(client, entry);
          if (now.original || now.successor) return [pendingOf(entry, now)];
          // Somebody removed both: there is nothing left to decide.
          journal.close(entry);
          return [];
        }),
      );
      return found.flat();
    },
    finishConversion: async id => goOn(own(await entryOf(id))),
    async rollBackConversion(id) {
      const entry = own(await entryOf(id));
      working.add(entry.original);
      try {
        const original = await rollBack(client, entry).catch(error => {
          throw new HostFailure(reasonOf(error));
        });
        journal.close(entry);
        await refresh();
        return await containerIn(engine.now(containerId(original)));
      } finally {
        working.delete(entry.original);
      }
    },
  };
}

/** The saved files get the name of the image that the container was made from, and a tag that no other has. */
function savedImage(image: string, id: string): Entry['image'] {
  const {name} = splitTag(image.replace(/@.*$/, ''));
  const isName = /^[a-z0-9][a-z0-9._/:-]*$/.test(name) && !/^(sha256$|[0-9a-f]{12,64}$)/.test(name);
  return {
    repository: isName ? name : 'isotop-converted',
    tag: `isotop-${shortId(id)}-${randomBytes(3).toString('hex')}`,
  };
}

const reasonOf = (error: unknown): HostError =>
  error instanceof EngineRefusal
    ? {kind: 'refused', message: oneSentence(error.message), remedy: null}
    : toHostError(error);

const reason = (error: unknown) => describe(reasonOf(error));
