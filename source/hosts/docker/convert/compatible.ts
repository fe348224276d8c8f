import type {HostError} from '../../../model/host-error.ts';
import {builds, type HostSystem, type Isolation, mayRun, type Release} from '../../../model/isolation.ts';

const releases: readonly Release[] = [2025, 2022, 2019, 2016];

/** The release that a build is of: `10.0.17763.1` and `10.0 17763 (17763.1.amd64fre…)` are 2019's. */
export function releaseOf(version: string): Release | null {
  const build = /10\.0[ .](\d+)/.exec(version)?.[1];
  return releases.find(release => builds[release].endsWith(`.${build}`)) ?? null;
}

/** The host system of a Windows engine; null where its build is none of those in Microsoft's table. */
export function systemOf(kernel: string, os: string): HostSystem | null {
  const isClient = !/server/i.test(os);
  switch (releaseOf(kernel)) {
    case 2025:
      return isClient ? 'windows-11' : 'server-2025';
    case 2022:
      return 'server-2022';
    case 2019:
      return 'server-2019';
    case 2016:
      return 'server-2016';
    case null:
      return null;
  }
}

/** What speaks against an image under an isolation on a Windows engine; null where nothing is known to. */
export function imageObstacle(
  image: {readonly name: string; readonly version: string},
  host: {readonly os: string; readonly kernel: string},
  container: string,
  isolation: Isolation,
): HostError | null {
  const system = systemOf(host.kernel, host.os);
  const release = releaseOf(image.version);
  if (system === null || release === null || mayRun(system, release, isolation)) return null;
  const other: Isolation = isolation === 'process' ? 'hyperv' : 'process';
  return {
    kind: 'incompatible-image',
    name: container,
    image: image.name,
    imageVersion: image.version,
    hostOs: host.os,
    isolation,
    remedy: mayRun(system, release, other) ? other : null,
  };
}
