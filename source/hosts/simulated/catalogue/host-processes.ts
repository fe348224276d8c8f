import type {Moment} from '../../../model/ids.ts';
import type {HostSystem} from '../../../model/isolation.ts';
import type {OwnProcess} from '../records.ts';
import type {Cost} from './programs.ts';
import {factsOf} from './systems.ts';
import {administrator, localService, networkService, systemUser} from './users.ts';

type Row = readonly [
  pid: number,
  parentPid: number | null,
  name: string,
  session: number,
  user: string | null,
  handles: number,
  npmK: number,
  pmK: number,
  wsK: number,
  vmM: number,
  cpu: number | null,
  rate: number,
];

/** The processes that a host starts with. The three csrss are the documents', Ids and figures. */
const rows: readonly Row[] = [
  [0, null, 'Idle', 0, null, 0, 0, 0, 4, 0, null, 0],
  [4, 0, 'System', 0, systemUser, 894, 0, 124, 140, 3, 11.78, 0.006],
  [272, 4, 'smss', 0, systemUser, 49, 2, 364, 1196, 2097152, 0.14, 0.000_01],
  [532, 524, 'csrss', 0, systemUser, 255, 12, 1820, 4000, 2097198, 0.53, 0.000_15],
  [600, 524, 'wininit', 0, systemUser, 86, 8, 1028, 4776, 2097181, 0.09, 0.000_01],
  [608, 592, 'csrss', 1, systemUser, 116, 11, 1284, 3700, 2097194, 0.25, 0.000_02],
  [660, 592, 'winlogon', 1, systemUser, 158, 8, 1868, 7868, 2097203, 0.17, 0.000_02],
  [708, 600, 'services', 0, systemUser, 264, 13, 3252, 7460, 2097192, 1.31, 0.000_7],
  [716, 600, 'lsass', 0, systemUser, 968, 26, 6188, 14_932, 2097195, 2.02, 0.000_9],
  [788, 708, 'svchost', 0, systemUser, 342, 13, 3012, 10_116, 2097199, 0.61, 0.000_4],
  [840, 708, 'svchost', 0, networkService, 451, 15, 3244, 8152, 2097196, 1.14, 0.000_8],
  [912, 708, 'svchost', 0, localService, 386, 14, 8320, 12_964, 2097208, 0.47, 0.000_2],
  [948, 708, 'svchost', 0, systemUser, 1118, 41, 17_204, 33_408, 2097296, 5.86, 0.003],
  [980, 708, 'svchost', 0, localService, 532, 22, 5116, 15_240, 2097230, 0.72, 0.000_4],
  [1040, 708, 'svchost', 0, networkService, 463, 31, 5824, 15_732, 2097244, 0.89, 0.000_6],
  [1096, 708, 'svchost', 0, systemUser, 247, 12, 2604, 9528, 2097201, 0.33, 0.000_1],
  [1184, 708, 'svchost', 0, localService, 369, 25, 9536, 13_504, 2097221, 0.66, 0.000_5],
  [1312, 708, 'svchost', 0, systemUser, 206, 15, 6640, 16_612, 2097226, 1.09, 0.000_9],
  [1404, 708, 'svchost', 0, networkService, 189, 10, 1968, 7292, 2097190, 0.2, 0.000_05],
  [1516, 708, 'svchost', 0, systemUser, 154, 9, 1812, 7016, 2097188, 0.16, 0.000_04],
  [1620, 708, 'svchost', 0, localService, 131, 8, 1540, 6328, 2097184, 0.11, 0.000_02],
  [1776, 708, 'vmcompute', 0, systemUser, 221, 13, 3608, 11_480, 2097213, 0.94, 0.001],
  [1852, 708, 'vmms', 0, systemUser, 873, 30, 14_836, 31_224, 2097288, 3.64, 0.002],
  [1968, 708, 'dockerd', 0, systemUser, 318, 34, 41_688, 52_204, 2097440, 4.27, 0.003],
  [2140, 708, 'WmiPrvSE', 0, networkService, 192, 12, 3284, 9616, 2097204, 0.42, 0.000_3],
  [3484, 3476, 'csrss', 2, systemUser, 246, 13, 1844, 5504, 2097117, 3.45, 0.004],
  [3528, 3476, 'winlogon', 2, systemUser, 163, 9, 1992, 8204, 2097205, 0.28, 0.000_05],
];

/** What comes in addition where the host has a desktop. */
const desktop: readonly Row[] = [
  [672, 660, 'dwm', 1, 'Window Manager\\DWM-1', 412, 24, 22_316, 41_208, 2097344, 1.02, 0.000_6],
  [3580, 3528, 'dwm', 2, 'Window Manager\\DWM-2', 548, 31, 48_612, 72_480, 2097420, 9.86, 0.009],
  [3996, 3940, 'explorer', 2, administrator, 1624, 68, 38_904, 96_716, 2097612, 6.42, 0.004],
];

const rowsOf = (system: HostSystem): readonly Row[] =>
  factsOf(system).hasDesktop ? [...rows, ...desktop] : rows;

/** How long ago the host had started when it was made, ms: nothing on it is just starting. */
const startedBefore = 25 * 3_600_000;

/** Who starts the workers. */
export const vmcomputePid = 1776;

/** The processes of a new host. */
export function startingProcesses(system: HostSystem, madeAt: Moment): OwnProcess[] {
  return rowsOf(system).map(([pid, parentPid, name, session, user]) => ({
    pid,
    parentPid,
    name,
    user,
    session,
    startedAt: madeAt - startedBefore,
  }));
}

const costs: ReadonlyMap<number, Cost> = new Map(
  [...rows, ...desktop].map(([pid, , , , , handles, npmK, pmK, wsK, vmM, cpu, rate]) => [
    pid,
    {handles, npmK, pmK, wsK, vmM, cpu, rate},
  ]),
);

/** What a process that the host started with cost when the host was made; undefined for one that came later. */
export const startingCost = ({pid, startedAt}: OwnProcess, madeAt: Moment): Cost | undefined =>
  startedAt === madeAt - startedBefore ? costs.get(pid) : undefined;

/** Without these a host cannot go on: ending one is refused. */
export const isCritical = (name: string): boolean =>
  critical.has(name) || name === 'Idle' || name === 'System' || name === 'vmmem';

const critical: ReadonlySet<string> = new Set(['smss', 'csrss', 'wininit', 'winlogon', 'services', 'lsass']);

/** Without these a container cannot go on: with one of them it ends. */
export const carriesContainer = (name: string): boolean => critical.has(name) || name === 'CExecSvc';
