import {type HostId, networkId} from '../../../model/ids.ts';
import type {Network} from '../../../model/network.ts';

/** The virtual switches of a host, with their SwitchType. */
const switches: readonly (readonly [name: string, kind: string])[] = [
  ['Virtual Switch', 'External'],
  ['NAT', 'NAT'],
  ['DHCP', 'External'],
];

export const networksOf = (host: HostId): readonly Network[] =>
  switches.map(([name, kind]) => ({host, id: networkId(name), name, kind}));

export const switchNames: readonly string[] = switches.map(([name]) => name);

/** The switch of that name, without regard to case, as the host lists it. */
export const findSwitch = (asked: string): string | undefined =>
  switchNames.find(name => name.toLowerCase() === asked.toLowerCase());
