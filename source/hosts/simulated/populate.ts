import {type ContainerId, containerId, imageId, type Moment} from '../../model/ids.ts';
import type {PopulateRequest} from '../host.ts';
import {findImage} from './catalogue/images.ts';
import {switchNames} from './catalogue/switches.ts';
import {localService, networkService, systemUser} from './catalogue/users.ts';
import {idGiver} from './pids.ts';
import {guid, oneOf, type Random, seeded, whole} from './random.ts';
import type {Definition, SimulatedContainer} from './records.ts';
import {stoppedCode} from './rules/run.ts';
import {conductOf, newRun} from './run.ts';
import {type HostState, nameKey, putContainer, putOwn} from './state.ts';

/** What containers of a busy host do, and so are named. */
const roles = [
  'web',
  'api',
  'queue',
  'cache',
  'auth',
  'search',
  'billing',
  'mail',
  'orders',
  'report',
  'worker',
  'gateway',
  'catalog',
  'session',
  'metrics',
  'build',
] as const;

/** What runs on a busy host. */
const programs = [
  'svchost',
  'svchost',
  'svchost',
  'conhost',
  'RuntimeBroker',
  'dllhost',
  'taskhostw',
  'w3wp',
  'sqlservr',
  'node',
  'java',
  'python',
  'dotnet',
  'nginx',
  'redis-server',
  'MsMpEng',
  'powershell',
] as const;

const services: ReadonlySet<string> = new Set(['svchost', 'MsMpEng', 'sqlservr', 'w3wp', 'dllhost']);
const hour = 3_600_000;
/** Which part of the containers runs, percent; the others are Off. */
const running = 85;

/**
 * Fills a host with containers, and processes of its own. All of it follows from the seed and the moment, so one
 * event is enough for any number. Which containers are hyperv is spread evenly, and the count is exact.
 */
export function expandPopulation(state: HostState, at: Moment, request: PopulateRequest): void {
  const random = seeded(request.seed);
  const numbers = new Map<string, number>();
  for (let index = 0; index < request.containers; index += 1) {
    const hyperv =
      Math.round(((index + 1) * request.hypervPercent) / 100) >
      Math.round((index * request.hypervPercent) / 100);
    const container = newContainer(state, at, freeName(state, numbers, random), hyperv, random);
    putContainer(state, container.id, container);
  }
  const nextPid = idGiver(state.index.pids, random);
  for (let index = 0; index < request.processes; index += 1) {
    const name = oneOf(random, programs);
    const isService = services.has(name);
    putOwn(state, {
      pid: nextPid(),
      parentPid: isService ? 708 : null,
      name,
      user: isService ? oneOf(random, [systemUser, localService, networkService]) : 'Administrator',
      session: isService ? 0 : 2,
      startedAt: at - whole(random, 24 * hour),
    });
  }
}

/** `web-01`, `queue-02` …: the next number of a role that no container has. */
function freeName(state: HostState, numbers: Map<string, number>, random: Random): string {
  const role = oneOf(random, roles);
  for (;;) {
    const number = (numbers.get(role) ?? 0) + 1;
    numbers.set(role, number);
    const name = `${role}-${String(number).padStart(2, '0')}`;
    if (!state.index.names.has(nameKey(name))) return name;
  }
}

/** The same seed gives the same ids: another time some are taken. */
function freeContainerId(state: HostState, random: Random): ContainerId {
  for (;;) {
    const id = containerId(guid(random));
    if (!state.containers.has(id)) return id;
  }
}

function newContainer(
  state: HostState,
  at: Moment,
  name: string,
  hyperv: boolean,
  random: Random,
): SimulatedContainer {
  const asked = oneOf(random, ['NanoServer', 'NanoServer', 'WindowsServerCore']);
  const image = findImage(state.system, asked);
  if (!image) throw new Error(`the host has no image ${asked}`);
  const definition: Definition = {
    id: freeContainerId(state, random),
    name,
    image: image.name,
    imageId: imageId(image.id),
    base: image.base,
    release: image.release,
    isolation: hyperv ? 'hyperv' : 'process',
    network: switchNames[whole(random, switchNames.length)] ?? null,
    command: oneOf(random, [[], [], ['ping', '-t', 'localhost']]),
    memoryMiB: hyperv ? oneOf(random, [512, 1024, 2048]) : null,
    processors: null,
    owner: 'VMMS',
    interactive: false,
    removeOnExit: false,
    extras: {},
  };
  const createdAt = at - whole(random, 24 * hour);
  const off: SimulatedContainer = {...definition, createdAt, startedAt: null, exitCode: null, run: null};
  const startedAt = createdAt + whole(random, Math.max(1, at - createdAt));
  if (whole(random, 100) >= running) {
    const ranOnce = random() < 0.5;
    return ranOnce ? {...off, startedAt, exitCode: definition.command.length > 0 ? stoppedCode : null} : off;
  }
  const conduct = conductOf(definition);
  if (conduct.kind === 'missing') return off;
  const run = newRun({
    definition,
    conduct,
    system: state.system,
    startedAt,
    readyAt: startedAt,
    session: state.nextSession,
    taken: state.index.pids,
    random,
  });
  if (run.session !== null) state.nextSession += 1;
  return {...off, run};
}
