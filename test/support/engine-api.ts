import {request} from 'node:http';

/** An engine's answer to a question of a test, past isotop's own client. */
export interface ApiAnswer {
  readonly status: number;
  // A test says what it expects to find in it.
  readonly body: unknown;
}

/** Asks an engine directly over its socket. A body that is a Buffer is sent as a tar. */
export function askEngine(
  socket: string,
  method: string,
  path: string,
  body?: Buffer | object,
  limit = 60_000,
): Promise<ApiAnswer> {
  return new Promise((resolve, reject) => {
    const isTar = Buffer.isBuffer(body);
    const asked = request(
      {
        socketPath: socket,
        method,
        path,
        agent: false,
        headers: {
          host: 'docker',
          ...(body && {'content-type': isTar ? 'application/x-tar' : 'application/json'}),
        },
        timeout: limit,
      },
      answer => {
        const chunks: Buffer[] = [];
        answer.on('data', chunk => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({status: answer.statusCode ?? 0, body: parsed(text)});
        });
      },
    );
    asked.on('timeout', () => asked.destroy(new Error(`${method} ${path}: no answer within ${limit} ms`)));
    asked.on('error', reject);
    asked.end(isTar ? body : body && JSON.stringify(body));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
