import {connect, createServer, type Socket} from 'node:net';

/** A socket in front of an engine's that writes down what is asked over it. */
export interface EngineProxy {
  readonly url: string;
  /** `GET /v1.41/events?since=…`, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const requestLine = /^(GET|POST|DELETE|HEAD|PUT) (\S+) HTTP\/1\.1\r\n/gm;

export async function engineProxy(engine: string, path: string): Promise<EngineProxy> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(client => {
    const upstream = connect(engine);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', bytes => {
      for (const [, method, target] of bytes.toString('latin1').matchAll(requestLine))
        requests.push(`${method} ${target}`);
    });
    client.pipe(upstream);
    upstream.pipe(client);
  });
  await new Promise<void>(resolve => server.listen(path, resolve));
  return {
    url: `unix://${path}`,
    requests,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
