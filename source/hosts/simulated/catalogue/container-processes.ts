import type {Base} from './images.ts';
import {containerAdministrator, localService, networkService, systemUser} from './users.ts';

/** What runs in a container before its command, parents first: a name and the name of its parent. */
const nano: readonly (readonly [name: string, parent: string | null])[] = [
  ['smss', null],
  ['csrss', 'smss'],
  ['wininit', 'smss'],
  ['services', 'wininit'],
  ['lsass', 'wininit'],
  ['svchost', 'services'],
  ['svchost', 'services'],
  ['svchost', 'services'],
  ['CExecSvc', 'services'],
];

const core: typeof nano = [
  ...nano,
  ['svchost', 'services'],
  ['fontdrvhost', 'wininit'],
  ['conhost', 'CExecSvc'],
];

/** The processes of a container of a base image, without those of its command. */
export const kitOf = (base: Base): typeof nano => (base === 'nano' ? nano : core);

const users: Readonly<Record<string, string>> = {
  smss: systemUser,
  csrss: systemUser,
  wininit: systemUser,
  services: systemUser,
  lsass: systemUser,
  CExecSvc: systemUser,
  fontdrvhost: 'Font Driver Host\\UMFD-0',
};

/** The account of a process inside a container; `pid` tells the several svchost apart. */
export function insideUser(name: string, pid: number): string {
  if (name !== 'svchost') return users[name] ?? containerAdministrator;
  return [systemUser, localService, networkService][(pid / 4) % 3] ?? systemUser;
}
