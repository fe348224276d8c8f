import type {
  ContainerDetails,
  InspectsContainers,
  MountedFolder,
  PublishedPort,
} from '../inspects-containers.ts';
import {refused} from './actions/refused.ts';
import type {ContainerAnswer} from './answers/container-answer.ts';
import type {Engine} from './engine.ts';
import {askContainer} from './mirror/known-container.ts';
import {containerOf, type KnownContainer} from './translate/container.ts';
import type {EngineFacts} from './translate/engine.ts';
import {moment} from './translate/moment.ts';

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
    health: State.Health?.Status && State.Health.Status !== 'none' ? State.Health.Status : null,
    restarts: answer.RestartCount ?? null,
    restartPolicy: policyOf(HostConfig.RestartPolicy),
    ports: portsOf(answer),
    mounts: answer.Mounts.map(
      ({Type, Name, Source, Destination, RW}): MountedFolder => ({
        kind: Type ?? 'bind',
        source: Name || Source || null,
        target: Destination,
        readOnly: RW === false,
      }),
    ),
    networks: Object.entries(NetworkSettings?.Networks ?? {}).map(([name, {IPAddress}]) => ({
      name,
      address: IPAddress || null,
    })),
    labels: Config.Labels,
    environment: Config.Env,
    raw: known.raw,
  };
}

/** docker writes down what was asked, and what became of it only in what it does: `default` is the engine's choice. */
function askedOf(
  {HostConfig}: ContainerAnswer,
  runtime: string,
  facts: EngineFacts,
): ContainerDetails['asked'] {
  if (facts.host.platform === 'windows') {
    const asked = HostConfig.Isolation || 'default';
    return asked === 'default' ? {isolation: asked, runtime: null} : null;
  }
  const asked = HostConfig.Runtime || 'default';
  return asked === runtime || asked === 'oci' ? null : {isolation: null, runtime: asked};
}

function policyOf(policy: ContainerAnswer['HostConfig']['RestartPolicy']): string | null {
  if (!policy?.Name) return null;
  const most = policy.MaximumRetryCount;
  return policy.Name === 'on-failure' && most ? `on-failure, ${most} times at the most` : policy.Name;
}

function portsOf({NetworkSettings, HostConfig}: ContainerAnswer): PublishedPort[] {
  const live = NetworkSettings?.Ports ?? {};
  // A stopped container publishes nothing; what it would publish stands in what was asked for.
  const ports = Object.keys(live).length > 0 ? live : HostConfig.PortBindings;
  return Object.entries(ports).flatMap(([key, bindings]): PublishedPort[] => {
    const [number = '', protocol = 'tcp'] = key.split('/');
    const containerPort = Number(number);
    if (bindings.length === 0) return [{containerPort, protocol, hostAddress: null, hostPort: null}];
    return bindings.map(({HostIp, HostPort}) => ({
      containerPort,
      protocol,
      hostAddress: HostIp || null,
      hostPort: HostPort ? Number(HostPort) : null,
    }));
  });
}
