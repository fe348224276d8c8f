import type {Isolation} from '../../../model/isolation.ts';
import type {ContainerAnswer} from '../answers/container-answer.ts';
import {shortId} from '../translate/images-and-networks.ts';

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
  return {keeps: kept(original).map(what => `Keeps ${what}`), loses: losses.map(what => `Loses ${what}`)};
}

function kept({Mounts, HostConfig, Config, NetworkSettings}: ContainerAnswer): string[] {
  const mounts = Mounts.filter(({Type}) => Type !== 'tmpfs').map(
    ({Type, Name, Source, Destination}) =>
      `${Type === 'volume' ? `the volume ${Name ?? ''}`.trim() : `the folder ${Source ?? ''}`.trim()} on ${Destination}`,
  );
  const networks = Object.keys(NetworkSettings?.Networks ?? {});
  const ports = Object.entries(HostConfig.PortBindings).flatMap(([port, bindings]) =>
    bindings.filter(({HostPort}) => HostPort).map(({HostPort}) => `${HostPort} → ${port}`),
  );
  const policy = HostConfig.RestartPolicy?.Name;
  const limits = [
    HostConfig.Memory ? `memory ${Math.round(HostConfig.Memory / 1024 ** 2)} MB` : null,
    HostConfig.NanoCpus ? `${HostConfig.NanoCpus / 1e9} processors` : null,
  ].filter(limit => limit !== null);
  return [
    'all files written in it',
    ...mounts,
    ...(networks.length > 0 ? [`its place on ${networks.join(', ')}`] : []),
    ...(ports.length > 0 ? [`the ports ${ports.join(', ')}`] : []),
    ...(Config.Env.length > 0 ? [`its environment (${Config.Env.length})`] : []),
    ...(Object.keys(Config.Labels).length > 0 ? [`its labels (${Object.keys(Config.Labels).length})`] : []),
    ...(policy && policy !== 'no' ? [`the restart policy ${policy}`] : []),
    ...(limits.length > 0 ? [`its limits: ${limits.join(', ')}`] : []),
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
    ...(State.Status === 'running'
      ? ['what its programs hold in memory: they are ended and started again']
      : []),
    'its id, and the log of what it printed so far',
    ...(temporary.length > 0 ? [`what lies in memory on ${[...new Set(temporary)].join(', ')}`] : []),
    ...(chosenPorts.length > 0 || HostConfig.PublishAllPorts
      ? ['the numbers of the ports that the engine chose: it chooses again']
      : []),
    ...(Config.Hostname === shortId(Id) ? ['its host name, which was the beginning of its id'] : []),
  ];
}

/** What a kernel of its own does not give to a container. */
function lostUnder({HostConfig}: ContainerAnswer, to: Isolation): string[] {
  if (to !== 'hyperv') return [];
  return [
    ...(HostConfig.PidMode === 'host' ? ['its view of the host’s processes'] : []),
    ...(HostConfig.IpcMode === 'host' ? ['its share in the host’s memory segments'] : []),
    ...(HostConfig.Devices.length > 0 ? ['the host’s devices, which the other kernel may not know'] : []),
    ...(HostConfig.DeviceRequests.length > 0
      ? ['graphics processors, which the other kernel may not know']
      : []),
    ...(HostConfig.Privileged ? ['its privileges over the host’s kernel'] : []),
    ...(HostConfig.NetworkMode === 'host'
      ? ['the host’s network, where the runtime does not pass it on']
      : []),
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
    return shares
      ? [
          `the tie of ${other.Name.replace(/^\//, '')} to it: make that one again afterwards (it names ${own} by its id)`,
        ]
      : [];
  });
}
