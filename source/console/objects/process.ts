import type {InsideProcess, ProcessFigures} from '../../model/process.ts';
import type {Snapshot} from '../../model/snapshot.ts';
import {objectMaker} from '../values/instance.ts';

export const processTypeName = 'System.Diagnostics.Process';

/** A process of a host or of a container, with its figures at the moment it was asked for. */
export interface ProcessSource {
  readonly pid: number;
  readonly name: string;
  readonly user: string | null;
  readonly session: number | null;
  readonly parentPid: number | null;
  readonly figures: ProcessFigures;
  readonly computer: string;
}

/** A size as .NET has it, bytes. */
const bytes = (size: number | null, unit: number): number | null =>
  size === null ? null : Math.round(size * unit);

const kib = 1024;
const mib = 1024 * 1024;

/** A process as PowerShell's Get-Process gives it. */
export const processObject = objectMaker<ProcessSource>({
  name: processTypeName,
  text: ({name}) => `${processTypeName} (${name})`,
  properties: {
    Name: ({name}) => name,
    Id: ({pid}) => pid,
    ProcessName: ({name}) => name,
    Handles: ({figures}) => figures.handles,
    HandleCount: ({figures}) => figures.handles,
    NPM: ({figures}) => bytes(figures.npmK, kib),
    PM: ({figures}) => bytes(figures.pmK, kib),
    WS: ({figures}) => bytes(figures.wsK, kib),
    VM: ({figures}) => bytes(figures.vmM, mib),
    CPU: ({figures}) => figures.cpuSeconds,
    SI: ({session}) => session,
    SessionId: ({session}) => session,
    UserName: ({user}) => user,
    NonpagedSystemMemorySize: ({figures}) => bytes(figures.npmK, kib),
    PagedMemorySize: ({figures}) => bytes(figures.pmK, kib),
    PrivateMemorySize: ({figures}) => bytes(figures.pmK, kib),
    WorkingSet: ({figures}) => bytes(figures.wsK, kib),
    VirtualMemorySize: ({figures}) => bytes(figures.vmM, mib),
    TotalProcessorTime: ({figures}) =>
      figures.cpuSeconds === null ? null : {kind: 'duration', milliseconds: figures.cpuSeconds * 1000},
    ParentId: ({parentPid}) => parentPid,
    MachineName: () => '.',
  },
});

/** The processes that the host's own list shows. */
export function hostProcesses(snapshot: Snapshot): readonly ProcessSource[] {
  return snapshot.processes.map(({pid, name, user, session, parentPid}) => ({
    pid,
    name,
    user,
    session,
    parentPid,
    computer: snapshot.host.name,
    get figures() {
      return snapshot.figures(pid);
    },
  }));
}

/** The processes as seen from inside a container. */
export function insideProcesses(
  processes: readonly InsideProcess[],
  computer: string,
): readonly ProcessSource[] {
  return processes.map(process => ({...process, parentPid: null, figures: process, computer}));
}
