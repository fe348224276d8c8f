import type {IncomingMessage} from 'node:http';
import {StringDecoder} from 'node:string_decoder';
import {type HostError, HostFailure} from '../../../model/host-error.ts';
import type {PullWatch} from '../../pulls-images.ts';
import {failureOf} from '../connection/answer-body.ts';
import type {EngineClient} from '../connection/client.ts';
import {HangFailure} from '../connection/connection-error.ts';
import {EngineRefusal} from '../connection/refusal.ts';
import {splitTag} from '../translate/images-and-networks.ts';
import {slowLimit} from './limits.ts';
import {pullBegun, pullProgress, pullStep} from './pull-progress.ts';
import {oneSentence} from './refused.ts';

/** How long the engine may say nothing while it fetches, in milliseconds. */
const silence = 60_000;

/** Has the engine fetch an image. Rejects with a HostFailure that says why it cannot be had. */
export async function pullImage(
  client: EngineClient,
  reference: string,
  watch: PullWatch = {},
): Promise<void> {
  let state = pullBegun;
  const cancelled = (): HostFailure => new HostFailure({kind: 'cancelled', what: `fetching ${reference}`});
  if (watch.signal?.aborted) throw cancelled();
  try {
    watch.onProgress?.(pullProgress(reference, state));
    const answer = await client.open({
      method: 'POST',
      path: '/images/create',
      query: inParts(reference),
      limit: slowLimit,
      ...(watch.signal && {signal: watch.signal}),
    });
    for await (const line of lines(answer, client)) {
      state = pullStep(state, line);
      watch.onProgress?.(pullProgress(reference, state));
    }
  } catch (error) {
    if (watch.signal?.aborted) throw cancelled();
    if (error instanceof EngineRefusal) throw new HostFailure(pullError(reference, error.message));
    throw error instanceof Error ? failureOf(client.target, error) : error;
  }
  if (state.error !== null) throw new HostFailure(pullError(reference, state.error));
}

/** A reference with neither tag nor digest means latest; without that the engine would fetch every tag. */
function inParts(reference: string): {fromImage: string; tag: string} {
  const [name, digest] = reference.split('@');
  if (name !== undefined && digest !== undefined) return {fromImage: name, tag: digest};
  const {name: fromImage, version: tag} = splitTag(reference);
  return {fromImage, tag};
}

async function* lines(answer: IncomingMessage, client: EngineClient): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const timer = setTimeout(() => answer.destroy(new HangFailure(client.target, silence / 1000)), silence);
  try {
    for await (const chunk of answer) {
      timer.refresh();
      const parts = (rest + decoder.write(chunk)).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
    if (rest !== '') yield rest;
  } finally {
    clearTimeout(timer);
  }
}

/** Why an image cannot be had, in one sentence. */
export function pullError(reference: string, message: string): HostError {
  const cannot = `the image ${reference} is not on the engine, and `;
  if (
    /no such host|dial tcp|timeout|connection refused|network is unreachable|Temporary failure|TLS handshake/i.test(
      message,
    )
  )
    return {
      kind: 'refused',
      message: `${cannot}its registry cannot be reached from there`,
      remedy: 'choose an image that is there (isotop images), or load one with docker load',
    };
  if (
    /pull access denied|unauthorized|authentication required|denied:|not found|manifest unknown|repository .* not exist/i.test(
      message,
    )
  )
    return {
      kind: 'refused',
      message: `${cannot}its registry has none of that name, or does not show it to everybody`,
      remedy: `check the name; for a private one: docker login, then docker pull ${reference}`,
    };
  return {kind: 'refused', message: `${cannot}cannot be fetched: ${oneSentence(message)}`, remedy: null};
}
