import type {Isolation} from '../../../model/isolation.ts';
import {sentences} from '../../../sentences/sentences.ts';
import type {ContainerAnswer} from '../answers/container-answer.ts';
import {shortId} from '../translate/images-and-networks.ts';

const words = sentences.conversion;

/** What goes along in a conversion and what cannot, a sentence each. */
export interface Baggage {
  readonly keeps: readonly string[];
  readonly loses: readonly string[];
}

/** `others` are the engine's other containers. */
export function baggageOf(
  original: ContainerAnswer,
  to: Isolation,
  others: readonly ContainerAnswer[],
): Baggage {
  const losses = [...lost(original), ...lostUnder(original, to), ...bound(original, others)];
  return {keeps: kept(original).map(words.keeps), loses: losses.map(words.loses)};
}

function kept({Mounts, HostConfig, Config, NetworkSettings}: ContainerAnswer): string[] {
  const mounts = Mounts.filter(({Type}) => Type !== 'tmpfs').map(({Type, Name, Source, Destination}) =>
    Type === 'volume'
      ? words.kept.volume(Name ?? '?', Destination)
      : words.kept.folder(Source ?? '?', Destination),
  );
  const networks = Object.keys(NetworkSettings?.Networks ?? {});
  const ports = Object.entries(HostConfig.PortBindings).flatMap(([port, bindings]) =>
    bindings.filter(({HostPort}) => HostPort).map(({HostPort}) => `${HostPort} → ${port}`),
  );
  const policy = HostConfig.RestartPolicy?.Name;
  const limits = [
    HostConfig.Memory ? words.kept.memory(Math.round(HostConfig.Memory / 1024 ** 2)) : null,
    HostConfig.NanoCpus ? words.kept.processors(HostConfig.NanoCpus / 1e9) : null,
  ].filter(limit => limit !== null);
  return [
    words.kept.files,
    ...mounts,
    ...(networks.length > 0 ? [words.kept.networks(networks.join(', '))] : []),
    ...(ports.length > 0 ? [words.kept.ports(ports.join(', '))] : []),
    ...(Config.Env.length > 0 ? [words.kept.environment(Config.Env.length)] : []),
    ...(Object.keys(Config.Labels).length > 0 ? [words.kept.labels(Object.keys(Config.Labels).length)] : []),
    ...(policy && policy !== 'no' ? [words.kept.policy(policy)] : []),
    ...(limits.length > 0 ? [words.kept.limits(limits.join(', '))] : []),
  ];
}

function lost(original: ContainerAnswer): string[] {
  const {Id, State, Config, HostConfig, Mounts} = original;
  const temporary = [
    ...Object.keys(HostConfig.Tmpfs),
    ...Mounts.flatMap(({Type, Destination}) => (Type === 'tmpfs' ? [Destination] : [])),
  ];
  const chosenPorts = Object.entries(HostConfig.PortBindings).flatMap(([port, bindings]) =>
    bindings.some(({HostPort}) => !HostPort) ? [port] : [],
  );
  return [
    ...(State.Status === 'running' ? [words.lost.memory] : []),
    words.lost.log,
    ...(temporary.length > 0 ? [words.lost.temporary([...new Set(temporary)].join(', '))] : []),
    ...(chosenPorts.length > 0 || HostConfig.PublishAllPorts ? [words.lost.chosenPorts] : []),
    ...(Config.Hostname === shortId(Id) ? [words.lost.hostName] : []),
  ];
}

/** What a kernel of its own does not give to a container. */
function lostUnder({HostConfig}: ContainerAnswer, to: Isolation): string[] {
  if (to !== 'hyperv') return [];
  return [
    ...(HostConfig.PidMode === 'host' ? [words.lost.processes] : []),
    ...(HostConfig.IpcMode === 'host' ? [words.lost.segments] : []),
    ...(HostConfig.Devices.length > 0 ? [words.lost.devices] : []),
    ...(HostConfig.DeviceRequests.length > 0 ? [words.lost.graphics] : []),
    ...(HostConfig.Privileged ? [words.lost.privileges] : []),
    ...(HostConfig.NetworkMode === 'host' ? [words.lost.network] : []),
  ];
}

/** Others that were made to share something with this very container, by its id. */
function bound({Id, Name}: ContainerAnswer, others: readonly ContainerAnswer[]): string[] {
  const own = Name.replace(/^\//, '');
  return others.flatMap(other => {
    const {NetworkMode, PidMode, IpcMode, VolumesFrom} = other.HostConfig;
    const modes = [NetworkMode, PidMode, IpcMode];
    const shares =
      modes.some(mode => mode === `container:${Id}`) || VolumesFrom.some(from => from.split(':')[0] === Id);
    return shares ? [words.lost.tie(other.Name.replace(/^\//, ''), own)] : [];
  });
}
