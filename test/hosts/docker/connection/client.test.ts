import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type RequestListener, type Server} from 'node:http';
import {createServer as createTlsServer} from 'node:https';
import {type AddressInfo, createServer as createSocketServer} from 'node:net';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, test} from '@jest/globals';
import * as z from 'zod';
import {type EngineClient, engineClient} from '../../../../source/hosts/docker/connection/client.ts';
import {EngineRefusal} from '../../../../source/hosts/docker/connection/refusal.ts';
import {engineTarget} from '../../../../source/hosts/docker/connection/target.ts';

/** A server of HTTP's own that answers as an engine of this version does. */
const engine =
  (version: string, paths: string[] = []): RequestListener =>
  (request, response) => {
    paths.push(`${request.method} ${request.url}`);
    if (request.url === '/_ping') return void response.setHeader('Api-Version', version).end('OK');
    if (request.url?.endsWith('/hang')) return;
    if (request.url?.endsWith('/refuse'))
      return void response.writeHead(409).end('{"message":"no: it runs"}');
    if (request.url?.endsWith('/odd')) return void response.end('[1, 2');
    response.end(JSON.stringify({answer: request.url}));
  };

const answer = z.object({answer: z.string()});

describe('the client', () => {
  let folder: string;
  let server: Server | undefined;
  let client: EngineClient | undefined;
  beforeAll(() => {
    folder = mkdtempSync('/tmp/isotop-client-');
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  afterEach(async () => {
    client?.close();
    server?.closeAllConnections();
    await new Promise(resolve => (server ? server.close(resolve) : resolve(undefined)));
    server = undefined;
  });

  const listen = async (listener: RequestListener): Promise<string> => {
    const path = join(folder, 'engine.sock');
    server = createServer(listener);
    await new Promise<void>(resolve => server?.listen(path, resolve));
    return `unix://${path}`;
  };
  const connect = (url: string, options: Parameters<typeof engineClient>[1] = {}): EngineClient => {
    client = engineClient(engineTarget({context: null, url}, {}), options);
    return client;
  };

  test.each([
    ['1.41', '/v1.41/x'],
    ['1.99', '/v1.47/x'],
    ['', '/v1.24/x'],
  ])('speaks the older of the engine’s version (%j) and its own', async (version, path) => {
    const paths: string[] = [];
    const {ask} = connect(await listen(engine(version, paths)));
    expect(await ask({method: 'GET', path: '/x'}, answer)).toEqual({answer: path});
    await ask({method: 'GET', path: '/x'}, answer);
    expect(paths).toEqual(['GET /_ping', `GET ${path}`, `GET ${path}`]);
  });

  test('sends a query, and a body as JSON', async () => {
    const bodies: string[] = [];
    const {ask} = connect(
      await listen(async (request, response) => {
        if (request.url === '/_ping') return void response.setHeader('Api-Version', '1.41').end();
        let body = '';
        for await (const chunk of request) body += chunk;
        bodies.push(body);
        response.end(JSON.stringify({answer: request.url}));
      }),
    );
    const call = {
      method: 'POST',
      path: '/x',
      query: {name: 'a b&c', all: true, none: undefined},
      body: {Image: '容器'},
    } as const;
    expect(await ask(call, answer)).toEqual({answer: '/v1.41/x?name=a%20b%26c&all=true'});
    expect(bodies).toEqual(['{"Image":"容器"}']);
  });

  test('rejects with the engine’s own words when it refuses', async () => {
    const {tell} = connect(await listen(engine('1.41')));
    const refusal = tell({method: 'POST', path: '/refuse'});
    await expect(refusal).rejects.toBeInstanceOf(EngineRefusal);
    await expect(refusal).rejects.toMatchObject({status: 409, message: 'no: it runs'});
  });

  test('gives up an engine that does not answer in time', async () => {
    const {tell} = connect(await listen(engine('1.41')));
    await expect(tell({method: 'GET', path: '/hang', limit: 50})).rejects.toThrow(/no answer within 0.05 s$/);
  });

  test('says of an answer that it does not understand where it came from', async () => {
    const {ask} = connect(await listen(engine('1.41')));
    await expect(ask({method: 'GET', path: '/odd'}, answer)).rejects.toThrow(
      /^the engine's answer to \/odd is not understood/,
    );
  });

  test('ends a request that is no longer wanted', async () => {
    const {tell} = connect(await listen(engine('1.41')));
    const abort = new AbortController();
    const asking = tell({method: 'GET', path: '/hang', signal: abort.signal});
    setTimeout(() => abort.abort(), 20);
    await expect(asking).rejects.toThrow('the request was cancelled');
  });

  test('asks again when a kept connection was closed under it', async () => {
    const paths: string[] = [];
    let isClosing = false;
    const {ask} = connect(
      await listen((request, response) => {
        if (isClosing) {
          isClosing = false;
          return request.socket.destroy();
        }
        engine('1.41', paths)(request, response);
      }),
    );
    await ask({method: 'GET', path: '/x'}, answer);
    isClosing = true;
    expect(await ask({method: 'GET', path: '/y'}, answer)).toEqual({answer: '/v1.41/y'});
  });

  test('notices that something else than an engine listens', async () => {
    const path = join(folder, 'other.sock');
    const other = createSocketServer(socket =>
      socket.on('error', () => undefined).end('SSH-2.0-OpenSSH_9.2\r\n'),
    );
    await new Promise<void>(resolve => other.listen(path, resolve));
    try {
      await expect(connect(`unix://${path}`).tell({method: 'GET', path: '/x'})).rejects.toThrow(
        /is not an engine$/,
      );
    } finally {
      other.close();
    }
  });

  test('goes through a program like ssh, and ends it afterwards', async () => {
    const url = await listen(engine('1.41'));
    const program = join(folder, 'ssh');
    const pids = join(folder, 'pids');
    // What `ssh HOST docker system dial-stdio` comes to: its standard streams are the connection.
    writeFileSync(
      program,
      `#!${process.execPath}
require('node:fs').appendFileSync(${JSON.stringify(pids)}, process.pid + ' ' + process.argv.slice(2).join(' ') + '\\n');
const socket = require('node:net').connect(${JSON.stringify(url.slice('unix://'.length))});
process.stdin.pipe(socket).pipe(process.stdout);
socket.on('close', () => process.exit(0));
`,
    );
    chmodSync(program, 0o755);
    const through = connect('ssh://me@prod', {sshProgram: program});
    expect(await through.ask({method: 'GET', path: '/x'}, answer)).toEqual({answer: '/v1.41/x'});
    expect(await through.ask({method: 'GET', path: '/y'}, answer)).toEqual({answer: '/v1.41/y'});
    const began = readFileSync(pids, 'utf8').trim().split('\n');
    // One connection, kept.
    expect(began).toHaveLength(1);
    expect(began[0]).toMatch(/-l me -- prod docker system dial-stdio$/);
    through.close();
    const pid = Number.parseInt(began[0] ?? '', 10);
    for (let wait = 0; wait < 500 && isThere(pid); wait += 1)
      await new Promise(resolve => setTimeout(resolve, 10));
    expect(isThere(pid)).toBe(false);
  });

  test('tells what ssh said when there is no way', async () => {
    const program = join(folder, 'ssh-refused');
    writeFileSync(program, '#!/bin/sh\necho "me@prod: Permission denied (publickey)." >&2\nexit 255\n');
    chmodSync(program, 0o755);
    await expect(
      connect('ssh://me@prod', {sshProgram: program}).tell({method: 'GET', path: '/x'}),
    ).rejects.toThrow('the engine at ssh://me@prod does not answer: me@prod: Permission denied (publickey).');
  });

  test('speaks TLS both ways, and refuses who is not trusted', async () => {
    // Made for this test only, and good for a hundred years.
    const read = (name: string) => readFileSync(join(import.meta.dirname, 'certificates', name), 'utf8');
    const tlsServer = createTlsServer(
      {
        key: read('engine-key.pem'),
        cert: read('engine.pem'),
        ca: read('client.pem'),
        requestCert: true,
        rejectUnauthorized: true,
      },
      engine('1.41'),
    );
    await new Promise<void>(resolve => tlsServer.listen(0, '127.0.0.1', resolve));
    const {port} = tlsServer.address() as AddressInfo;
    const dial = (tls: {ca: string | null; cert: string | null; key: string | null}) => {
      client?.close();
      client = engineClient({
        address: {kind: 'tcp', host: '127.0.0.1', port},
        tls: {verify: true, ...tls},
        url: `tcp://127.0.0.1:${port}`,
        context: null,
      });
      return client.ask({method: 'GET', path: '/x'}, answer);
    };
    try {
      const own = {cert: read('client.pem'), key: read('client-key.pem')};
      expect(await dial({ca: read('engine.pem'), ...own})).toEqual({answer: '/v1.41/x'});
      await expect(dial({ca: null, ...own})).rejects.toThrow(/its certificate is not trusted/);
      await expect(dial({ca: read('engine.pem'), cert: null, key: null})).rejects.toThrow(
        /refused the certificate of this client$/,
      );
      client?.close();
      const plain = connect(`tcp://127.0.0.1:${port}`);
      await expect(plain.tell({method: 'GET', path: '/x'})).rejects.toThrow(/does not answer/);
    } finally {
      tlsServer.closeAllConnections();
      tlsServer.close();
    }
  });
});

/** A program that nobody buried is not there any more. */
function isThere(pid: number): boolean {
  try {
    return !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
