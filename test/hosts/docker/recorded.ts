import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type * as z from 'zod';
import {containerAnswer} from '../../../source/hosts/docker/answers/container-answer.ts';
import {infoAnswer, versionAnswer} from '../../../source/hosts/docker/answers/engine-answer.ts';
import {engineTarget} from '../../../source/hosts/docker/connection/target.ts';
import type {EngineTruth} from '../../../source/hosts/docker/mirror/truth.ts';
import type {RuntimeSettings} from '../../../source/hosts/docker/runtimes.ts';
import {containerOf, type KnownContainer} from '../../../source/hosts/docker/translate/container.ts';
import {type EngineFacts, engineFacts} from '../../../source/hosts/docker/translate/engine.ts';
import {hostId} from '../../../source/model/ids.ts';

/** What engines answered, or would: see recorded/readme.md. */
export const recordedText = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'recorded', name), 'utf8');

const recorded = <Shape>(name: string, shape: z.ZodType<Shape>): Shape =>
  shape.parse(JSON.parse(recordedText(`${name}.json`)));

type Engine = 'linux' | 'podman' | 'windows';

export function factsOf(engine: Engine, settings: RuntimeSettings = {}): EngineFacts {
  const info = recorded(`${engine}-info`, infoAnswer);
  const version = recorded(`${engine}-version`, versionAnswer);
  // Not a socket of this machine, so that nothing here is looked up.
  const target = engineTarget({context: null, url: 'tcp://engine:2375'}, {});
  return engineFacts(hostId('docker:test'), target, info, version, settings);
}

export function known(name: string, runtime: string | null = null): KnownContainer {
  const raw: unknown = JSON.parse(recordedText(`${name}.json`));
  return {answer: containerAnswer.parse(raw), raw, runtime};
}

/** An engine that has these containers. */
export function truthOf(engine: Engine, ...names: readonly string[]): EngineTruth {
  const facts = factsOf(engine);
  return {
    facts,
    containers: names.map(name => ({
      container: containerOf(known(name), facts),
      pid: known(name).answer.State.Pid ?? 0,
    })),
    images: [],
    networks: [],
  };
}
