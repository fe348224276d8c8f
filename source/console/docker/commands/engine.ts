import type {Snapshot} from '../../../model/snapshot.ts';
import type {Json} from '../../format/json.ts';
import type {DockerCall, DockerCommand, Flag} from '../declaration.ts';
import {fill, format, template} from '../rows.ts';
import {dockerState} from '../status.ts';

const formatFlag: Flag = {
  name: 'format',
  short: 'f',
  kind: 'text',
  help: "Format output using a custom template: 'json', 'TEMPLATE'",
};

/** One object by `--format`, or else as lines. */
function* shown(call: DockerCall, data: Json, lines: () => Iterable<string>): Generator<string> {
  const asked = call.flags.text('format');
  if (asked === undefined) yield* lines();
  else if (asked === 'json') yield JSON.stringify(data);
  else yield* fill(template(asked), data).split('\n');
}

function versionOf({host}: Snapshot) {
  return {
    Client: {Version: 'isotop', Context: host.id},
    Server: {
      Platform: {Name: host.kind === 'simulated' ? 'simulated host' : 'Docker'},
      Version: host.version,
      Os: host.platform,
      Name: host.name,
    },
  };
}

export const version: DockerCommand = {
  name: 'version',
  under: [],
  usage: '[OPTIONS]',
  synopsis: 'Show the Docker version information',
  least: 0,
  most: 0,
  flags: [formatFlag],
  async *run(call) {
    const data = versionOf(await call.snapshot());
    yield* shown(call, data, () => [
      'Client:',
      ` Version:           ${data.Client.Version}`,
      ` Context:           ${data.Client.Context}`,
      '',
      `Server: ${data.Server.Platform.Name}`,
      ` Engine:`,
      `  Version:          ${data.Server.Version}`,
      `  OS:               ${data.Server.Os}`,
      `  Name:             ${data.Server.Name}`,
    ]);
  },
};

export const info: DockerCommand = {
  name: 'info',
  under: ['system info'],
  usage: '[OPTIONS]',
  synopsis: 'Display system-wide information',
  least: 0,
  most: 0,
  flags: [formatFlag],
  async *run(call) {
    const snapshot = await call.snapshot();
    const {host, containers, images, networks} = snapshot;
    const count = (state: string): number =>
      containers.filter(container => dockerState(container) === state).length;
    const data = {
      ID: host.id,
      Name: host.name,
      Containers: containers.length,
      ContainersRunning: count('running'),
      ContainersPaused: count('paused'),
      ContainersStopped: containers.length - count('running') - count('paused'),
      Images: new Set(images.map(({id}) => id)).size,
      ServerVersion: host.version,
      OSType: host.platform,
      OperatingSystem: host.os,
      Isolation: host.defaultIsolation ?? '',
      DefaultRuntime: host.runtimes[0]?.name ?? '',
      Runtimes: Object.fromEntries(host.runtimes.map(({name, isolation}) => [name, {isolation}])),
      Plugins: {Network: [...new Set(networks.map(({kind}) => kind))]},
    };
    yield* shown(call, data, () => [
      'Server:',
      ` Containers: ${data.Containers}`,
      `  Running: ${data.ContainersRunning}`,
      `  Paused: ${data.ContainersPaused}`,
      `  Stopped: ${data.ContainersStopped}`,
      ` Images: ${data.Images}`,
      ` Server Version: ${data.ServerVersion}`,
      ` Plugins:`,
      `  Network: ${data.Plugins.Network.join(' ')}`,
      ` Default Isolation: ${data.Isolation}`,
      ` Runtimes: ${Object.keys(data.Runtimes).join(' ')}`,
      ` Operating System: ${data.OperatingSystem}`,
      ` OSType: ${data.OSType}`,
      ` Name: ${data.Name}`,
      ` ID: ${data.ID}`,
    ]);
  },
};

export const networkLs: DockerCommand = {
  name: 'network ls',
  under: ['network list'],
  usage: '[OPTIONS]',
  synopsis: 'List networks',
  least: 0,
  most: 0,
  flags: [
    {name: 'quiet', short: 'q', kind: 'switch', help: 'Only display network IDs'},
    {
      name: 'format',
      kind: 'text',
      help: "Format output using a custom template: 'table', 'table TEMPLATE', 'json', 'TEMPLATE'",
    },
  ],
  async *run({flags, snapshot}) {
    const {networks} = await snapshot();
    const rows = networks.map(({id, name, kind}) => ({
      ID: id.slice(0, 12),
      Name: name,
      Driver: kind.toLowerCase(),
      Scope: 'local',
    }));
    if (flags.has('quiet')) yield* rows.map(({ID}) => ID);
    else {
      const titles = {ID: 'NETWORK ID', Name: 'NAME', Driver: 'DRIVER', Scope: 'SCOPE'};
      yield* format(
        {titles, rows, table: '{{.ID}}\t{{.Name}}\t{{.Driver}}\t{{.Scope}}'},
        flags.text('format'),
      );
    }
  },
};
