import * as z from 'zod/mini';
import {fileChangeSchema} from './files/files.ts';
import {
  addedImageSchema,
  containerIdSchema,
  containerProcessSchema,
  definitionSchema,
  isolationSchema,
  momentSchema,
  ownProcessSchema,
  pidSchema,
  runSchema,
  systemSchema,
} from './records.ts';

/** The version of events that this program writes. Raise it when a field changes its meaning, and add to upcast.ts. */
export const eventVersion = 1;

/** Every event of a container has the name that it had then, so that an event alone can be told in a sentence. */
const subject = {id: containerIdSchema, name: z.string()};

const bodySchema = z.discriminatedUnion('kind', [
  z.object({kind: z.literal('host-made'), system: systemSchema, seed: z.number()}),
  z.object({kind: z.literal('reset'), system: systemSchema, seed: z.number()}),
  z.object({
    kind: z.literal('populated'),
    containers: z.int(),
    hypervPercent: z.number(),
    processes: z.int(),
    seed: z.number(),
  }),
  z.object({kind: z.literal('image-added'), image: addedImageSchema}),
  z.object({kind: z.literal('switch-added'), switch: z.string()}),
  z.object({kind: z.literal('container-created'), ...subject, definition: definitionSchema}),
  z.object({kind: z.literal('container-started'), ...subject, run: runSchema}),
  z.object({kind: z.literal('container-restarted'), ...subject, run: runSchema}),
  z.object({
    kind: z.literal('container-stopped'),
    ...subject,
    /** When it is Off. */
    endsAt: momentSchema,
    exitCode: z.nullable(z.int()),
  }),
  z.object({kind: z.literal('container-killed'), ...subject, exitCode: z.nullable(z.int())}),
  z.object({kind: z.literal('container-paused'), ...subject}),
  z.object({kind: z.literal('container-unpaused'), ...subject}),
  z.object({kind: z.literal('container-converted'), ...subject, isolation: isolationSchema}),
  z.object({kind: z.literal('container-renamed'), ...subject, newName: z.string()}),
  z.object({kind: z.literal('container-connected'), ...subject, network: z.string()}),
  z.object({kind: z.literal('container-removed'), ...subject}),
  z.object({kind: z.literal('container-files-changed'), ...subject, changes: z.array(fileChangeSchema)}),
  z.object({kind: z.literal('container-process-started'), ...subject, process: containerProcessSchema}),
  z.object({
    kind: z.literal('container-process-ended'),
    ...subject,
    pid: pidSchema,
    processName: z.string(),
    /** Whether the container ended with it, and with what. */
    ends: z.nullable(z.object({exitCode: z.nullable(z.int())})),
  }),
  z.object({kind: z.literal('process-started'), process: ownProcessSchema}),
  z.object({kind: z.literal('process-ended'), pid: pidSchema, processName: z.string()}),
]);
/** What happened. All that was left to chance is in it. */
export type EventBody = z.infer<typeof bodySchema>;

const actorSchema = z.object({
  terminal: z.nullable(z.string()),
  pid: z.int(),
  program: z.string(),
});
/** Who did it. */
export type Actor = Readonly<z.infer<typeof actorSchema>>;

export const recordSchema = z.object({
  actor: actorSchema,
  /** The command line or the key that asked for it. */
  origin: z.nullable(z.string()),
  body: bodySchema,
});

/** An event as the list keeps it. */
export interface RecordedEvent extends Readonly<z.infer<typeof recordSchema>> {
  readonly sequence: number;
  /** Never before the event before it. */
  readonly at: number;
}

/** The kinds of event that this program knows: another one is of a newer program. */
export const knownKinds: ReadonlySet<string> = new Set(
  bodySchema.def.options.flatMap(option => option.def.shape.kind.def.values),
);
