/** Docker's own words for `--isolation`. On Linux the screen says `vm` for hyperv. */
export type Isolation = 'process' | 'hyperv';

export const isolations: readonly Isolation[] = ['process', 'hyperv'];

/** What implements an isolation: `default` and `hyperv` on Windows; `runc`, `runsc`, `kata` … on Linux. */
export interface Runtime {
  readonly name: string;
  /** null where it is not known whether the runtime shares the host's kernel. */
  readonly isolation: Isolation | null;
}

/** The host systems that the simulated host can be. */
export const hostSystems = [
  'nano-server',
  'server-2016',
  'server-2019',
  'server-2022',
  'server-2025',
  'windows-11',
] as const;
export type HostSystem = (typeof hostSystems)[number];

/** A Windows Server release, as the compatibility table counts them. */
export type Release = 2016 | 2019 | 2022 | 2025;

/** The build of each release: what an image's or a host's version begins with. */
export const builds: Readonly<Record<Release, string>> = {
  2016: '10.0.14393',
  2019: '10.0.17763',
  2022: '10.0.20348',
  2025: '10.0.26100',
};

/**
 * Microsoft's published table: which image release runs on which host under which isolation.
 * Source: learn.microsoft.com, "Windows container version compatibility"; simulated-host.md, *Containers*.
 */
const compatible: Readonly<Record<HostSystem, Readonly<Record<Isolation, readonly Release[]>>>> = {
  'server-2025': {hyperv: [2025, 2022, 2019, 2016], process: [2025, 2022]},
  'server-2022': {hyperv: [2022, 2019, 2016], process: [2022]},
  'server-2019': {hyperv: [2019, 2016], process: [2019]},
  'nano-server': {hyperv: [2019, 2016], process: [2019]},
  'server-2016': {hyperv: [2016], process: [2016]},
  'windows-11': {hyperv: [2025, 2022, 2019, 2016], process: [2025, 2022]},
};

/** Whether an image of `release` runs on `system` under `isolation`. */
export function mayRun(system: HostSystem, release: Release, isolation: Isolation): boolean {
  return compatible[system][isolation].includes(release);
}

/** process on servers, hyperv on Windows 11. Source: Docker's documentation of `--isolation`. */
export function defaultIsolation(system: HostSystem): Isolation {
  return system === 'windows-11' ? 'hyperv' : 'process';
}

/** Only Nano Server hosts convert. Source: the documents in the project's seeds. */
export function convertsContainers(system: HostSystem): boolean {
  return system === 'nano-server';
}
