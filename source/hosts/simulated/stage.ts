import type {ContainerState} from '../../model/container.ts';
import type {Moment} from '../../model/ids.ts';
import type {Run, SimulatedContainer} from './records.ts';

/** When time will end the run: its command is over, or its stop is done. null: not by time; nothing ends while paused. */
export const endOf = ({endsAt, pausedAt}: Run): Moment | null => (pausedAt === null ? endsAt : null);

/** Whether time has ended the run. */
export function isOver(run: Run, now: Moment): boolean {
  const endsAt = endOf(run);
  return endsAt !== null && now >= endsAt;
}

/** The state of a container at a moment; `gone` when --rm has removed it by then. */
export function stageOf(container: SimulatedContainer, now: Moment): ContainerState | 'gone' {
  const {run} = container;
  if (run === null) return container.startedAt === null ? 'created' : 'stopped';
  if (isOver(run, now)) return container.removeOnExit ? 'gone' : 'stopped';
  if (now < run.readyAt) return 'starting';
  if (run.stoppingSince !== null) return 'stopping';
  return run.pausedAt === null ? 'running' : 'paused';
}

/** When time alone changes the stage next; Infinity for never. */
export function nextStageAt({run}: SimulatedContainer, now: Moment): Moment {
  if (run === null) return Number.POSITIVE_INFINITY;
  if (now < run.readyAt) return run.readyAt;
  const endsAt = endOf(run);
  return endsAt !== null && now < endsAt ? endsAt : Number.POSITIVE_INFINITY;
}

/** When time alone changed the stage last; -Infinity for never. */
export function lastStageAt({run}: SimulatedContainer, now: Moment): Moment {
  if (run === null || now < run.readyAt) return Number.NEGATIVE_INFINITY;
  const endsAt = endOf(run);
  return endsAt !== null && now >= endsAt ? endsAt : run.readyAt;
}

/** The container when its run is over. */
export const afterRun = (
  container: SimulatedContainer,
  run: Run,
  exitCode: number | null,
): SimulatedContainer => ({...container, startedAt: run.startedAt, exitCode, run: null});

/** A run's own time: it stands still while the container is paused. */
export const ownTime = (run: Run, now: Moment): Moment =>
  (run.pausedAt === null ? now : Math.min(now, run.pausedAt)) - run.pausedFor;
