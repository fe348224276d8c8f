import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** What a connection with TLS needs. Each certificate in PEM; null where there is none. */
export interface TlsSetup {
  /** false: whoever answers is believed (`DOCKER_TLS` without VERIFY, a context's SkipTLSVerify). */
  readonly verify: boolean;
  readonly ca: string | null;
  readonly cert: string | null;
  readonly key: string | null;
}

/** Reads `ca.pem`, `cert.pem` and `key.pem` of a folder, as docker names them; those that are missing are null. */
export function readTls(folder: string, verify: boolean): TlsSetup {
  const read = (name: string): string | null => {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      return null;
    }
  };
  return {verify, ca: read('ca.pem'), cert: read('cert.pem'), key: read('key.pem')};
}
