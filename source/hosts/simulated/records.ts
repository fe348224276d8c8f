import * as z from 'zod';
import type {ContainerId, ImageId} from '../../model/ids.ts';
import {hostSystems} from '../../model/isolation.ts';

/** What events and cached snapshots are made of, as it stands in the state file. */

const text = z.string();
const isString = (value: unknown): boolean => typeof value === 'string';

/** Milliseconds since 1970. */
export const momentSchema = z.number();
export const pidSchema = z.int();
export const containerIdSchema = z.custom<ContainerId>(isString);
export const systemSchema = z.enum(hostSystems);
export const isolationSchema = z.enum(['process', 'hyperv']);

/** The program that a session's process belongs to: when it is gone, so is the process. */
export const ownerSchema = z.object({
  pid: z.int(),
  /** What tells it from a later program with the same process id; null where the system cannot tell. */
  startTime: text.nullable(),
});
export type Owner = Readonly<z.infer<typeof ownerSchema>>;

/** A process inside a container. Under process isolation its Id is the host's too. */
export const containerProcessSchema = z.object({
  pid: pidSchema,
  name: text,
  parentPid: pidSchema.nullable(),
  /** Left out for what starts with the container. `at` is in the run's own time, which stands still while it is paused. */
  later: z.object({at: momentSchema, owner: ownerSchema.nullable()}).optional(),
});
export type ContainerProcess = Readonly<z.infer<typeof containerProcessSchema>>;

/** One run of a container, from its start to its end. */
export const runSchema = z.object({
  startedAt: momentSchema,
  /** When it is no longer starting. */
  readyAt: momentSchema,
  /** When it will be over if nothing else happens; null: when it is told. */
  endsAt: momentSchema.nullable(),
  /** With what it ends at `endsAt`. */
  exitCode: z.int().nullable(),
  stoppingSince: momentSchema.nullable(),
  pausedAt: momentSchema.nullable(),
  /** How long the pauses before took, ms. */
  pausedFor: z.number(),
  /** The host's session of its processes; null under hyperv. */
  session: z.int().nullable(),
  /** The process whose end is the container's; null for one that runs as a machine. */
  mainPid: pidSchema.nullable(),
  processes: z.array(containerProcessSchema),
  /** Under hyperv. `memoryPid` is vmmem, which builds before 1709 do not have. */
  worker: z.object({vmId: text, pid: pidSchema, memoryPid: pidSchema.nullable()}).nullable(),
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
  network: text.nullable(),
  /** Empty: the image's own, or for New-Container's a machine without one. */
  command: z.array(text),
  /** As asked for, MiB; null: the default. */
  memoryMiB: z.number().nullable(),
  processors: z.number().nullable(),
  owner: z.enum(['VMMS', 'docker']),
  /** docker's -i: its command can be typed to. */
  interactive: z.boolean(),
  /** docker's --rm: it is removed when it ends. */
  removeOnExit: z.boolean(),
  /** Fields of the request that nothing here understands yet (env, labels, mounts, ports …), as they came. */
  extras: z.record(z.string(), z.unknown()),
});
export type Definition = Readonly<z.infer<typeof definitionSchema>>;

export const containerSchema = definitionSchema.extend({
  createdAt: momentSchema,
  /** When the last run that is over began. */
  startedAt: momentSchema.nullable(),
  /** With what the last run ended. */
  exitCode: z.int().nullable(),
  run: runSchema.nullable(),
});
/** A container of the state. Never changed in place: what changes is a new object. */
export type SimulatedContainer = Readonly<z.infer<typeof containerSchema>>;

/** A process of the host itself. */
export const ownProcessSchema = z.object({
  pid: pidSchema,
  parentPid: pidSchema.nullable(),
  name: text,
  user: text.nullable(),
  session: z.int(),
  startedAt: momentSchema,
  owner: ownerSchema.optional(),
});
export type OwnProcess = Readonly<z.infer<typeof ownProcessSchema>>;
