import type {Capabilities, ConvertRequest} from '../../source/hosts/host.ts';
import type {Container} from '../../source/model/container.ts';
import type {CreateRequest} from '../../source/model/create-request.ts';
import {imageId} from '../../source/model/ids.ts';
import type {Snapshot} from '../../source/model/snapshot.ts';
import {container, host, snapshot} from './hand-made.ts';
import {type StillHost, stillHost} from './still-host.ts';

/** What a Linux engine shows that has two runtimes of each isolation. */
export function severalRuntimes(containers: readonly Container[] = []): Snapshot {
  const shown = snapshot({containers});
  return {
    ...shown,
    images: [
      {
        host,
        id: imageId('busybox'),
        name: 'busybox',
        version: 'latest',
        publisher: null,
        isOsImage: false,
        sizeBytes: null,
      },
    ],
    host: {
      ...shown.host,
      kind: 'docker',
      os: 'Debian GNU/Linux 12',
      version: '28.2',
      platform: 'linux',
      runtimes: [
        {name: 'crun', isolation: 'process'},
        {name: 'kata', isolation: 'hyperv'},
        {name: 'runc', isolation: 'process'},
        {name: 'runsc', isolation: 'hyperv'},
      ],
      defaultRuntime: 'runc',
    },
  };
}

export interface SeveralRuntimes {
  readonly host: StillHost;
  /** What it was asked to plan, to convert to, and to create. */
  readonly planned: ConvertRequest[];
  readonly converted: ConvertRequest[];
  readonly created: CreateRequest[];
}

/** Such an engine, which does all that it is asked. */
export function engineOfSeveralRuntimes(containers: readonly Container[] = []): SeveralRuntimes {
  const planned: ConvertRequest[] = [];
  const converted: ConvertRequest[] = [];
  const created: CreateRequest[] = [];
  const found = (id: string): Container => {
    const one = containers.find(candidate => candidate.id === id);
    if (!one) throw new Error(`there is no container ${id}`);
    return one;
  };
  const capabilities: Partial<Capabilities> = {
    planConvert: async (id, request) => {
      planned.push(request);
      const runtime = request.runtime ?? request.to;
      return {container: found(id), to: request.to, runtime, steps: [`make it anew under ${runtime}`]};
    },
    convertContainer: async (id, request) => {
      converted.push(request);
      return found(id);
    },
    createContainer: async request => {
      created.push(request);
      return container(request.name, {state: 'created'});
    },
    startContainer: async id => container(id),
  };
  return {host: stillHost(severalRuntimes(containers), capabilities), planned, converted, created};
}
