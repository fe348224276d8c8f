import type {ProcessFigures} from '../../../../model/process.ts';

/** A process as Windows tells of it. */
export interface WindowsProcess {
  readonly pid: number;
  readonly parentPid: number | null;
  readonly name: string;
  readonly user: string | null;
  readonly session: number | null;
  readonly startedAt: number | null;
  readonly figures: ProcessFigures;
}

/** A line pair of `hcsdiag list`. */
export interface ComputeSystem {
  /** The container's 64 hexadecimal digits for docker's, a GUID for others. */
  readonly id: string;
  readonly type: string;
  readonly state: string;
  /** The id of its virtual machine (RuntimeId), in lower case. */
  readonly vmId: string;
  readonly owner: string;
}

export interface WindowsReading {
  readonly processes: readonly WindowsProcess[];
  /** null where they may not be read. */
  readonly systems: readonly ComputeSystem[] | null;
}

/** Reads what reading-script.ts printed. Lines of any other form are passed over. */
export function parseReading(text: string): WindowsReading {
  const lines = text.split(/\r?\n/);
  const diagnosed = lines.flatMap(line => (line.startsWith('h\t') ? [line.slice(2)] : []));
  return {
    processes: lines.flatMap(line => (line.startsWith('p\t') ? (parseProcess(line) ?? []) : [])),
    systems: diagnosed.length === 0 ? null : parseSystems(diagnosed),
  };
}

function parseProcess(line: string): WindowsProcess | null {
  const [, id, parent, name, user, session, handles, npm, pm, ws, vm, cpu, start] = line.split('\t');
  const pid = number(id);
  if (pid === null || !name) return null;
  return {
    pid,
    parentPid: number(parent),
    name,
    user: user || null,
    session: number(session),
    startedAt: start ? Date.parse(start) || null : null,
    figures: {
      handles: number(handles),
      npmK: inUnits(npm, 1024),
      pmK: inUnits(pm, 1024),
      wsK: inUnits(ws, 1024),
      vmM: inUnits(vm, 1024 ** 2),
      cpuSeconds: number(cpu),
    },
  };
}

/** Two lines a system: its id; then, indented, type, state, GUID and owner, parted by commas. */
export function parseSystems(lines: readonly string[]): ComputeSystem[] {
  return lines.flatMap((line, index) => {
    const id = lines[index - 1]?.trim();
    if (!id || !/^\s+\S/.test(line)) return [];
    const [type = '', state = '', vmId = '', owner = ''] = line.split(',').map(part => part.trim());
    return vmId === '' ? [] : [{id, type, state, vmId: vmId.toLowerCase(), owner}];
  });
}

function number(text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

function inUnits(text: string | undefined, unit: number): number | null {
  const value = number(text);
  return value === null ? null : Math.round(value / unit);
}
