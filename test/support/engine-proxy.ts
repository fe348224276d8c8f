import {rmSync} from 'node:fs';
import {connect, createServer, type Socket} from 'node:net';

/** A socket in front of an engine's that writes down what is asked over it, and may cut the line. */
export interface EngineProxy {
  readonly url: string;
  /** `GET /v1.41/events?since=…`, in order. */
  readonly requests: readonly string[];
  /** Cuts the line at a request that changes something. */
  cutAt(cut: Cut): void;
  close(): Promise<void>;
}

export interface Cut {
  /** Which of the requests that change something, from 1. */
  readonly change: number;
  /** Before the engine has it, while it works on it, or after it answered, the answer kept back. */
  readonly when: 'before' | 'during' | 'after';
  /** Called at that moment. */
  readonly onCut: () => void;
}

const requestLine = /^(GET|POST|DELETE|HEAD|PUT) (\S+) HTTP\/1\.1\r\n/gm;

export async function engineProxy(engine: string, path: string): Promise<EngineProxy> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  let cut: Cut | null = null;
  let changes = 0;
  let isCut = false;

  const server = createServer(client => {
    const upstream = connect(engine);
    let awaitsAnswer = false;
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
      if (isCut) return;
      for (const [, method, target] of bytes.toString('latin1').matchAll(requestLine)) {
        requests.push(`${method} ${target}`);
        if (method === 'GET') continue;
        changes += 1;
        if (changes !== cut?.change) continue;
        if (cut.when === 'after') {
          awaitsAnswer = true;
          continue;
        }
        isCut = true;
        if (cut.when === 'during') upstream.write(bytes);
        cut.onCut();
        return;
      }
      upstream.write(bytes);
    });
    upstream.on('data', bytes => {
      if (isCut) return;
      if (awaitsAnswer) {
        isCut = true;
        cut?.onCut();
      } else client.write(bytes);
    });
  });
  // A test that is tried once more has the same path.
  rmSync(path, {force: true});
  await new Promise<void>(resolve => server.listen(path, resolve));
  return {
    url: `unix://${path}`,
    requests,
    cutAt(next) {
      cut = next;
      changes = 0;
      isCut = false;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
