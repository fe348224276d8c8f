import type {HostId} from '../../../model/ids.ts';
import {containerListAnswer} from '../answers/container-answer.ts';
import {imageListAnswer, infoAnswer, networkListAnswer, versionAnswer} from '../answers/engine-answer.ts';
import type {EngineClient} from '../connection/client.ts';
import {HangFailure} from '../connection/connection-error.ts';
import {EngineRefusal} from '../connection/refusal.ts';
import type {RuntimeSettings} from '../runtimes.ts';
import {containerOf, type KnownContainer} from '../translate/container.ts';
import {type EngineFacts, engineFacts} from '../translate/engine.ts';
import {isHelper} from '../translate/helper-label.ts';
import {imagesOf, networksOf} from '../translate/images-and-networks.ts';
import type {Dirt} from './dirt.ts';
import {inParallel} from './in-parallel.ts';
import {askContainer, fromList} from './known-container.ts';
import {type EngineTruth, inOrder, type MirroredContainer, settle} from './truth.ts';

/** How many containers are asked about at once. */
const atOnce = 6;

/** Keeps what an engine said, asks again for what is out of date, and for nothing else. */
export interface Mirror {
  truth(): EngineTruth | null;
  /** Asks for everything. */
  refreshAll(): Promise<EngineTruth>;
  /** Asks for what is out of date. Resolves with what is still out of date, since it did not answer. */
  refresh(dirt: Dirt): Promise<ReadonlySet<string>>;
  /** Compares which containers there are with those that are known; they might have changed unnoticed. */
  strangers(): Promise<ReadonlySet<string>>;
}

export function engineMirror(client: EngineClient, id: HostId, settings: RuntimeSettings): Mirror {
  let truth: EngineTruth | null = null;
  const runtimes = new Map<string, string>();

  const askFacts = async (): Promise<EngineFacts> => {
    const [info, version] = await Promise.all([
      client.ask({method: 'GET', path: '/info'}, infoAnswer),
      client.ask({method: 'GET', path: '/version'}, versionAnswer),
    ]);
    return engineFacts(id, client.target, info, version, settings);
  };
  const askImages = async () =>
    imagesOf(id, await client.ask({method: 'GET', path: '/images/json'}, imageListAnswer));
  const askNetworks = async () =>
    networksOf(id, await client.ask({method: 'GET', path: '/networks'}, networkListAnswer));
  const askList = async () =>
    (
      await client.ask({method: 'GET', path: '/containers/json', query: {all: true}}, containerListAnswer)
    ).filter(({Labels}) => !isHelper(Labels));

  const mirrored = (known: KnownContainer, facts: EngineFacts): MirroredContainer => ({
    container: containerOf(known, facts),
    pid: known.answer.State.Pid ?? 0,
  });
  /** null: there is no such container any more, or it is none of the user's; undefined: it does not answer, though the engine does. */
  const askOne = async (of: string, facts: EngineFacts): Promise<KnownContainer | null | undefined> => {
    try {
      const known = await askContainer(client, of, facts, runtimes);
      return isHelper(known.answer.Config.Labels) ? null : known;
    } catch (error) {
      if (error instanceof EngineRefusal && error.status === 404) return null;
      // A start that hangs in its runtime keeps the container locked; the engine itself still answers.
      if (error instanceof HangFailure) {
        await client.tell({method: 'GET', path: '/_ping'});
        return undefined;
      }
      throw error;
    }
  };
  const live = new Map<string, MirroredContainer>();
  const publish = (parts: Omit<EngineTruth, 'containers'>): EngineTruth => {
    const next = {...parts, containers: inOrder(live.values())};
    truth = truth === null ? next : settle(truth, next);
    return truth;
  };
  // Answers may overtake each other: each is numbered by when it was asked for, and an older one never wins.
  let asked = 0;
  const latest = new Map<string, number>();
  /** Late answers about what was removed come within seconds: its number need not be kept for ever. */
  const forgetGone = (): void => {
    if (latest.size > 2 * live.size + 1_000)
      for (const one of latest.keys()) if (!live.has(one)) latest.delete(one);
  };
  /** Asks for one and keeps the answer; `otherwise` is for one that does not answer. Says whether it did. */
  const look = async (one: string, facts: EngineFacts, otherwise?: KnownContainer): Promise<boolean> => {
    asked += 1;
    const number = asked;
    const answer = await askOne(one, facts);
    const known = answer === undefined ? otherwise : answer;
    if (known !== undefined && (latest.get(one) ?? 0) < number) {
      latest.set(one, number);
      if (known === null) {
        live.delete(one);
        runtimes.delete(one);
        forgetGone();
      } else live.set(one, mirrored(known, facts));
    }
    return answer !== undefined;
  };

  const refreshAll = async (): Promise<EngineTruth> => {
    asked += 1;
    const number = asked;
    const [listed, facts, images, networks] = await Promise.all([
      askList(),
      askFacts(),
      askImages(),
      askNetworks(),
    ]);
    await inParallel(listed, atOnce, async item => {
      await look(item.Id, facts, fromList(item));
    });
    const there = new Set(listed.map(({Id}) => Id));
    for (const [one, last] of latest)
      if (!there.has(one) && last < number) {
        live.delete(one);
        latest.delete(one);
      }
    return publish({facts, images, networks});
  };

  return {
    truth: () => truth,
    refreshAll,
    async refresh(dirt) {
      const before = truth ?? (await refreshAll());
      const [facts, images, networks] = await Promise.all([
        dirt.facts ? askFacts() : null,
        dirt.images ? askImages() : null,
        dirt.networks ? askNetworks() : null,
      ]);
      const silent = new Set<string>();
      await inParallel(dirt.containers, atOnce, async one => {
        if (!(await look(one, facts ?? before.facts))) silent.add(one);
      });
      const now = truth ?? before;
      publish({
        facts: facts ?? now.facts,
        images: images ?? now.images,
        networks: networks ?? now.networks,
      });
      return silent;
    },
    async strangers() {
      const listed = new Set((await askList()).map(({Id}) => Id));
      const unknown = [...listed].filter(one => !live.has(one));
      return new Set([...unknown, ...[...live.keys()].filter(one => !listed.has(one))]);
    },
  };
}
