import {homedir} from 'node:os';
import {join} from 'node:path';
import {fail} from '../../../model/host-error.ts';
import {dockerSurroundings} from '../surroundings.ts';
import {type EngineAddress, readAddress} from './address.ts';
import {readContext} from './context.ts';
import {readTls, type TlsSetup} from './tls.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** One engine that is meant: where it listens and how it is named to people. */
export interface EngineTarget {
  readonly address: EngineAddress;
  readonly tls: TlsSetup | null;
  /** The address as it was written: `unix:///var/run/docker.sock`. */
  readonly url: string;
  /** The Docker context that led here; null for an address of DOCKER_HOST or of `--host`. */
  readonly context: string | null;
}

/** Which engine: that of a context, at an address, or (both null) the one that docker itself would take. */
export interface EngineWish {
  readonly context: string | null;
  readonly url: string | null;
}

/**
 * Finds the engine that is meant, as docker does: an address goes before a context that was named, DOCKER_HOST before
 * DOCKER_CONTEXT, that before the configuration's context, and the platform's own socket comes last.
 * Fails with a sentence for an address or a context that cannot be read.
 */
export function engineTarget(wish: EngineWish, environment: Environment): EngineTarget {
  const {dockerHost, chosenContext} = dockerSurroundings(environment);
  if (wish.url !== null) return at(wish.url, environmentTls(environment), null, '--host');
  const context = wish.context ?? (dockerHost === null ? chosenContext : null);
  if (context !== null && context !== 'default') {
    const {url, tls} = readContext(configurationFolder(environment), context);
    return at(url, tls, context, `the Docker context ${context}`);
  }
  if (dockerHost !== null) return at(dockerHost, environmentTls(environment), null, 'DOCKER_HOST');
  return at(platformUrl(), null, 'default', 'the default');
}

function at(url: string, tls: TlsSetup | null, context: string | null, origin: string): EngineTarget {
  const address = readAddress(url, tls !== null);
  if (!address)
    return fail({
      kind: 'refused',
      message: `${origin} names no engine's address: ${url}`,
      remedy: 'use unix://PATH, tcp://HOST:PORT, npipe:////./pipe/NAME or ssh://USER@HOST',
    });
  return {address, tls: address.kind === 'tcp' ? tls : null, url, context};
}

/** DOCKER_TLS_VERIFY checks who answers, DOCKER_TLS does not; the certificates lie in DOCKER_CERT_PATH. */
function environmentTls(environment: Environment): TlsSetup | null {
  const verify = Boolean(environment['DOCKER_TLS_VERIFY']);
  if (!verify && !environment['DOCKER_TLS']) return null;
  return readTls(environment['DOCKER_CERT_PATH'] || configurationFolder(environment), verify);
}

function configurationFolder(environment: Environment): string {
  return environment['DOCKER_CONFIG'] || join(homedir(), '.docker');
}

const platformUrl = (): string =>
  process.platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock';
