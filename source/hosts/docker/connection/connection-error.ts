import {type HostError, HostFailure} from '../../../model/host-error.ts';
import type {EngineTarget} from './target.ts';

/** What node:net and node:tls say when there is no connection. */
export interface ConnectionFault {
  readonly code: string | undefined;
  readonly message: string;
}

const start = 'start the engine';

/** product.md: an engine that does not answer is an error that names the simulated host. */
const withSimulated = (remedy: string | null): string =>
  remedy === null ? 'use --host sim for the simulated host' : `${remedy}, or use --host sim`;

/** One sentence and a remedy for a connection that could not be made, or that broke. */
export function connectionError(target: EngineTarget, {code, message}: ConnectionFault): HostError {
  const host = `the engine at ${target.url}`;
  const unreachable = (detail: string, remedy: string | null): HostError => ({
    kind: 'unreachable',
    host,
    detail,
    remedy: withSimulated(remedy),
  });
  const {kind} = target.address;
  switch (code) {
    case 'ENOENT':
      if (kind === 'ssh')
        return unreachable('the program ssh is not installed', 'install it, use another address');
      return unreachable(kind === 'npipe' ? 'there is no such pipe' : 'there is no such socket', start);
    case 'ESSH':
      return unreachable(message, `try it by hand: ssh ${sshName(target)} docker version`);
    case 'ECONNREFUSED':
      return unreachable('nothing listens there', start);
    case 'EACCES':
    case 'EPERM':
      return unreachable(
        'permission denied',
        kind === 'npipe'
          ? 'join the group docker-users, run isotop as an administrator'
          : 'join the group docker (sudo usermod -aG docker $USER, then log in again), run isotop with sudo',
      );
    case 'ENOTSOCK':
    case 'EISDIR':
      return unreachable('that is not a socket', 'check the address');
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return unreachable(
        'there is no machine of that name',
        'check the address, and the network of this machine',
      );
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
      return unreachable('that machine cannot be reached', 'check the address, and the networks in between');
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return unreachable('it broke the connection off', 'see whether it still runs');
  }
  const tls = tlsFault(code, message);
  if (tls) return unreachable(tls.detail, tls.remedy);
  if (code?.startsWith('HPE_'))
    return unreachable('what answers there is not an engine', 'check the address, and whether it wants TLS');
  return unreachable(message.replace(/\s+/g, ' ').trim(), null);
}

function sshName({address}: EngineTarget): string {
  if (address.kind !== 'ssh') return 'HOST';
  return `${address.port === null ? '' : `-p ${address.port} `}${address.user === null ? '' : `${address.user}@`}${address.host}`;
}

function tlsFault(code: string | undefined, message: string): {detail: string; remedy: string} | null {
  if (/certificate required|bad certificate|handshake failure|unknown ca/i.test(message))
    return {
      detail: 'it refused the certificate of this client',
      remedy: 'put the right cert.pem and key.pem into DOCKER_CERT_PATH',
    };
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return {
      detail: 'its certificate is for another name',
      remedy: 'use the name that the certificate has',
    };
  if (/CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/.test(code ?? ''))
    return {
      detail: `its certificate is not trusted (${message})`,
      remedy: 'put the right ca.pem into DOCKER_CERT_PATH',
    };
  if (/wrong version number|packet length too long/i.test(message))
    return {detail: 'it does not speak TLS', remedy: 'unset DOCKER_TLS_VERIFY, check the port'};
  return null;
}

/** An engine that takes requests and does not answer within a limit, in seconds. */
export class HangFailure extends HostFailure {
  constructor(target: EngineTarget, seconds: number) {
    super({
      kind: 'unreachable',
      host: `the engine at ${target.url}`,
      detail: `no answer within ${seconds} s`,
      remedy: withSimulated('look at its log and restart it'),
    });
  }
}
