import type {ContainerDetails, InspectsContainers} from '../inspects-containers.ts';
import {refused} from './actions/refused.ts';
import type {Engine} from './engine.ts';
import {askContainer} from './mirror/known-container.ts';
import {containerOf, type KnownContainer} from './translate/container.ts';
import type {EngineFacts} from './translate/engine.ts';
import {moment} from './translate/moment.ts';
import {askedOf, healthOf, mountsOf, policyOf, portsOf} from './translate/report.ts';

/** Inspects containers: the engine is asked anew each time. */
export function detailActions(engine: Engine): InspectsContainers {
  return {
    async inspectContainer(id) {
      const {facts} = await engine.truth();
      try {
        return detailsOf(await askContainer(engine.client, id, facts, new Map()), facts);
      } catch (error) {
        throw refused(error, {action: 'look inside', name: id, state: null, runtimes: []});
      }
    },
  };
}

export function detailsOf(known: KnownContainer, facts: EngineFacts): ContainerDetails {
  const {answer} = known;
  const {State, HostConfig, Config, NetworkSettings} = answer;
  const container = containerOf(known, facts);
  return {
    id: container.id,
    isolation: container.isolation,
    runtime: container.runtime,
    asked: askedOf(answer, container.runtime, facts),
    exitCode: container.exitCode,
    outOfMemory: State.OOMKilled ?? null,
    failure: State.Error || null,
    finishedAt: moment(State.FinishedAt),
    health: healthOf(answer),
    restarts: answer.RestartCount ?? null,
    restartPolicy: policyOf(HostConfig.RestartPolicy),
    ports: portsOf(answer),
    mounts: mountsOf(answer),
    networks: Object.entries(NetworkSettings?.Networks ?? {}).map(([name, {IPAddress}]) => ({
      name,
      address: IPAddress || null,
    })),
    labels: Config.Labels,
    environment: Config.Env,
    raw: known.raw,
  };
}
