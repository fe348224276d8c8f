import {beforeAll, describe, expect, test} from '@jest/globals';
import * as z from 'zod';
import {isotopJson, temporaryFolder} from '../support/program.ts';

/**
 * The contract with programs (product.md, JSON fields): names, order, types. It is written out here once more, so that
 * no change of the code changes it unnoticed.
 */
const time = z.iso.datetime({precision: 3});
const text = z.string().min(1);
const figure = z.number().nonnegative().nullable();
const figures = {
  handles: figure,
  npmK: figure,
  pmK: figure,
  wsK: figure,
  vmM: figure,
  cpuSeconds: figure,
};
const containerShape = {
  host: text,
  id: text,
  name: text,
  image: text,
  imageId: text.nullable(),
  isolation: z.enum(['process', 'hyperv']).nullable(),
  runtime: text,
  state: z.enum(['created', 'starting', 'running', 'paused', 'stopping', 'stopped', 'converting', 'failed']),
  createdAt: time,
  startedAt: time.nullable(),
  exitCode: z.int().nullable(),
  command: z.array(z.string()),
  network: text.nullable(),
  owner: text.nullable(),
  computeSystemId: text.nullable(),
  vmId: text.nullable(),
  memoryMiB: z.number().nullable(),
  processors: z.number().nullable(),
  workerPid: z.int().nullable(),
};
const processShape = {
  host: text,
  pid: z.int(),
  parentPid: z.int().nullable(),
  name: text,
  user: text.nullable(),
  session: z.int().nullable(),
  ...figures,
  container: text.nullable(),
  containerId: text.nullable(),
};
const workerShape = {
  host: text,
  pid: z.int(),
  name: text,
  user: text.nullable(),
  container: text.nullable(),
  containerId: text.nullable(),
  wsK: figure,
  cpuSeconds: figure,
  startedAt: time.nullable(),
};
const insideShape = {
  host: text,
  pid: z.int(),
  name: text,
  user: text.nullable(),
  session: z.int().nullable(),
  ...figures,
  hostPid: z.int().nullable(),
};
const imageShape = {
  host: text,
  id: text,
  name: text,
  version: text,
  publisher: text.nullable(),
  isOsImage: z.boolean(),
  sizeBytes: z.int().nullable(),
};
const networkShape = {host: text, id: text, name: text, kind: text};
const eventShape = {
  host: text,
  at: time,
  sequence: z.int().positive(),
  kind: text,
  subject: text.nullable(),
  actor: text,
  message: text,
};
const hostShape = {id: text, kind: z.enum(['simulated', 'docker']), name: text, os: text, version: text};

type Shape = Readonly<Record<string, z.ZodType>>;

/** An object of exactly these fields in exactly this order. */
function expectShape(value: unknown, shape: Shape): void {
  z.strictObject(shape).parse(value);
  expect(Object.keys(z.record(z.string(), z.unknown()).parse(value))).toEqual(Object.keys(shape));
}

function expectList(value: unknown, shape: Shape): void {
  const list = z.array(z.unknown()).min(1).parse(value);
  for (const item of list) expectShape(item, shape);
}

const folder = temporaryFolder();
const emptyFolder = temporaryFolder();
const run = (...args: string[]) => isotopJson(args, folder);

beforeAll(async () => {
  await run('create', 'PLAIN', '--image', 'WindowsServerCore', '--start');
  await run(
    'create',
    '容器',
    '--image',
    'NanoServer',
    '--isolation',
    'hyperv',
    '--start',
    '--',
    'ping',
    '-t',
    'h',
  );
  await run('create', 'OFF', '--image', 'NanoServer');
  await run('create', 'HV', '--image', 'NanoServer', '--isolation', 'hyperv');
});

describe('--json', () => {
  test.each<[string, Shape]>([
    ['ls', containerShape],
    ['ps', processShape],
    ['workers', workerShape],
    ['images', imageShape],
    ['networks', networkShape],
    ['events', eventShape],
  ])('%s prints an array of objects with its fields', async (subcommand, shape) => {
    expectList(await run(subcommand), shape);
  });

  test('inside prints the processes, whose ids on the host are known for process isolation only', async () => {
    for (const [name, isVisible] of [
      ['PLAIN', true],
      ['容器', false],
    ] as const) {
      const processes = await run('inside', name);
      expectList(processes, insideShape);
      const hostPids = z.array(z.object({pid: z.int(), hostPid: z.int().nullable()})).parse(processes);
      for (const {pid, hostPid} of hostPids) expect(hostPid).toBe(isVisible ? pid : null);
    }
  });

  test('inspect prints the container', async () => {
    expectShape(await run('inspect', 'OFF'), containerShape);
  });

  test('snapshot prints all three panes, with or without the flag', async () => {
    const snapshot = z
      .strictObject({
        host: z.unknown(),
        takenAt: time,
        processes: z.unknown(),
        containers: z.unknown(),
        workers: z.unknown(),
        images: z.unknown(),
        networks: z.unknown(),
      })
      .parse(await run('snapshot'));
    expectShape(snapshot.host, hostShape);
    expectList(snapshot.processes, processShape);
    expectList(snapshot.containers, containerShape);
    expectList(snapshot.workers, workerShape);
    expectList(snapshot.images, imageShape);
    expectList(snapshot.networks, networkShape);
  });

  test.each(['start', 'pause', 'unpause', 'restart', 'kill', 'start', 'stop', 'rm'])(
    '%s prints the container that it acted on',
    async action => {
      expectShape(await run(action, 'HV'), containerShape);
    },
  );

  test('create and convert print the container, and a dry run the plan', async () => {
    expectShape(await run('create', 'NEW', '--image', 'nanoserver', '--memory', '1g'), containerShape);
    expectShape(await run('convert', 'NEW', '--dry-run'), {
      container: z.strictObject(containerShape),
      to: z.literal('hyperv'),
      runtime: text,
      steps: z.array(text).min(1),
      keeps: z.array(text),
      loses: z.array(text),
      obstacle: z.null(),
      cannotStart: z.null(),
    });
    expectShape(await run('convert', 'NEW', '--to', 'hyperv'), containerShape);
  });

  test('populate and reset print the host', async () => {
    expectShape(await isotopJson(['populate', '--containers', '5'], emptyFolder), hostShape);
    expectShape(await isotopJson(['reset'], emptyFolder), hostShape);
  });
});
