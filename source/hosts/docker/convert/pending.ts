import type {HostError} from '../../../model/host-error.ts';
import {containerId} from '../../../model/ids.ts';
import type {PendingConversion} from '../../recovers-conversions.ts';
import type {Entry} from './journal.ts';
import type {Standing} from './standing.ts';

/** What can be done about a conversion that was interrupted. */
export function pendingOf(entry: Entry, now: Standing): PendingConversion {
  const cannotFinish = whyNotFinish(entry, now);
  const cannotRollBack = whyNotRollBack(entry, now);
  return {
    id: containerId(entry.original),
    name: entry.name,
    to: entry.to,
    runtime: entry.runtime,
    begunAt: entry.begunAt,
    reached: reached(entry, now),
    ...(cannotFinish && {cannotFinish}),
    ...(cannotRollBack && {cannotRollBack}),
  };
}

function reached(entry: Entry, {original, successor}: Standing): string {
  if (original === null) return 'all was done';
  if (successor === null) return entry.step === 'stop' ? 'it was being stopped' : 'its copy was not made yet';
  if (successor.State.Status === 'running') return 'its copy runs, and the original is still there';
  return entry.wasRunning ? 'its copy was made, and does not run yet' : 'its copy was made';
}

function whyNotFinish({name}: Entry, {original, stranger}: Standing): HostError | null {
  if (stranger !== null && original !== null)
    return {
      kind: 'refused',
      message: `cannot finish the conversion of ${name}: another container has its name now`,
      remedy: 'rename that one first',
    };
  return null;
}

/** Why it cannot be rolled back; null where nothing speaks against it. */
export function whyNotRollBack(
  {name, step}: Entry,
  {original, successor, stranger}: Standing,
): HostError | null {
  if (step === 'remove' && successor !== null)
    return {
      kind: 'refused',
      message: `cannot roll ${name} back: its copy has proven itself, and the removal of the original was begun`,
      remedy: 'finish the conversion instead',
    };
  if (original === null)
    return {
      kind: 'refused',
      message: `cannot roll ${name} back: the original is gone`,
      remedy: 'finish the conversion instead',
    };
  if (stranger !== null)
    return {
      kind: 'refused',
      message: `cannot roll ${name} back: another container has its name now`,
      remedy: 'rename that one first',
    };
  return null;
}
