import type {HostError} from '../../../model/host-error.ts';
import {builds, isolations, mayRun} from '../../../model/isolation.ts';
import {imageVersion} from '../catalogue/images.ts';
import {factsOf} from '../catalogue/systems.ts';
import {type Circumstances, type Decision, happens, refused} from '../command.ts';
import type {Run, SimulatedContainer} from '../records.ts';
import {conductOf, knownPrograms, newRun} from '../run.ts';
import type {HostState} from '../state.ts';
import type {Standing} from './lookup.ts';

/** How long a start and a stop take on the simulated host, ms. */
const startTakes = {process: 400, hyperv: 1200};
const stopTakes = {process: 150, hyperv: 350};

/** What Windows gives a process that is told to stop (STATUS_CONTROL_C_EXIT), as `docker ps -a` shows it. */
export const stoppedCode = 3_221_225_786;
/** What a process has that was killed (ERROR_PROCESS_ABORTED). */
export const killedCode = 1067;

/** The exit code of a container; one that runs as a machine has no process of which to tell one. */
const codeOf = (container: SimulatedContainer, code: number): number | null =>
  conductOf(container).kind === 'machine' ? null : code;

/** Whether the published table lets the container run on this host as it is; else Docker's own refusal. */
export function faultOfImage(state: HostState, container: SimulatedContainer): HostError | null {
  const {release, isolation, name, image} = container;
  if (mayRun(state.system, release, isolation)) return null;
  const {os, release: hostRelease} = factsOf(state.system);
  return {
    kind: 'incompatible-image',
    name,
    image,
    imageVersion: imageVersion(release),
    hostOs: `${os} ${builds[hostRelease]}`,
    isolation,
    remedy: isolations.find(other => mayRun(state.system, release, other)) ?? null,
  };
}

function begin(
  state: HostState,
  container: SimulatedContainer,
  {now, random, instant}: Circumstances,
  before: number,
): Run | HostError {
  const incompatible = faultOfImage(state, container);
  if (incompatible) return incompatible;
  const conduct = conductOf(container);
  if (conduct.kind === 'missing')
    return {
      kind: 'refused',
      message: `cannot start ${container.name}: The system cannot find the file specified: ${conduct.program}`,
      remedy: `the images have ${knownPrograms}`,
    };
  return newRun({
    definition: container,
    conduct,
    system: state.system,
    startedAt: now,
    readyAt: instant ? now : now + before + startTakes[container.isolation],
    session: state.nextSession,
    taken: state.index.pids,
    random,
  });
}

/** Start-Container: of what is Off. */
export function start(
  state: HostState,
  {container, stage}: Standing,
  circumstances: Circumstances,
): Decision {
  const {id, name} = container;
  if (stage !== 'created' && stage !== 'stopped')
    return refused({kind: 'wrong-state', action: 'start', name, state: stage});
  const run = begin(state, container, circumstances, 0);
  return 'kind' in run ? refused(run) : happens({kind: 'container-started', id, name, run});
}

/** A stop and a start in one: nobody sees it Off in between. */
export function restart(
  state: HostState,
  {container, stage}: Standing,
  circumstances: Circumstances,
): Decision {
  const {id, name, isolation} = container;
  if (stage !== 'running') return refused({kind: 'wrong-state', action: 'restart', name, state: stage});
  const run = begin(state, container, circumstances, stopTakes[isolation]);
  return 'kind' in run ? refused(run) : happens({kind: 'container-restarted', id, name, run});
}

/** Stop-Container: what runs is asked to shut down. */
export function stop({container, stage}: Standing, {now, instant}: Circumstances): Decision {
  const {id, name, isolation} = container;
  if (stage !== 'running') return refused({kind: 'wrong-state', action: 'stop', name, state: stage});
  const endsAt = instant ? now : now + stopTakes[isolation];
  return happens({kind: 'container-stopped', id, name, endsAt, exitCode: codeOf(container, stoppedCode)});
}

/** Turns off whatever is on, paused or half way too. */
export function kill({container, stage}: Standing): Decision {
  const {id, name} = container;
  if (stage === 'created' || stage === 'stopped')
    return refused({kind: 'wrong-state', action: 'kill', name, state: stage});
  return happens({kind: 'container-killed', id, name, exitCode: codeOf(container, killedCode)});
}
