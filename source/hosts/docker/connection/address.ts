/** Where an engine listens. */
export type EngineAddress =
  | {readonly kind: 'unix'; readonly path: string}
  /** A named pipe of Windows, as Node opens it: `\\.\pipe\docker_engine`. */
  | {readonly kind: 'npipe'; readonly path: string}
  | {readonly kind: 'tcp'; readonly host: string; readonly port: number}
  | {
      readonly kind: 'ssh';
      readonly host: string;
      readonly user: string | null;
      readonly port: number | null;
      /** The engine's socket on that machine, where it is not the usual one. */
      readonly socket: string | null;
    };

/** Ports that docker itself takes where an address names none. */
const plainPort = 2375;
const tlsPort = 2376;

/** Reads `unix:// tcp:// npipe:// ssh://` (and http, https as docker does); null for anything else. */
export function readAddress(url: string, withTls: boolean): EngineAddress | null {
  if (url.startsWith('unix://')) {
    const path = url.slice('unix://'.length);
    return path === '' ? null : {kind: 'unix', path};
  }
  if (url.startsWith('npipe://')) {
    const path = url.slice('npipe://'.length).replaceAll('/', '\\');
    return path === '' ? null : {kind: 'npipe', path};
  }
  if (!/^(tcp|https?|ssh):\/\//.test(url)) return null;
  // WHATWG addresses of unknown schemes keep the host as it was written, so IPv6 keeps its brackets.
  const text = url.replace(/^(https?):/, 'tcp:');
  if (!URL.canParse(text)) return null;
  const {protocol, hostname, port, username, pathname} = new URL(text);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  if (host === '') return null;
  if (protocol === 'ssh:')
    return {
      kind: 'ssh',
      host,
      user: username === '' ? null : decodeURIComponent(username),
      port: port === '' ? null : Number(port),
      socket: pathname === '' || pathname === '/' ? null : pathname,
    };
  return {kind: 'tcp', host, port: port === '' ? (withTls ? tlsPort : plainPort) : Number(port)};
}
