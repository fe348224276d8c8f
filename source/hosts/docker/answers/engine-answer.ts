import * as z from 'zod';
import {list, record} from './container-answer.ts';

const runtimeAnswer = z
  .looseObject({path: z.string().optional(), type: z.string().optional(), runtimeArgs: list(z.string())})
  .nullable();

/** What `/info` says, as far as isotop uses it. */
export const infoAnswer = z.object({
  ID: z.string().optional(),
  Name: z.string().default(''),
  OperatingSystem: z.string().default(''),
  OSType: z.string().default('linux'),
  OSVersion: z.string().optional(),
  KernelVersion: z.string().default(''),
  ServerVersion: z.string().default(''),
  DefaultRuntime: z.string().default(''),
  DockerRootDir: z.string().default(''),
  NCPU: z.number().optional(),
  MemTotal: z.number().optional(),
  Isolation: z.string().default(''),
  Runtimes: record(runtimeAnswer),
});
export type InfoAnswer = z.infer<typeof infoAnswer>;

/** What `/version` says: Podman answers Docker's API too, and names itself only here. */
export const versionAnswer = z.object({
  Version: z.string().default(''),
  Components: list(z.object({Name: z.string(), Version: z.string().default('')})),
});
export type VersionAnswer = z.infer<typeof versionAnswer>;

export const imageListAnswer = z.array(
  z.object({
    Id: z.string().min(1),
    RepoTags: list(z.string()),
    RepoDigests: list(z.string()),
    Size: z.number().optional(),
    Labels: record(z.string()),
  }),
);
export type ImageListAnswer = z.infer<typeof imageListAnswer>;

/** `/images/NAME/json`. */
export const imageAnswer = z.looseObject({
  Id: z.string(),
  Os: z.string().optional(),
  OsVersion: z.string().optional(),
  Architecture: z.string().optional(),
  Config: z.looseObject({Cmd: list(z.string()), Entrypoint: list(z.string())}).nullish(),
});

export const networkListAnswer = z.array(
  z.object({Id: z.string().min(1), Name: z.string(), Driver: z.string().default('')}),
);
export type NetworkListAnswer = z.infer<typeof networkListAnswer>;
