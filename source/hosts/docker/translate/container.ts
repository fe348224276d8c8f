import type {Container, ContainerState} from '../../../model/container.ts';
import {containerId, imageId} from '../../../model/ids.ts';
import type {Isolation} from '../../../model/isolation.ts';
import type {ContainerAnswer} from '../answers/container-answer.ts';
import {type EngineFacts, windowsIsolation} from './engine.ts';
import {moment} from './moment.ts';
import {reportOf} from './report.ts';

/** What the engine says of a container, and its runtime where only another answer tells that (Podman). */
export interface KnownContainer {
  readonly answer: ContainerAnswer;
  /** The answer as it came; null where there was none. */
  readonly raw: unknown;
  readonly runtime: string | null;
}

/** Memory of a Windows utility VM that was not told otherwise, MiB (engine-notes.md, *Windows engines*). */
const utilityVmMemory = 1024;
const utilityVmProcessors = 2;

/** A container as the panes show it. `insideCount` is for who reads the processes to fill in. */
export function containerOf({answer, runtime: told}: KnownContainer, facts: EngineFacts): Container {
  const {State, HostConfig, Config} = answer;
  const isWindows = facts.host.platform === 'windows';
  const {runtime, isolation} = runtimeOf(HostConfig, told, facts);
  const state = stateOf(State.Status);
  const runs = state === 'running' || state === 'paused';
  const vm = isWindows && isolation === 'hyperv';
  const hasRun = moment(State.FinishedAt) !== null;
  return {
    host: facts.host.id,
    id: containerId(answer.Id),
    name: nameOf(answer),
    image: Config.Image ?? answer.Image ?? '',
    imageId: answer.Image === undefined ? null : imageId(answer.Image),
    isolation,
    runtime,
    state,
    createdAt: moment(answer.Created) ?? 0,
    startedAt: moment(State.StartedAt),
    exitCode: runs || !hasRun ? null : (State.ExitCode ?? null),
    command: answer.Path ? [answer.Path, ...answer.Args] : answer.Args,
    network: networkOf(answer),
    owner: isWindows ? 'docker' : null,
    computeSystemId: isWindows && runs ? answer.Id : null,
    vmId: null,
    memoryMiB: HostConfig.Memory ? Math.round(HostConfig.Memory / 1024 ** 2) : vm ? utilityVmMemory : null,
    processors: processorsOf(HostConfig) ?? (vm ? utilityVmProcessors : null),
    workerPid: workerPid(answer, isolation, facts),
    insideCount: runs ? null : 0,
    report: reportOf(answer, runtime, facts),
  };
}

/** Without the slash that docker puts in front. */
export const nameOf = ({Name}: Pick<ContainerAnswer, 'Name'>): string => Name.replace(/^\//, '');

/** docker's and Podman's words for what a container does. */
export function stateOf(status: string): ContainerState {
  switch (status.toLowerCase()) {
    case 'running':
      return 'running';
    case 'paused':
      return 'paused';
    case 'restarting':
      return 'starting';
    case 'removing':
    case 'stopping':
      return 'stopping';
    case 'created':
    case 'configured':
    case 'initialized':
      return 'created';
    case 'dead':
      return 'failed';
    default:
      return 'stopped';
  }
}

function runtimeOf(
  {Runtime, Isolation: word}: ContainerAnswer['HostConfig'],
  told: string | null,
  facts: EngineFacts,
): {readonly runtime: string; readonly isolation: Isolation | null} {
  if (facts.host.platform === 'windows') {
    const isolation = windowsIsolation(word) ?? facts.host.defaultIsolation;
    return {runtime: isolation === 'hyperv' ? 'hyperv' : 'default', isolation};
  }
  const runtime = told ?? (Runtime || facts.defaultRuntime);
  return {runtime, isolation: facts.isolationOf(runtime)};
}

/** Under a VM runtime the engine's process of a container is its sandbox or hypervisor (engine-notes.md). */
function workerPid(
  {State}: ContainerAnswer,
  isolation: Isolation | null,
  {host}: EngineFacts,
): number | null {
  const runs = State.Status === 'running' || State.Status === 'paused';
  return host.platform === 'linux' && isolation === 'hyperv' && runs ? State.Pid || null : null;
}

function networkOf({NetworkSettings, HostConfig}: ContainerAnswer): string | null {
  const [name] = Object.keys(NetworkSettings?.Networks ?? {});
  return name ?? HostConfig.NetworkMode ?? null;
}

function processorsOf({
  NanoCpus,
  CpuCount,
  CpuQuota,
  CpuPeriod,
}: ContainerAnswer['HostConfig']): number | null {
  if (NanoCpus) return NanoCpus / 1e9;
  if (CpuCount) return CpuCount;
  return CpuQuota && CpuQuota > 0 ? CpuQuota / (CpuPeriod || 100_000) : null;
}
