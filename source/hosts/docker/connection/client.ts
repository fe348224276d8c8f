import type {ClientRequest, IncomingMessage} from 'node:http';
import type {Duplex} from 'node:stream';
import type * as z from 'zod';
import {fail, HostFailure} from '../../../model/host-error.ts';
import {failureOf, json, text} from './answer-body.ts';
import {HangFailure} from './connection-error.ts';
import {dialer} from './dial.ts';
import {EngineRefusal, refusalMessage} from './refusal.ts';
import type {EngineTarget} from './target.ts';

export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Without the version: `/containers/json`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long the engine may take for its answer, in milliseconds; `ordinaryLimit` when left out. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/** How long an engine may take for what it has at hand, in milliseconds. A stopped one is noticed after this. */
export const ordinaryLimit = 5_000;

/** The newest version of the API that isotop was written for. */
const newestVersion = [1, 47] as const;

/**
 * Speaks the Engine API over one target. Every call has a time limit. They reject with an EngineRefusal when the engine
 * says no, with a HostFailure of kind `unreachable` when there is no engine or it hangs.
 */
export interface EngineClient {
  readonly target: EngineTarget;
  /** The answer, as `shape` reads it. */
  ask<Shape>(call: Call, shape: z.ZodType<Shape>): Promise<Shape>;
  /** Does it; what the engine says beyond yes is dropped. */
  tell(call: Call): Promise<void>;
  /** An answer that goes on: its head has come, and the reader takes what follows. `limit` is for the head. */
  open(call: Call): Promise<IncomingMessage>;
  /** A connection that the engine hands over after its answer: exec and attach. */
  upgrade(call: Call): Promise<Duplex>;
  /** How far the engine's clock is ahead of this machine's, in milliseconds, to within a second. */
  clockAhead(): number;
  /** How often the engine was called. */
  calls(): number;
  /** Forgets the negotiated version: the engine may be another one now. */
  forget(): void;
  close(): void;
}

/** A client for a target; nothing is connected until the first call. */
export function engineClient(
  target: EngineTarget,
  options: {readonly sshProgram?: string} = {},
): EngineClient {
  const dial = dialer(target, options.sshProgram);
  let version: Promise<string> | undefined;
  let ahead = 0;
  let calls = 0;

  const send = (call: Call, prefix: string, lasting: boolean, upgrade = false) =>
    new Promise<{answer: IncomingMessage; socket: Duplex | null}>((resolve, reject) => {
      calls += 1;
      const limit = call.limit ?? ordinaryLimit;
      const body = call.body === undefined ? undefined : JSON.stringify(call.body);
      const request: ClientRequest = (lasting ? dial.lasting : dial.brief)({
        method: call.method,
        path: prefix + call.path + queryText(call.query),
        ...(call.signal && {signal: call.signal}),
        headers: {
          host: hostHeader(target),
          ...(body !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          }),
          ...(upgrade && {connection: 'Upgrade', upgrade: 'tcp'}),
          ...call.headers,
        },
      });
      const timer = setTimeout(() => {
        request.destroy(new HangFailure(target, limit / 1000));
      }, limit);
      request.on('upgrade', (answer, socket, head) => {
        clearTimeout(timer);
        if (head.length > 0) socket.unshift(head);
        resolve({answer, socket});
      });
      request.on('response', answer => {
        clearTimeout(timer);
        if (answer.headers.date) ahead = Date.parse(answer.headers.date) + 500 - Date.now() || 0;
        resolve({answer, socket: null});
      });
      request.on('error', error => {
        clearTimeout(timer);
        if (call.signal?.aborted) reject(new HostFailure({kind: 'cancelled', what: 'the request'}));
        else if (mayBeRepeated(call, request, error))
          send(call, prefix, lasting, upgrade).then(resolve, reject);
        else reject(failureOf(target, error));
      });
      request.end(body);
    });

  const negotiate = async (): Promise<string> => {
    const {answer} = await send({method: 'GET', path: '/_ping'}, '', false);
    const body = await text(answer, ordinaryLimit, target);
    const status = answer.statusCode ?? 0;
    if (status >= 400) throw new EngineRefusal(status, refusalMessage(status, body));
    return `/v${olderOf(String(answer.headers['api-version'] ?? ''))}`;
  };
  const versioned = (): Promise<string> => {
    version ??= negotiate().catch(error => {
      version = undefined;
      throw error;
    });
    return version;
  };
  const accepted = async (call: Call, lasting: boolean, upgrade = false) => {
    const answer = await send(call, await versioned(), lasting, upgrade);
    const status = answer.answer.statusCode ?? 0;
    if (status < 300) return answer;
    const body = await text(answer.answer, ordinaryLimit, target);
    throw new EngineRefusal(status, refusalMessage(status, body));
  };

  return {
    target,
    async ask(call, shape) {
      const {answer} = await accepted(call, false);
      const parsed = shape.safeParse(json(await text(answer, call.limit ?? ordinaryLimit, target)));
      if (parsed.success) return parsed.data;
      const [issue] = parsed.error.issues;
      return fail({
        kind: 'unexpected',
        message: `the engine's answer to ${call.path} is not understood: ${issue?.path.join('.')}: ${issue?.message}`,
      });
    },
    async tell(call) {
      const {answer} = await accepted(call, false);
      await text(answer, call.limit ?? ordinaryLimit, target);
    },
    open: async call => (await accepted(call, true)).answer,
    async upgrade(call) {
      const {socket} = await accepted(call, true, true);
      return socket ?? fail({kind: 'unexpected', message: 'the engine did not hand its connection over'});
    },
    clockAhead: () => ahead,
    calls: () => calls,
    forget: () => {
      version = undefined;
    },
    close: () => dial.close(),
  };
}

/** TLS compares it with the certificate; engines behind sockets want any name. */
function hostHeader({address}: EngineTarget): string {
  if (address.kind !== 'tcp') return 'docker';
  return `${address.host.includes(':') ? `[${address.host}]` : address.host}:${address.port}`;
}

function queryText(query: Call['query']): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** The older of the engine's version and ours. An engine that names none gets the oldest that has all we use. */
function olderOf(theirs: string): string {
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(theirs) ?? [];
  if (major === undefined || minor === undefined) return '1.24';
  const isOlder = Number(major) < newestVersion[0] || Number(minor) < newestVersion[1];
  return isOlder ? theirs : newestVersion.join('.');
}

/** A kept connection that the engine closed at the very moment it was used again: nothing was asked of it yet. */
function mayBeRepeated({method}: Call, {reusedSocket}: ClientRequest, error: Error): boolean {
  return method === 'GET' && reusedSocket && 'code' in error && error.code === 'ECONNRESET';
}
