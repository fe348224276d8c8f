import type {ContainerReport} from '../../../model/container.ts';
import type {MountedFolder, PublishedPort} from '../../inspects-containers.ts';
import type {ContainerAnswer} from '../answers/container-answer.ts';
import type {EngineFacts} from './engine.ts';
import {moment} from './moment.ts';

/** What an engine says of a container beyond what every host does. */
export function reportOf(answer: ContainerAnswer, runtime: string, facts: EngineFacts): ContainerReport {
  const {State, HostConfig} = answer;
  const asked = askedOf(answer, runtime, facts);
  return {
    asked: asked?.isolation ?? asked?.runtime ?? null,
    health: healthOf(answer),
    outOfMemory: State.OOMKilled === true,
    restarts: answer.RestartCount ?? 0,
    restartPolicy: policyOf(HostConfig.RestartPolicy),
    failure: State.Error || null,
    finishedAt: moment(State.FinishedAt),
    ports: portsOf(answer).map(portText),
    mounts: mountsOf(answer).map(mountText),
  };
}

/** What was asked for, where that differs from what is: `default` is what the engine made of it. */
export function askedOf(
  {HostConfig}: ContainerAnswer,
  runtime: string,
  facts: EngineFacts,
): {readonly isolation: string | null; readonly runtime: string | null} | null {
  if (facts.host.platform === 'windows') {
    const asked = HostConfig.Isolation || 'default';
    return asked === 'default' ? {isolation: asked, runtime: null} : null;
  }
  const asked = HostConfig.Runtime || 'default';
  return asked === runtime || asked === 'oci' ? null : {isolation: null, runtime: asked};
}

export const healthOf = ({State}: ContainerAnswer): string | null =>
  State.Health?.Status && State.Health.Status !== 'none' ? State.Health.Status : null;

export function policyOf(policy: ContainerAnswer['HostConfig']['RestartPolicy']): string | null {
  if (!policy?.Name) return null;
  const most = policy.MaximumRetryCount;
  return policy.Name === 'on-failure' && most ? `on-failure, ${most} times at the most` : policy.Name;
}

export const mountsOf = ({Mounts}: ContainerAnswer): MountedFolder[] =>
  Mounts.map(({Type, Name, Source, Destination, RW}) => ({
    kind: Type ?? 'bind',
    source: Name || Source || null,
    target: Destination,
    readOnly: RW === false,
  }));

export function portsOf({NetworkSettings, HostConfig}: ContainerAnswer): PublishedPort[] {
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

/** `8080→80/tcp`, `127.0.0.1:8080→80/tcp`; `80/tcp` for one that is exposed only. */
function portText({containerPort, protocol, hostAddress, hostPort}: PublishedPort): string {
  const inside = `${containerPort}/${protocol}`;
  if (hostPort === null) return inside;
  const isAny = hostAddress === null || hostAddress === '0.0.0.0' || hostAddress === '::';
  return `${isAny ? '' : `${hostAddress}:`}${hostPort}→${inside}`;
}

/** `data→/data (read-only)` */
const mountText = ({source, target, kind, readOnly}: MountedFolder): string =>
  `${source ?? kind}→${target}${readOnly ? ' (read-only)' : ''}`;
