import type {CreateRequest} from '../../../model/create-request.ts';
import {fail} from '../../../model/host-error.ts';
import type {Environment} from '../connection/target.ts';
import {windowsRuntimes} from '../runtimes.ts';
import type {EngineFacts} from '../translate/engine.ts';
import {chooseRuntime} from './choose-runtime.ts';
import {extraParts} from './extras.ts';

/** What `POST /containers/create` takes. */
export interface CreateBody {
  readonly Image: string;
  readonly Cmd?: readonly string[];
  readonly HostConfig: Readonly<Record<string, unknown>>;
}

/** Translates a request. Fails with a HostFailure for a runtime that the engine does not have, or that has to be named. */
export function createBody(request: CreateRequest, facts: EngineFacts, environment: Environment): CreateBody {
  const {image, command, network, memoryMiB, processors, interactive, removeOnExit} = request;
  const {config, hostConfig} = extraParts(request.extras, environment);
  return {
    ...config,
    Image: image,
    ...(command.length > 0 && {Cmd: command}),
    ...(interactive === true && {OpenStdin: true}),
    HostConfig: {
      ...hostConfig,
      ...(removeOnExit === true && {AutoRemove: true}),
      ...(network !== undefined && {NetworkMode: network}),
      ...(memoryMiB !== undefined && {Memory: memoryMiB * 1024 ** 2}),
      ...(processors !== undefined && {NanoCpus: Math.round(processors * 1e9)}),
      ...(facts.host.platform === 'windows' ? windowsKind(request) : linuxKind(request, facts)),
    },
  };
}

function windowsKind({isolation, runtime}: CreateRequest): {Isolation?: string} {
  const wanted =
    isolation ??
    (runtime === undefined
      ? undefined
      : (windowsRuntimes.find(({name}) => name === runtime)?.isolation ??
        fail({kind: 'unknown-runtime', runtime, known: windowsRuntimes.map(({name}) => name)})));
  return wanted ? {Isolation: wanted} : {};
}

function linuxKind({isolation, runtime}: CreateRequest, facts: EngineFacts): {Runtime?: string} {
  if (isolation === undefined && runtime === undefined) return {};
  return {Runtime: chooseRuntime({to: isolation ?? null, runtime: runtime ?? null}, facts)};
}
