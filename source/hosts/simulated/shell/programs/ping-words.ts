import {hash} from '../../random.ts';
import type {SimulatedContainer} from '../../records.ts';

/** What ping was asked to do. */
export interface PingRequest {
  readonly host: string;
  /** null: until it is ended. */
  readonly count: number | null;
  readonly size: number;
  /** -4 or -6; null for what the name has. */
  readonly family: 4 | 6 | null;
}

export const usage = `
Usage: ping [-t] [-a] [-n count] [-l size] [-f] [-i TTL] [-v TOS]
            [-r count] [-s count] [[-j host-list] | [-k host-list]]
            [-w timeout] [-R] [-S srcaddr] [-c compartment] [-p]
            [-4] [-6] target_name

Options:
    -t             Ping the specified host until stopped.
                   To see statistics and continue - type Control-Break;
                   To stop - type Control-C.
    -n count       Number of echo requests to send.
    -l size        Send buffer size.
    -4             Force using IPv4.
    -6             Force using IPv6.
`;

const mostRequests = 0xffff_ffff;
const largestBuffer = 65_500;
/** Options that have a value, and nothing else to say here. */
const withValue = /^[ivrsjkwScp]$/;

/** What ping's words mean; a text is what it says instead of doing anything. */
export function readPing(words: readonly string[]): PingRequest | string {
  let host: string | null = null;
  let count: number | null = 4;
  let size = 32;
  let family: 4 | 6 | null = null;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const option = /^[-/](\S+)$/.exec(word)?.[1];
    const value = words[index + 1];
    if (option === undefined) {
      if (host !== null) return `Bad parameter ${word}.\n`;
      host = word;
    } else if (option === '4' || option === '6') family = option === '4' ? 4 : 6;
    else if (option.toLowerCase() === 't') count = null;
    else if (option === 'a' || option === 'f' || option === 'R') continue;
    else if (option === 'n' || option === 'l') {
      index += 1;
      const [least, most] = option === 'n' ? [1, mostRequests] : [0, largestBuffer];
      if (value === undefined) return `Value must be supplied for option -${option}.\n`;
      if (!/^\d+$/.test(value) || Number(value) < least || Number(value) > most)
        return `Bad value for option -${option}, valid range is from ${least} to ${most}.\n`;
      if (option === 'n') count = Number(value);
      else size = Number(value);
    } else if (withValue.test(option)) index += 1;
    else return option === '?' ? usage : `Bad option ${word}.\n${usage}`;
  }
  if (host === null) return words.length === 0 ? usage : 'IP address must be specified.\n';
  return {host, count, size, family};
}

/** Whom ping asks, and what comes of it. */
export interface Target {
  /** `WIN-X [::1]`, or the address alone. */
  readonly shown: string;
  readonly address: string;
  /** How long the answer to the n-th request takes, ms; null when none can be sent. */
  takes(request: number): number | null;
}

/**
 * Whom a name stands for: the container itself, or an address; null for a name that nobody answers for. A container
 * without a network reaches itself only.
 */
export function targetOf(
  {host, family}: PingRequest,
  {id, network, owner}: Pick<SimulatedContainer, 'id' | 'network' | 'owner'>,
  computerName: string,
): Target | null {
  const loopback = family === 4 ? '127.0.0.1' : '::1';
  const name = host.toLowerCase();
  if (name === 'localhost' || name === computerName.toLowerCase())
    return {shown: `${computerName} [${loopback}]`, address: loopback, takes: () => 0};
  if (name === '::1' || /^127(\.\d{1,3}){3}$/.test(name)) return {shown: host, address: host, takes: () => 0};
  const seed = hash(...[...id, ...name].map(letter => letter.charCodeAt(0)));
  // Docker's containers are on nat unless told otherwise.
  const reaches = owner === 'docker' ? network !== 'none' : network !== null;
  const near = /^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(name);
  const takes = (request: number): number | null =>
    reaches ? (near ? 0 : 8 + (seed % 23)) + (hash(seed, request) % 3) : null;
  if (isAddress(name)) return {shown: host, address: host, takes};
  if (!reaches || !isName(name)) return null;
  const address = documentationAddress(hash(...[...name].map(letter => letter.charCodeAt(0))));
  return {shown: `${host} [${address}]`, address, takes};
}

/** Names have addresses that belong to nobody (RFC 5737): nothing here is really asked. */
const documentationAddress = (seed: number): string =>
  `${['192.0.2', '198.51.100', '203.0.113'][seed % 3]}.${1 + (Math.floor(seed / 3) % 254)}`;

const isName = (text: string): boolean =>
  /^[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$/.test(text) && text.length < 254;

const isAddress = (text: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split('.').every(part => Number(part) <= 255);

/** The line of the n-th request. */
export function replyLine({address, takes}: Target, {size}: PingRequest, request: number): string {
  const time = takes(request);
  if (time === null) return 'PING: transmit failed. General failure. ';
  const shown = time < 1 ? 'time<1ms' : `time=${time}ms`;
  return address.includes(':')
    ? `Reply from ${address}: ${shown} `
    : `Reply from ${address}: bytes=${size} ${shown} TTL=${address.startsWith('127.') ? 128 : 117}`;
}

/** What stands before the first reply. */
export const opening = ({shown}: Target, {size}: PingRequest): readonly string[] => [
  '',
  `Pinging ${shown} with ${size} bytes of data:`,
];

/** What stands after `sent` requests. */
export function statistics({address, takes}: Target, sent: number): readonly string[] {
  const isLost = takes(0) === null;
  const lines = [
    '',
    `Ping statistics for ${address}:`,
    `    Packets: Sent = ${sent}, Received = ${isLost ? 0 : sent}, Lost = ${isLost ? sent : 0} (${isLost ? 100 : 0}% loss),`,
  ];
  if (isLost || sent === 0) return lines;
  // After very many the middle is known well enough from the last ones.
  const from = Math.max(0, sent - 10_000);
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  let sum = 0;
  for (let request = from; request < sent; request += 1) {
    const time = takes(request) ?? 0;
    least = Math.min(least, time);
    most = Math.max(most, time);
    sum += time;
  }
  return [
    ...lines,
    'Approximate round trip times in milli-seconds:',
    `    Minimum = ${least}ms, Maximum = ${most}ms, Average = ${Math.floor(sum / (sent - from))}ms`,
  ];
}

export const notFound = (host: string): string =>
  `Ping request could not find host ${host}. Please check the name and try again.`;
