/**
 * What a program's processes cost: the figures around which theirs wander. Sizes in KiB where the name ends in K,
 * MiB where it ends in M, CPU in seconds.
 */
export interface Cost {
  readonly handles: number;
  readonly npmK: number;
  readonly pmK: number;
  readonly wsK: number;
  readonly vmM: number;
  /** What it took to start. null where the host does not tell, as for Idle. */
  readonly cpu: number | null;
  /** What it takes of one processor, in seconds a second. */
  readonly rate: number;
}

type Row = readonly [
  handles: number,
  npmK: number,
  pmK: number,
  wsK: number,
  vmM: number,
  cpu: number,
  rate: number,
];

/** csrss, PING and vmwp are the documents'; the others are what such programs have on a quiet host. */
const rows: Readonly<Record<string, Row>> = {
  smss: [53, 3, 512, 1236, 2097153, 0.06, 0.000_01],
  csrss: [167, 9, 1276, 3720, 2097197, 0.2, 0.000_2],
  wininit: [92, 8, 1160, 4872, 2097182, 0.08, 0.000_01],
  services: [219, 11, 2580, 6648, 2097191, 0.44, 0.000_3],
  lsass: [742, 22, 5200, 13420, 2097188, 0.86, 0.000_4],
  svchost: [312, 14, 3904, 11216, 2097212, 0.52, 0.000_5],
  CExecSvc: [96, 8, 1004, 4556, 2097176, 0.03, 0.000_05],
  fontdrvhost: [39, 6, 1248, 3308, 2097168, 0.05, 0.000_01],
  conhost: [98, 8, 1404, 6452, 2097179, 0.09, 0.000_05],
  cmd: [41, 4, 2144, 3268, 2097166, 0.03, 0],
  powershell: [498, 28, 58_420, 69_148, 2097351, 1.34, 0.000_8],
  pwsh: [612, 47, 46_812, 92_340, 2097412, 1.12, 0.000_8],
  PING: [67, 5, 820, 3836, 2097171, 0.03, 0.000_3],
  timeout: [43, 4, 796, 3412, 2097164, 0.02, 0.000_02],
  ServiceMonitor: [86, 7, 1120, 5004, 2097178, 0.05, 0.000_05],
  vmwp: [1737, 15, 39_452, 19_620, 2097261, 5.55, 0.004],
  vmmem: [0, 0, 0, 0, 0, 0.9, 0.012],
  w3wp: [684, 62, 84_210, 98_764, 2097820, 3.1, 0.01],
  sqlservr: [913, 120, 412_004, 386_220, 2098412, 12.4, 0.03],
  node: [214, 26, 64_120, 71_236, 2097604, 0.9, 0.006],
  java: [531, 44, 348_220, 361_040, 2098304, 8.2, 0.015],
  python: [168, 17, 28_404, 36_512, 2097316, 0.6, 0.004],
  dotnet: [402, 33, 92_416, 104_220, 2097740, 1.8, 0.008],
  nginx: [122, 9, 3804, 10_112, 2097204, 0.2, 0.003],
  'redis-server': [109, 10, 18_220, 22_308, 2097228, 0.4, 0.004],
  MsMpEng: [642, 71, 142_308, 128_440, 2097632, 9.8, 0.02],
  RuntimeBroker: [288, 15, 5212, 20_104, 2097246, 0.7, 0.000_4],
  dllhost: [201, 15, 3208, 10_236, 2097218, 0.3, 0.000_2],
  taskhostw: [236, 16, 5104, 14_412, 2097240, 0.5, 0.000_2],
};

const fromRow = ([handles, npmK, pmK, wsK, vmM, cpu, rate]: Row): Cost => ({
  handles,
  npmK,
  pmK,
  wsK,
  vmM,
  cpu,
  rate,
});

const costs: ReadonlyMap<string, Cost> = new Map(
  Object.entries(rows).map(([name, row]) => [name.toLowerCase(), fromRow(row)]),
);
const ordinary: Cost = fromRow([128, 10, 2812, 8204, 2097192, 0.2, 0.000_3]);

/** What a process of this name costs; a quiet program's figures for a name that is not known. */
export const costOf = (name: string): Cost => costs.get(name.toLowerCase()) ?? ordinary;
