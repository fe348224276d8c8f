// The small edition: the full one costs every command 20 ms at its start.
import * as z from 'zod/mini';
import type {ContainerId, ImageId, Moment} from '../../model/ids.ts';
import {hostSystems} from '../../model/isolation.ts';
import {fileSchema} from './files/files.ts';

/** What events and cached snapshots are made of, as it stands in the state file. */

const text = z.string();
const isString = (value: unknown): value is string => typeof value === 'string';
/** Ids of Windows processes are multiples of 4. */
const isPid = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value % 4 === 0;

/** Milliseconds since 1970. */
export const momentSchema = z.number();
export const pidSchema = z.custom<number>(isPid);
export const containerIdSchema = z.custom<ContainerId>(isString);
export const systemSchema = z.enum(hostSystems);
export const isolationSchema = z.enum(['process', 'hyperv']);

/** The program that a session's process belongs to: when it is gone, so is the process. */
const ownerSchema = z.object({
  pid: z.int(),
  /** What tells it from a later program with the same process id; null where the system cannot tell. */
  startTime: z.nullable(text),
});
export type Owner = Readonly<z.infer<typeof ownerSchema>>;

/** A process inside a container. Under process isolation its Id is the host's too. */
export interface ContainerProcess {
  readonly pid: number;
  readonly name: string;
  readonly parentPid: number | null;
  /** Left out for what starts with the container. `at` is in the run's own time, which stands still while it is paused. */
  readonly later?: {readonly at: Moment; readonly owner: Owner | null};
}

const laterSchema = z.object({at: momentSchema, owner: z.nullable(ownerSchema)});

/** Written out, since a large host has tens of thousands of them. */
function isContainerProcess(value: unknown): value is ContainerProcess {
  if (
    typeof value !== 'object' ||
    value === null ||
    !('pid' in value && 'name' in value && 'parentPid' in value)
  )
    return false;
  const isPlain =
    isPid(value.pid) && isString(value.name) && (value.parentPid === null || isPid(value.parentPid));
  return isPlain && (!('later' in value) || laterSchema.safeParse(value.later).success);
}
export const containerProcessSchema = z.custom<ContainerProcess>(isContainerProcess);

const pauseSchema = z.object({at: momentSchema, length: z.number()});
/** A pause that is over: when it began, and how long it was, ms. */
export type Pause = Readonly<z.infer<typeof pauseSchema>>;

/** What is kept of a run that is over: when its command printed what. */
const pastRunSchema = z.object({
  readyAt: momentSchema,
  /** When its command printed no more. */
  endedAt: momentSchema,
  pauses: z.optional(z.array(pauseSchema)),
});

/** One run of a container, from its start to its end. */
export const runSchema = z.object({
  startedAt: momentSchema,
  /** When it is no longer starting. */
  readyAt: momentSchema,
  /** When it will be over if nothing else happens; null: when it is told. */
  endsAt: z.nullable(momentSchema),
  /** With what it ends at `endsAt`. */
  exitCode: z.nullable(z.int()),
  stoppingSince: z.nullable(momentSchema),
  pausedAt: z.nullable(momentSchema),
  /** How long the pauses before took, ms. */
  pausedFor: z.number(),
  /** Those pauses, oldest first; left out while there were none. */
  pauses: z.optional(z.array(pauseSchema)),
  /** The host's session of its processes; null under hyperv. */
  session: z.nullable(z.int()),
  /** The process whose end is the container's; null for one that runs as a machine. */
  mainPid: z.nullable(pidSchema),
  processes: z.array(containerProcessSchema),
  /** Under hyperv. `memoryPid` is vmmem, which builds before 1709 do not have. */
  worker: z.nullable(z.object({vmId: text, pid: pidSchema, memoryPid: z.nullable(pidSchema)})),
});
export type Run = Readonly<z.infer<typeof runSchema>>;

/** What a container was made as. */
export const definitionSchema = z.object({
  id: containerIdSchema,
  name: text,
  /** As the host lists it, or as it was asked for. */
  image: text,
  imageId: z.custom<ImageId>(isString),
  /** Which of the two base images it is of, and of which release: what may run where, and what runs in it. */
  base: z.enum(['nano', 'core']),
  release: z.literal([2016, 2019, 2022, 2025]),
  isolation: isolationSchema,
  network: z.nullable(text),
  /** Empty: the image's own, or for New-Container's a machine without one. */
  command: z.array(text),
  /** As asked for, MiB; null: the default. */
  memoryMiB: z.nullable(z.number()),
  processors: z.nullable(z.number()),
  owner: z.enum(['VMMS', 'docker']),
  /** docker's -i: its command can be typed to. */
  interactive: z.boolean(),
  /** docker's --rm: it is removed when it ends. */
  removeOnExit: z.boolean(),
  /** Fields of the request that nothing here understands yet (env, labels, mounts, ports …), as they came. */
  extras: z.record(z.string(), z.unknown()),
});
export type Definition = Readonly<z.infer<typeof definitionSchema>>;

export const containerSchema = z.extend(definitionSchema, {
  createdAt: momentSchema,
  /** When the last run that is over began. */
  startedAt: z.nullable(momentSchema),
  /** With what the last run ended. */
  exitCode: z.nullable(z.int()),
  run: z.nullable(runSchema),
  /** The last runs that are over and may have printed something, oldest first; left out while there are none. */
  past: z.optional(z.array(pastRunSchema)),
  /** What was made inside; it stays until the container is removed. Left out while there is nothing. */
  files: z.optional(z.record(z.string(), fileSchema)),
});
/** A container of the state. Never changed in place: what changes is a new object. */
export type SimulatedContainer = Readonly<z.infer<typeof containerSchema>>;

/** What a private host got beside its catalogue, since a document names it. */
export const addedImageSchema = z.object({
  name: text,
  id: text,
  base: z.enum(['nano', 'core']),
  release: z.literal([2016, 2019, 2022, 2025]),
});
export type AddedImage = Readonly<z.infer<typeof addedImageSchema>>;

/** A process of the host itself. */
export const ownProcessSchema = z.object({
  pid: pidSchema,
  parentPid: z.nullable(pidSchema),
  name: text,
  user: z.nullable(text),
  session: z.int(),
  startedAt: momentSchema,
  owner: z.optional(ownerSchema),
});
export type OwnProcess = Readonly<z.infer<typeof ownProcessSchema>>;
