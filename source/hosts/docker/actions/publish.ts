import {fail} from '../../../model/host-error.ts';

/** One published port: `80/tcp` on a port of the host; an empty hostPort leaves the number to the engine. */
export interface Published {
  readonly port: string;
  readonly hostIp: string;
  readonly hostPort: string;
}

const form =
  /^(?:(\[[^\]]*\]|[^:[\]]*):)??(?:(\d{0,5}(?:-\d{1,5})?):)?(\d{1,5}(?:-\d{1,5})?)(?:\/(tcp|udp|sctp))?$/;

/** Reads docker's `-p`: `[ADDRESS:][HOST-PORT:]PORT[/PROTOCOL]`, ports also as ranges of the same length. */
export function readPublish(text: string): Published[] {
  const wrong = () =>
    fail({kind: 'invalid-value', what: 'a published port', value: text, expected: 'HOST-PORT:PORT'});
  const [, address = '', host = '', inside, protocol = 'tcp'] = form.exec(text) ?? [];
  if (inside === undefined) return wrong();
  const ports = range(inside);
  const hostPorts = host === '' ? [] : range(host);
  // A range on the host for one port lets the engine choose in it.
  if (hostPorts.length > 1 && ports.length > 1 && hostPorts.length !== ports.length) return wrong();
  return ports.map((port, index) => ({
    port: `${port}/${protocol}`,
    hostIp: address.replace(/^\[(.*)\]$/, '$1'),
    hostPort: ports.length === 1 ? host : String(hostPorts[index] ?? ''),
  }));
}

function range(text: string): number[] {
  const [from = 0, to = from] = text.split('-').map(Number);
  return Array.from({length: Math.max(0, to - from) + 1}, (_, index) => from + index);
}
