import * as z from 'zod';
import {HostFailure} from '../../model/host-error.ts';
import {readPublish} from '../docker/actions/publish.ts';
import type {ContainerDetails, MountedFolder, PublishedPort} from '../inspects-containers.ts';
import type {SimulatedContainer} from './records.ts';
import {runtimeOf} from './rules/create.ts';

const words = z.array(z.string()).catch([]);
const word = z.string().nullable().catch(null);

/** What docker's flags left in the extras of a request; what is of another form was not theirs, and is not shown. */
const extrasSchema = z.object({
  env: words,
  label: words,
  publish: words,
  expose: words,
  volume: words,
  restart: word,
});

/** What is known of a container beyond its row: what it was asked to be, which a simulated host keeps and does not do. */
export function detailsOf(container: SimulatedContainer): ContainerDetails {
  const {id, isolation, network, run, extras} = container;
  const {env, label, publish, expose, volume, restart} = extrasSchema.parse(extras);
  return {
    id,
    isolation,
    runtime: runtimeOf(isolation),
    asked: null,
    exitCode: run ? null : container.exitCode,
    outOfMemory: null,
    failure: null,
    finishedAt: null,
    health: null,
    restarts: null,
    restartPolicy: restart,
    ports: [...publish.flatMap(portsOf), ...expose.flatMap(portsOf).map(port => ({...port, hostPort: null}))],
    mounts: volume.flatMap(mountOf),
    networks: network === null ? [] : [{name: network, address: null}],
    labels: Object.fromEntries(label.map(pairOf)),
    environment: env,
    raw: null,
  };
}

function portsOf(text: string): readonly PublishedPort[] {
  try {
    return readPublish(text).map(({port, hostIp, hostPort}) => {
      const [number = '', protocol = 'tcp'] = port.split('/');
      return {
        containerPort: Number(number),
        protocol,
        hostAddress: hostIp || '0.0.0.0',
        hostPort: /^\d+$/.test(hostPort) ? Number(hostPort) : null,
      };
    });
  } catch (thrown) {
    if (thrown instanceof HostFailure) return [];
    throw thrown;
  }
}

/** `C:\source:C:\target:ro`, `name:C:\target`, `C:\target`: a drive's colon parts nothing. */
const volumeForm =
  /^(?:(?<source>[a-z]:[\\/][^:]*|[^:\\/][^:]+|\/[^:]*):)?(?<target>[a-z]:[^:]*|\/[^:]*)(?::(?<mode>ro|rw))?$/i;

function mountOf(text: string): readonly MountedFolder[] {
  const found = volumeForm.exec(text)?.groups;
  const target = found?.['target'];
  if (target === undefined) return [];
  const source = found?.['source'] ?? null;
  const isFolder = source !== null && /[\\/]/.test(source);
  return [{kind: isFolder ? 'bind' : 'volume', source, target, readOnly: found?.['mode'] === 'ro'}];
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
