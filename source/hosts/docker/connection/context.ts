import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as z from 'zod';
import {fail} from '../../../model/host-error.ts';
import {readTls, type TlsSetup} from './tls.ts';

/** What a Docker context says of its engine. */
export interface EngineContext {
  readonly url: string;
  readonly tls: TlsSetup | null;
}

const metaFile = z.object({
  Endpoints: z.object({
    docker: z.object({Host: z.string().optional(), SkipTLSVerify: z.boolean().optional()}),
  }),
});

/**
 * Reads a context of docker's configuration folder by its name. docker names the folders of a context by the SHA-256
 * of its name. Fails with a sentence when there is none, or when it has no address.
 */
export function readContext(configuration: string, name: string): EngineContext {
  const folder = createHash('sha256').update(name).digest('hex');
  const file = join(configuration, 'contexts', 'meta', folder, 'meta.json');
  const tlsFolder = join(configuration, 'contexts', 'tls', folder, 'docker');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return fail({
      kind: 'refused',
      message: `there is no Docker context named ${name}`,
      remedy: 'docker context ls lists them',
    });
  }
  const docker = parse(text)?.Endpoints.docker;
  if (docker?.Host === undefined || docker.Host === '')
    return fail({
      kind: 'refused',
      message: `the Docker context ${name} has no address that can be read`,
      remedy: `look at it with docker context inspect ${name}`,
    });
  return {
    url: docker.Host,
    tls: existsSync(tlsFolder) || docker.SkipTLSVerify ? readTls(tlsFolder, !docker.SkipTLSVerify) : null,
  };
}

function parse(text: string): z.infer<typeof metaFile> | null {
  try {
    return metaFile.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
