import type {ConsoleRecord} from '../console/record.ts';
import {assume, type Disagreement} from './assume.ts';
import type {BegunStep} from './begin-step.ts';
import type {Verdict} from './compare.ts';
import {judge, outcomeOf} from './judge.ts';
import {whereDiffers} from './place.ts';
import {referencesOf} from './references.ts';
import {run, type Stage} from './stage.ts';
import type {Standing} from './standing.ts';
import type {Step} from './steps.ts';

/** What became of one step. */
export interface Result {
  readonly step: Step;
  readonly passed: boolean;
  /** What was done that the document does not say, in words. */
  readonly assumed: readonly string[];
  readonly notes: readonly string[];
  /** What was different, for a step that failed. */
  readonly difference: string | null;
}

/** A step that was played: its result, what the console said, and what is known after it. */
export interface PlayedStep {
  readonly result: Result;
  readonly records: readonly ConsoleRecord[];
  readonly standing: Standing;
}

/** Runs the first of `steps`, a section's from there on, and judges it; once more with an assumption where it disagrees. */
export async function finishStep(
  stage: Stage,
  {standing, command, assumed, obstacle}: BegunStep,
  steps: Disagreement['steps'],
): Promise<PlayedStep> {
  const [step] = steps;
  if (command === '' || obstacle !== null) {
    const difference = obstacle ?? whereDiffers(stage.console, step.place);
    const result = {step, passed: difference === null, assumed, notes: [], difference};
    return {result, records: [], standing};
  }
  const attempt = async () => {
    const records = await run(stage.console, command);
    const outcome = outcomeOf(records);
    return {records, outcome, verdict: judge(step.expected, outcome, standing.ids, standing.undetermined)};
  };
  const first = await attempt();
  const assumption =
    first.verdict.kind === 'agrees'
      ? null
      : await assume(stage, standing, {steps, command, outcome: first.outcome});
  const second = assumption === null ? null : await attempt();
  const isBetter = second?.verdict.kind === 'agrees';
  const {records, verdict} = second && isBetter ? second : first;
  return {
    result: resultOf(step, verdict, assumption !== null && isBetter ? [...assumed, assumption] : assumed),
    records,
    standing: await standingAfter(stage, standing, step, verdict),
  };
}

function resultOf(step: Step, verdict: Verdict, assumed: readonly string[]): Result {
  return verdict.kind === 'agrees'
    ? {step, passed: true, assumed, notes: verdict.notes, difference: null}
    : {step, passed: false, assumed, notes: [], difference: verdict.difference};
}

/** What a step made, and which ids it showed. */
async function standingAfter(
  {ground: {host}, terminals}: Stage,
  before: Standing,
  {command}: Step,
  verdict: Verdict,
): Promise<Standing> {
  const {containers} = await host.snapshot();
  const fresh = containers.filter(({id}) => !before.made.some(known => known.id === id));
  return {
    ...before,
    ids: verdict.kind === 'agrees' ? verdict.ids : before.ids,
    made: [...before.made, ...fresh],
    unnamed: referencesOf(command).makesUnnamed ? [...before.unnamed, ...fresh] : before.unnamed,
    foreground: terminals.take() ?? before.foreground,
  };
}
