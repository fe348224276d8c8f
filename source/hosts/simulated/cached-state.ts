import * as z from 'zod/mini';
import {once} from '../../model/once.ts';
import {packKit, packOwn, unpackKit, unpackOwn, Words} from './packed.ts';
import {
  addedImageSchema,
  containerProcessSchema,
  containerSchema,
  momentSchema,
  ownProcessSchema,
  runSchema,
  systemSchema,
} from './records.ts';
import {isSealed, ownForm, seal} from './seal.ts';
import {emptyState, type HostState, putContainer, putOwn} from './state.ts';

/** Tens of thousands of them, so looked at in one go. */
const numbers = z.custom<number[]>(value => Array.isArray(value) && value.every(Number.isSafeInteger));

/** A run with its processes packed: those that started with it, then the later ones. */
const packedRun = () =>
  z.extend(z.omit(runSchema, {processes: true}), {kit: numbers, later: z.array(containerProcessSchema)});

/** A state as the state file caches it: without its index, which follows from the rest. Made where it is asked for. */
const schema = once(() =>
  z.object({
    time: momentSchema,
    system: systemSchema,
    seed: z.number(),
    madeAt: momentSchema,
    nextSession: z.int(),
    images: z.optional(z.array(addedImageSchema)),
    switches: z.optional(z.array(z.string())),
    words: z.array(z.string()),
    own: numbers,
    owned: z.array(ownProcessSchema),
    containers: z.array(z.extend(z.omit(containerSchema, {run: true}), {run: z.nullable(packedRun())})),
  }),
);
type Packed = z.infer<ReturnType<typeof schema>>;

/** The text of a state. Equal states have equal texts, as far as programs of one form (seal.ts) write them. */
export function encodeState(state: HostState, form = ownForm): string {
  const {time, system, seed, madeAt, nextSession, images, switches} = state;
  const words = new Words([]);
  const own: number[] = [];
  const owned: Packed['owned'] = [];
  for (const process of state.own.values())
    if (process.owner) owned.push(process);
    else packOwn(own, words, process);
  const containers: Packed['containers'] = [];
  for (const {run, past, files, ...always} of state.containers.values()) {
    // What may be left out stands last, whenever it came: equal states have equal texts.
    const container = {...always, ...(past && {past}), ...(files && {files})};
    if (run === null) {
      containers.push({...container, run});
      continue;
    }
    const {processes, pauses, ...steady} = run;
    const rest = {...steady, ...(pauses && {pauses})};
    const kit: number[] = [];
    for (const process of processes) if (!process.later) packKit(kit, words, process);
    containers.push({...container, run: {...rest, kit, later: processes.filter(({later}) => later)}});
  }
  const packed = {
    time,
    system,
    seed,
    madeAt,
    nextSession,
    ...(images.length > 0 && {images: [...images]}),
    ...(switches.length > 0 && {switches: [...switches]}),
    words: words.list,
    own,
    owned,
    containers,
  } satisfies Packed;
  return seal(JSON.stringify(packed), form);
}

/**
 * The state of a text; undefined when it is none, and the events must be read instead. What a program of the same form
 * wrote is not looked into: of 10,000 processes that takes as long as half of the rest.
 */
export function decodeState(sequence: number, text: string, form = ownForm): HostState | undefined {
  try {
    const packed: unknown = JSON.parse(text);
    return unpack(sequence, isSealed(text, form) ? (packed as Packed) : schema().parse(packed));
  } catch {
    return undefined;
  }
}

function unpack(sequence: number, packed: Packed): HostState {
  const state = emptyState();
  state.sequence = sequence;
  state.time = packed.time;
  state.system = packed.system;
  state.seed = packed.seed;
  state.madeAt = packed.madeAt;
  state.nextSession = packed.nextSession;
  state.images = packed.images ?? [];
  state.switches = packed.switches ?? [];
  const words = new Words(packed.words);
  for (const process of unpackOwn(packed.own, words)) putOwn(state, process);
  for (const process of packed.owned) putOwn(state, process);
  for (const {run, ...container} of packed.containers) {
    if (run === null) {
      putContainer(state, container.id, {...container, run});
      continue;
    }
    const {kit, later, ...rest} = run;
    const processes = [...unpackKit(kit, words), ...later];
    putContainer(state, container.id, {...container, run: {...rest, processes}});
  }
  return state;
}
