import type {ContainerState} from '../../model/container.ts';
import type {Moment} from '../../model/ids.ts';
import type {Pause, Run, SimulatedContainer} from './records.ts';

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
  endedAt: Moment,
): SimulatedContainer => ({
  ...container,
  startedAt: run.startedAt,
  exitCode,
  run: null,
  ...withPast(container, run, endedAt),
});

/** Runs that are kept for the log. */
const mostPast = 20;

/** A container's past runs, with one that ends; nothing where that had no time to print anything, or no command. */
export function withPast(
  {past = [], command, owner}: SimulatedContainer,
  run: Run,
  now: Moment,
): Pick<SimulatedContainer, 'past'> {
  const isMachine = owner === 'VMMS' && command.length === 0;
  const endedAt = Math.min(now, run.stoppingSince ?? now);
  if (isMachine || endedAt < run.readyAt) return past.length === 0 ? {} : {past};
  const {readyAt} = run;
  const pauses = pausesOf(run, now);
  return {past: [...past, {readyAt, endedAt, ...(pauses.length > 0 && {pauses})}].slice(-mostPast)};
}

/** The pauses of a run; one that still lasts, up to now. */
export const pausesOf = ({pauses = [], pausedAt}: Run, now: Moment): Pause[] =>
  pausedAt === null ? pauses : [...pauses, {at: pausedAt, length: Math.max(0, now - pausedAt)}];

/** A run's own time: it stands still while the container is paused. */
export const ownTime = (run: Run, now: Moment): Moment =>
  (run.pausedAt === null ? now : Math.min(now, run.pausedAt)) - run.pausedFor;
