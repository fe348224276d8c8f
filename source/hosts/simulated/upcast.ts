import * as z from 'zod/mini';
import {fail} from '../../model/host-error.ts';
import {eventVersion, knownKinds, type RecordedEvent, recordSchema} from './events.ts';

/** An event as a version of the program wrote it, not yet looked into. */
const envelope = z.looseObject({v: z.int(), body: z.looseObject({kind: z.string()})});
type Envelope = z.infer<typeof envelope>;

/** Turns an event of version `n` into one of version `n + 1`; the index is `n`. The first version has no earlier one. */
export type Upcast = (event: Envelope) => Envelope;
const upcasts: ReadonlyMap<number, Upcast> = new Map();

/** What may be wrong with a row of the events. */
export class UnreadableEvent extends Error {
  readonly newer: boolean;
  constructor(sequence: number, newer: boolean) {
    super(`event ${sequence}`);
    this.newer = newer;
  }
}

/** The row of an event, written. */
export const encodeEvent = ({
  actor,
  origin,
  body,
}: Pick<RecordedEvent, 'actor' | 'origin' | 'body'>): string =>
  JSON.stringify({v: eventVersion, actor, origin, body});

/**
 * An event as it will be read, and its row: what is applied here is what others will apply. Fails when it could not be
 * read, before anything is written.
 */
export function asWritten(event: RecordedEvent): {readonly event: RecordedEvent; readonly text: string} {
  const text = encodeEvent(event);
  try {
    return {event: decodeEvent(event.sequence, event.at, text), text};
  } catch {
    return fail({kind: 'unexpected', message: `the event ${event.body.kind} cannot be recorded`});
  }
}

/** The row of an event, read: of this version or upcast to it. Throws UnreadableEvent. */
export function decodeEvent(
  sequence: number,
  at: number,
  text: string,
  steps: ReadonlyMap<number, Upcast> = upcasts,
  version = eventVersion,
): RecordedEvent {
  let event: Envelope;
  try {
    event = envelope.parse(JSON.parse(text));
  } catch {
    throw new UnreadableEvent(sequence, false);
  }
  if (event.v > version) throw new UnreadableEvent(sequence, true);
  for (let v = event.v; v < version; v += 1) {
    const step = steps.get(v);
    if (!step) throw new UnreadableEvent(sequence, false);
    event = step(event);
  }
  if (!knownKinds.has(event.body.kind)) throw new UnreadableEvent(sequence, true);
  const parsed = recordSchema.safeParse(event);
  if (!parsed.success) throw new UnreadableEvent(sequence, false);
  return {sequence, at, ...parsed.data};
}
