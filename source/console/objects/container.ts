import {type Container, stateWord} from '../../model/container.ts';
import type {Isolation} from '../../model/isolation.ts';
import type {Shell} from '../shell.ts';
import {objectMaker} from '../values/instance.ts';
import type {EnumValue, Instance} from '../values/value.ts';

export const containerTypeName = 'Microsoft.Containers.PowerShell.Objects.Container';

interface ContainerSource {
  /** As it is now, also when the object was made before. */
  readonly container: () => Container;
  readonly shell: Shell;
}

export const runtimeTypes = ['Default', 'HyperV'] as const;
export type RuntimeType = (typeof runtimeTypes)[number];
export const runtimeTypeName = 'Microsoft.Containers.PowerShell.Objects.ContainerRuntimeType';

/** The documents' word for an isolation. */
const runtimeTypeOf = (isolation: Isolation | null): EnumValue | null =>
  isolation === null
    ? null
    : {kind: 'enum', type: runtimeTypeName, name: isolation === 'hyperv' ? 'HyperV' : 'Default'};

export const isolationOf = (runtimeType: RuntimeType): Isolation =>
  runtimeType === 'HyperV' ? 'hyperv' : 'process';

const make = objectMaker<ContainerSource>({
  name: containerTypeName,
  text: source => `Container (Name = '${source.container().name}') [Id = '${source.container().id}']`,
  properties: {
    Name: source => source.container().name,
    ContainerName: source => source.container().name,
    ContainerId: source => source.container().id,
    Id: source => source.container().id,
    State: source => ({
      kind: 'enum',
      type: 'Microsoft.Containers.PowerShell.Objects.ContainerState',
      name: stateWord(source.container().state),
    }),
    Uptime: source => ({kind: 'duration', milliseconds: uptimeOf(source.container(), source.shell)}),
    ParentImageName: source => source.container().image,
    RuntimeType: source => runtimeTypeOf(source.container().isolation),
    CreationTime: source => ({kind: 'datetime', at: source.container().createdAt}),
    SwitchName: source => source.container().network,
    MemoryStartupBytes: source => {
      const {memoryMiB} = source.container();
      return memoryMiB === null ? null : memoryMiB * 1024 * 1024;
    },
    ProcessorCount: source => source.container().processors,
    Owner: source => source.container().owner,
    Command: source => source.container().command,
  },
});

function uptimeOf({state, startedAt}: Container, shell: Shell): number {
  const runs = state === 'running' || state === 'paused' || state === 'stopping';
  return runs && startedAt !== null ? Math.max(0, shell.now() - startedAt) : 0;
}

/** The properties of a container, for completion. */
export const containerProperties = make.properties;

/** A container as Get-Container gives it. What it says is true of the host's last snapshot, not of when it was made. */
export const containerObject = (container: Container, shell: Shell): Instance =>
  make({container: () => shell.current(container), shell});
