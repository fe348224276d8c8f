import {type HostId, networkId} from '../../../model/ids.ts';
import type {Network} from '../../../model/network.ts';

/** The virtual switches of a host, with their SwitchType. */
const switches: readonly (readonly [name: string, kind: string])[] = [
  ['Virtual Switch', 'External'],
  ['NAT', 'NAT'],
  ['DHCP', 'External'],
];

/** Those of the catalogue, and what a private host has beside them. */
export const networksOf = (host: HostId, added: readonly string[] = []): readonly Network[] =>
  [...switches, ...added.map(name => [name, 'Internal'] as const)].map(([name, kind]) => ({
    host,
    id: networkId(name),
    name,
    kind,
  }));

export const switchNames: readonly string[] = switches.map(([name]) => name);

/** The switch of that name, without regard to case, as the host lists it. */
export const findSwitch = (asked: string, added: readonly string[] = []): string | undefined =>
  [...switchNames, ...added].find(name => name.toLowerCase() === asked.toLowerCase());
