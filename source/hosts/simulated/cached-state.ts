import * as z from 'zod';
import {containerSchema, momentSchema, ownProcessSchema, systemSchema} from './records.ts';
import {emptyState, type HostState, putContainer, putOwn} from './state.ts';

/** A state as the state file caches it: without its index, which follows from the rest. */
const schema = z.object({
  time: momentSchema,
  system: systemSchema,
  seed: z.number(),
  madeAt: momentSchema,
  nextSession: z.int(),
  own: z.array(ownProcessSchema),
  containers: z.array(containerSchema),
});

/** The text of a state. Equal states have equal texts. */
export function encodeState({time, system, seed, madeAt, nextSession, own, containers}: HostState): string {
  return JSON.stringify({
    time,
    system,
    seed,
    madeAt,
    nextSession,
    own: [...own.values()],
    containers: [...containers.values()],
  } satisfies z.input<typeof schema>);
}

/** The state of a text; undefined when it is none, and the events must be read instead. */
export function decodeState(sequence: number, text: string): HostState | undefined {
  let parsed: z.infer<typeof schema>;
  try {
    parsed = schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
  const state = emptyState();
  state.sequence = sequence;
  state.time = parsed.time;
  state.system = parsed.system;
  state.seed = parsed.seed;
  state.madeAt = parsed.madeAt;
  state.nextSession = parsed.nextSession;
  for (const process of parsed.own) putOwn(state, process);
  for (const container of parsed.containers) putContainer(state, container.id, container);
  return state;
}
