import {statfsSync} from 'node:fs';
import {dirname} from 'node:path';
import type {Container} from '../../../model/container.ts';
import {isRunning} from '../../../model/container.ts';
import {type HostError, toHostError} from '../../../model/host-error.ts';
import {sentences} from '../../../sentences/sentences.ts';
import {bytes} from '../../../text/units.ts';
import type {ConvertPlan, ConvertRequest} from '../../host.ts';
import {chooseRuntime} from '../actions/choose-runtime.ts';
import type {ContainerAnswer} from '../answers/container-answer.ts';
import {imageAnswer} from '../answers/engine-answer.ts';
import type {EngineClient} from '../connection/client.ts';
import type {EngineFacts} from '../translate/engine.ts';
import {baggageOf} from './baggage.ts';
import {imageObstacle} from './compatible.ts';
import {inspectOthers} from './standing.ts';
import {asideNameOf} from './successor.ts';

const words = sentences.conversion;

/** What is known of the original when a plan is made. */
export interface PlanParts {
  readonly container: Container;
  readonly original: ContainerAnswer;
  readonly facts: EngineFacts;
  /** Bytes written in the container's own layer; null where the engine does not say. */
  readonly written: number | null;
  /** Free bytes where the engine keeps images; null where that cannot be seen from here. */
  readonly free: number | null;
}

/** Looks before anything is done: what it takes, what goes along, and what stands in the way. */
export async function planConversion(
  client: EngineClient,
  parts: PlanParts,
  request: ConvertRequest,
): Promise<ConvertPlan> {
  const {container, original, facts} = parts;
  const chosen = runtimeFor(request, facts);
  const runtime = 'runtime' in chosen ? chosen.runtime : (request.runtime ?? request.to);
  const obstacle =
    'obstacle' in chosen
      ? chosen.obstacle
      : (obstacleOf(parts, request, runtime) ?? (await imageFault(client, parts, request)));
  return {
    container,
    to: request.to,
    runtime,
    steps: stepsOf(parts, request, runtime),
    ...baggageOf(original, request.to, await inspectOthers(client, original.Id)),
    ...(obstacle && {obstacle}),
  };
}

function runtimeFor(
  {to, runtime}: ConvertRequest,
  facts: EngineFacts,
): {readonly runtime: string} | {readonly obstacle: HostError} {
  if (facts.host.platform === 'windows') return {runtime: to === 'hyperv' ? 'hyperv' : 'default'};
  try {
    return {runtime: chooseRuntime({to, runtime: runtime ?? null}, facts)};
  } catch (error) {
    return {obstacle: toHostError(error)};
  }
}

function obstacleOf(
  {container, original, written, free}: PlanParts,
  {to}: ConvertRequest,
  runtime: string,
): HostError | null {
  const {name, state} = container;
  if (container.runtime === runtime && container.isolation === to)
    return {kind: 'same-isolation', name, isolation: to};
  if (state === 'starting' || state === 'stopping' || state === 'converting' || state === 'paused')
    return {kind: 'wrong-state', action: 'convert', name, state};
  if (original.HostConfig.AutoRemove)
    return {
      kind: 'refused',
      message: `cannot convert ${name}: it was made with --rm, so that the engine removes it as soon as it stops`,
      remedy: 'make it anew without --rm',
    };
  if (written !== null && free !== null && written > free)
    return {
      kind: 'refused',
      message: `cannot convert ${name}: its files take ${bytes(written)}, and the engine's disk has ${bytes(free)} left`,
      remedy: 'make room there first',
    };
  return null;
}

/** Whether the image runs so on a Windows engine; Linux has no such table. */
async function imageFault(
  client: EngineClient,
  {container, original, facts}: PlanParts,
  {to}: ConvertRequest,
): Promise<HostError | null> {
  if (facts.host.platform !== 'windows' || original.Image === undefined) return null;
  const image = await client
    .ask({method: 'GET', path: `/images/${original.Image}/json`}, imageAnswer)
    .catch(() => null);
  if (image?.OsVersion === undefined) return null;
  return imageObstacle(
    {name: container.image, version: image.OsVersion},
    {os: facts.host.os, kernel: facts.kernel},
    container.name,
    to,
  );
}

function stepsOf(
  {container, original, written, facts}: PlanParts,
  {to}: ConvertRequest,
  runtime: string,
): string[] {
  const {name} = container;
  const runs = isRunning(container);
  const isolation = sentences.isolation(to, facts.host.platform);
  return [
    ...(runs ? [words.stop(name)] : []),
    words.save(written === null ? null : bytes(written)),
    words.setAside(asideNameOf(original)),
    // Without a runtime there is only the isolation to be named.
    words.makeAnew(name, runtime === to ? isolation : words.under(runtime, isolation)),
    runs ? words.startAgain : words.leaveOff,
    words.removeOriginal,
  ];
}

/** Free bytes of the disk that holds a folder, or the nearest one above it that can be looked at. */
export function freeBytes(folder: string): number | null {
  for (let path = folder; path !== dirname(path); path = dirname(path))
    try {
      const {bavail, bsize} = statfsSync(path);
      return bavail * bsize;
    } catch {
      // Not there, or closed to this user: the one above is likely on the same disk.
    }
  return null;
}
