import type {IncomingMessage} from 'node:http';
import {HostFailure} from '../../../model/host-error.ts';
import {connectionError, HangFailure} from './connection-error.ts';
import type {EngineTarget} from './target.ts';

/** What went wrong with a connection, as a HostFailure. */
export function failureOf(target: EngineTarget, error: Error): HostFailure {
  if (error instanceof HostFailure) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return new HostFailure(connectionError(target, {code, message: error.message}));
}

/** The whole body, within a limit: an engine may hang in the middle of it. */
export function text(answer: IncomingMessage, limit: number, target: EngineTarget): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const timer = setTimeout(() => answer.destroy(new HangFailure(target, limit / 1000)), limit);
    answer.on('data', chunk => chunks.push(chunk));
    answer.on('end', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
    answer.on('error', error => {
      clearTimeout(timer);
      reject(failureOf(target, error));
    });
  });
}

/** What JSON says; undefined when it is none. */
export function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
