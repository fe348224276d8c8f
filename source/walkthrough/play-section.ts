import {createConsole} from '../console/console.ts';
import {beginStep} from './begin-step.ts';
import type {Facts} from './facts.ts';
import {finishStep, type Result} from './finish-step.ts';
import type {Ground} from './ground.ts';
import {noteTerminals, type Stage} from './stage.ts';
import {standingBefore} from './standing.ts';
import type {Step} from './steps.ts';

/** Plays the steps of one section on its ground, one result a step. */
export async function* playSection(
  steps: readonly Step[],
  facts: Facts,
  ground: Ground,
): AsyncGenerator<Result> {
  const terminals = noteTerminals();
  const console = createConsole({host: ground.host, environment: terminals.environment});
  const stage: Stage = {ground, console, terminals};
  let standing = await standingBefore(steps, facts, ground);
  for (const [index, step] of steps.entries()) {
    const begun = await beginStep(stage, standing, step);
    const played = await finishStep(stage, begun, [step, ...steps.slice(index + 1)]);
    standing = played.standing;
    yield played.result;
  }
}
