import {createHash} from 'node:crypto';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {gzipSync} from 'node:zlib';
import {sleepOnly} from './nanobox.ts';

/** A registry of images on this machine, from which an engine pulls as from any other: docker trusts 127.0.0.1. */
export interface TestRegistry {
  /** `127.0.0.1:PORT/tiny`: its only image, whose command is a sleep. */
  readonly image: string;
  /** From now on layers come in pieces, one at each call of the result, so that a test sees a pull go on. */
  hold(): () => void;
  close(): Promise<void>;
}

const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

const types = {
  manifest: 'application/vnd.docker.distribution.manifest.v2+json',
  config: 'application/vnd.docker.container.image.v1+json',
  layer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
};

/** Starts it, on a free port. */
export async function startRegistry(): Promise<TestRegistry> {
  const tar = sleepOnly();
  const layer = gzipSync(tar);
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: {Cmd: ['/sleep', '3600']},
      rootfs: {type: 'layers', diff_ids: [digestOf(tar)]},
    }),
  );
  const part = (mediaType: string, bytes: Buffer) => ({
    mediaType,
    size: bytes.length,
    digest: digestOf(bytes),
  });
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: types.manifest,
      config: part(types.config, config),
      layers: [part(types.layer, layer)],
    }),
  );
  const blobs = new Map([config, layer].map(bytes => [digestOf(bytes), bytes]));
  let isHeld = false;
  const waiting: (() => void)[] = [];
  const nextPiece = () => new Promise<void>(resolve => waiting.push(resolve));

  const server = createServer(async (request, response) => {
    const {url = '', method} = request;
    const send = (type: string, bytes: Buffer) => {
      response.setHeader('content-type', type);
      response.setHeader('content-length', bytes.length);
      response.setHeader('docker-content-digest', digestOf(bytes));
      if (method === 'HEAD') response.end();
      return method !== 'HEAD';
    };
    const blob = blobs.get(/^\/v2\/tiny\/blobs\/(.*)$/.exec(url)?.[1] ?? '');
    if (url === '/v2/') response.end('{}');
    else if (/^\/v2\/tiny\/manifests\//.test(url)) {
      if (send(types.manifest, manifest)) response.end(manifest);
    } else if (blob === undefined) response.writeHead(404).end('{"errors":[{"code":"MANIFEST_UNKNOWN"}]}');
    else if (send('application/octet-stream', blob)) {
      const size = Math.ceil(blob.length / 8);
      for (let at = 0; at < blob.length && !response.destroyed; at += size) {
        if (isHeld && blob === layer) await nextPiece();
        response.write(blob.subarray(at, at + size));
      }
      response.end();
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    image: `127.0.0.1:${port}/tiny`,
    hold() {
      isHeld = true;
      return () => waiting.shift()?.();
    },
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
