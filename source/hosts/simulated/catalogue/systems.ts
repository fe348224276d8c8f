import type {HostSystem, Release} from '../../../model/isolation.ts';

/** What a host system is and has. */
export interface SystemFacts {
  readonly computerName: string;
  /** In words, as the header shows it. */
  readonly os: string;
  /** Its build is that of `builds[release]`, and so are the OS images that it comes with. */
  readonly release: Release;
  /** dwm and explorer run. */
  readonly hasDesktop: boolean;
  /** The memory of a utility VM stands in a process of its own, vmmem: on builds from 1709. */
  readonly hasVmmem: boolean;
}

const systems: Readonly<Record<HostSystem, SystemFacts>> = {
  'nano-server': {
    computerName: 'WIN-NANO',
    os: 'Nano Server',
    release: 2019,
    hasDesktop: false,
    hasVmmem: true,
  },
  'server-2016': {
    computerName: 'WIN-2016',
    os: 'Windows Server 2016',
    release: 2016,
    hasDesktop: true,
    hasVmmem: false,
  },
  'server-2019': {
    computerName: 'WIN-2019',
    os: 'Windows Server 2019',
    release: 2019,
    hasDesktop: true,
    hasVmmem: true,
  },
  'server-2022': {
    computerName: 'WIN-2022',
    os: 'Windows Server 2022',
    release: 2022,
    hasDesktop: true,
    hasVmmem: true,
  },
  'server-2025': {
    computerName: 'WIN-2025',
    os: 'Windows Server 2025',
    release: 2025,
    hasDesktop: true,
    hasVmmem: true,
  },
  'windows-11': {
    computerName: 'WIN-11',
    os: 'Windows 11',
    release: 2025,
    hasDesktop: true,
    hasVmmem: true,
  },
};

/** The facts of a host system. */
export const factsOf = (system: HostSystem): SystemFacts => systems[system];
