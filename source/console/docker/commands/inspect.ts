import type {ContainerDetails} from '../../../hosts/inspects-containers.ts';
import type {Container} from '../../../model/container.ts';
import type {Image} from '../../../model/image.ts';
import type {Json} from '../../format/json.ts';
import {detailsOf} from '../containers.ts';
import type {DockerCall, DockerCommand} from '../declaration.ts';
import {DockerFailure} from '../failure.ts';
import {digitsOf, find} from '../find.ts';
import {fill, template} from '../rows.ts';
import {dockerState} from '../status.ts';
import {splitName} from './images.ts';

const never = '0001-01-01T00:00:00Z';
const moment = (at: number | null): string => (at === null ? never : new Date(at).toISOString());

/** A container as docker inspect shows it, from what any host says of it. */
function containerDocument(container: Container, details: ContainerDetails | null, mainPid: number): Json {
  const {command, isolation, memoryMiB, processors, network, runtime} = container;
  const state = dockerState(container);
  const [path = '', ...args] = command;
  return {
    Id: digitsOf(container),
    Created: moment(container.createdAt),
    Path: path,
    Args: args,
    State: {
      Status: state,
      Running: state === 'running' || state === 'paused',
      Paused: state === 'paused',
      Restarting: state === 'restarting',
      OOMKilled: details?.outOfMemory ?? false,
      Dead: state === 'dead',
      Pid: mainPid,
      ExitCode: container.exitCode ?? 0,
      Error: details?.failure ?? '',
      StartedAt: moment(container.startedAt),
      FinishedAt: moment(details?.finishedAt ?? null),
    },
    Image: container.imageId === null ? '' : `sha256:${container.imageId.replace(/^sha256:/, '')}`,
    Name: `/${container.name}`,
    RestartCount: details?.restarts ?? 0,
    HostConfig: {
      Isolation: isolation ?? '',
      Runtime: runtime,
      NetworkMode: network ?? 'none',
      Memory: memoryMiB === null ? 0 : memoryMiB * 1024 * 1024,
      NanoCpus: processors === null ? 0 : Math.round(processors * 1e9),
      RestartPolicy: {Name: details?.restartPolicy ?? 'no'},
    },
    Config: {
      Image: container.image,
      Cmd: command,
      Env: details?.environment ?? [],
      Labels: details?.labels ?? {},
    },
    Mounts: (details?.mounts ?? []).map(({kind, source, target, readOnly}) => ({
      Type: kind,
      Source: source ?? '',
      Destination: target,
      RW: !readOnly,
    })),
    NetworkSettings: {
      Networks: Object.fromEntries(
        (details?.networks ?? (network === null ? [] : [{name: network, address: null}])).map(each => [
          each.name,
          {IPAddress: each.address ?? ''},
        ]),
      ),
    },
  };
}

function imageDocument({id, name, version, sizeBytes}: Image): Json {
  const {repository, tag} = splitName(name);
  return {
    Id: `sha256:${id.replace(/^sha256:/, '')}`,
    RepoTags: [`${repository}:${tag}`],
    OsVersion: version,
    Size: sizeBytes,
  };
}

/** Something that JSON can say, as the host's own answer came over the network. */
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null));

async function document(call: DockerCall, word: string): Promise<Json | null> {
  const {containers, images, processes, workers} = await call.snapshot();
  const kind = call.flags.text('type');
  if (kind !== 'image') {
    try {
      const container = find(containers, word);
      const details = await detailsOf(call, container);
      if (details !== null && details.raw !== null && details.raw !== undefined) return asJson(details.raw);
      const own = processes.filter(({containerId}) => containerId === container.id);
      const worker = workers.find(({containerId}) => containerId === container.id);
      return containerDocument(container, details, worker?.pid ?? own[0]?.pid ?? 0);
    } catch (thrown) {
      if (!(thrown instanceof DockerFailure)) throw thrown;
    }
  }
  if (kind === 'container') return null;
  const {repository, tag} = splitName(word);
  const image = images.find(each => {
    const split = splitName(each.name);
    return (
      (split.repository === repository && split.tag === tag) ||
      (/^[0-9a-f]{4,64}$/i.test(word) && each.id.replace(/^sha256:/, '').startsWith(word.toLowerCase()))
    );
  });
  return image ? imageDocument(image) : null;
}

export const inspect: DockerCommand = {
  name: 'inspect',
  under: ['container inspect', 'image inspect'],
  usage: '[OPTIONS] NAME|ID [NAME|ID...]',
  synopsis: 'Return low-level information on Docker objects',
  least: 1,
  most: null,
  completes: 'container',
  flags: [
    {
      name: 'format',
      short: 'f',
      kind: 'text',
      help: "Format output using a custom template: 'json', 'TEMPLATE'",
    },
    {name: 'size', short: 's', kind: 'switch', help: 'Display total file sizes if the type is container'},
    {name: 'type', kind: 'text', help: 'Return JSON for specified type', values: ['container', 'image']},
  ],
  async *run(call) {
    const asked = call.flags.text('format');
    const nodes = asked === undefined || asked === 'json' ? null : template(asked);
    const documents: Json[] = [];
    const missing: string[] = [];
    for (const word of call.words) {
      const found = await document(call, word);
      if (found === null) missing.push(word);
      else if (nodes) yield* fill(nodes, found).split('\n');
      else documents.push(found);
    }
    if (!nodes) yield* JSON.stringify(documents, null, asked === 'json' ? 0 : 4).split('\n');
    for (const word of missing) call.complain(`Error: No such object: ${word}`);
  },
};
