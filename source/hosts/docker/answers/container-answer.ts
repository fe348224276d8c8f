import * as z from 'zod';

/** Go writes an empty list or map as null. */
export const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform(given => given ?? []);
export const record = <Value extends z.ZodType>(value: Value) =>
  z
    .record(z.string(), value)
    .nullish()
    .transform(given => given ?? {});

const binding = z.object({HostIp: z.string().optional(), HostPort: z.string().optional()});

/** What `/containers/ID/json` says, as far as isotop uses it. Everything else is kept as it came. */
export const containerAnswer = z.looseObject({
  Id: z.string().min(1),
  Created: z.string(),
  Name: z.string(),
  Path: z.string().optional(),
  Args: list(z.string()),
  Image: z.string().optional(),
  RestartCount: z.number().optional(),
  State: z.looseObject({
    Status: z.string(),
    Pid: z.number().optional(),
    ExitCode: z.number().optional(),
    OOMKilled: z.boolean().optional(),
    Error: z.string().optional(),
    StartedAt: z.string().optional(),
    FinishedAt: z.string().optional(),
    Health: z.looseObject({Status: z.string().optional()}).nullish(),
  }),
  HostConfig: z.looseObject({
    Runtime: z.string().optional(),
    Isolation: z.string().optional(),
    NetworkMode: z.string().optional(),
    Memory: z.number().optional(),
    NanoCpus: z.number().optional(),
    CpuCount: z.number().optional(),
    CpuQuota: z.number().optional(),
    CpuPeriod: z.number().optional(),
    AutoRemove: z.boolean().optional(),
    Privileged: z.boolean().optional(),
    PidMode: z.string().optional(),
    IpcMode: z.string().optional(),
    PublishAllPorts: z.boolean().optional(),
    RestartPolicy: z
      .looseObject({Name: z.string().optional(), MaximumRetryCount: z.number().optional()})
      .nullish(),
    Binds: list(z.string()),
    Links: list(z.string()),
    Ulimits: list(z.looseObject({Name: z.string()})),
    VolumesFrom: list(z.string()),
    Devices: list(z.unknown()),
    DeviceRequests: list(z.unknown()),
    Tmpfs: record(z.string()),
    PortBindings: record(list(binding)),
    Mounts: list(
      z.looseObject({
        Type: z.string().optional(),
        Source: z.string().optional(),
        Target: z.string().optional(),
      }),
    ),
  }),
  Mounts: list(
    z.looseObject({
      Type: z.string().optional(),
      Name: z.string().optional(),
      Source: z.string().optional(),
      Destination: z.string(),
      Mode: z.string().optional(),
      RW: z.boolean().optional(),
      Driver: z.string().optional(),
    }),
  ),
  Config: z.looseObject({
    Hostname: z.string().optional(),
    Image: z.string().optional(),
    Tty: z.boolean().optional(),
    Env: list(z.string()),
    Labels: record(z.string()),
  }),
  NetworkSettings: z
    .looseObject({
      Ports: record(list(binding)),
      Networks: record(
        z.looseObject({
          IPAddress: z.string().optional(),
          Aliases: list(z.string()),
          Links: list(z.string()),
          IPAMConfig: z.unknown().optional(),
          DriverOpts: z.unknown().optional(),
        }),
      ),
    })
    .optional(),
});
export type ContainerAnswer = z.infer<typeof containerAnswer>;

/** `/containers/json`: which ones there are, and enough of each to show it when its own answer does not come. */
export const containerListAnswer = z.array(
  z.object({
    Id: z.string().min(1),
    Names: list(z.string()),
    Image: z.string().default(''),
    ImageID: z.string().optional(),
    Created: z.number().default(0),
    State: z.string().default(''),
    Labels: record(z.string()),
  }),
);
export type ContainerListAnswer = z.infer<typeof containerListAnswer>;

/** libpod's own inspect: the only place where Podman tells the runtime of a container. */
export const libpodAnswer = z.object({OCIRuntime: z.string().optional()});
