import type {ConvertPlan, ConvertRequest} from '../hosts/host.ts';
import type {Container} from '../model/container.ts';
import {findContainer} from '../model/find-container.ts';
import {describe, fail} from '../model/host-error.ts';
import type {Isolation, Runtime} from '../model/isolation.ts';
import {sentences} from '../sentences/sentences.ts';
import {visible} from '../text/visible.ts';
import {chooseRuntime, runtimeNamed} from './choose-runtime.ts';
import {confirmConversion} from './confirm-conversion.ts';
import type {FlagValues} from './flags.ts';
import {containerJson} from './json.ts';
import type {Output} from './output.ts';
import {planLines} from './plan-lines.ts';
import {endInterrupted} from './recover.ts';
import {requireCapability} from './require-capability.ts';
import type {Run, Status} from './subcommand.ts';
import {wrong} from './usage-error.ts';

export const convert: Run = async ({host, names: [name = ''], flags, origin, output}) => {
  if (flags.finish || flags.rollBack) {
    print(output, await endInterrupted(host, name, flags, origin));
    return 0;
  }
  const {host: facts, containers} = await host.snapshot();
  const container = findContainer(containers, name);
  const converting = requireCapability(host, 'planConvert', 'convert containers');
  const request = readRequest(container, facts.runtimes, flags);
  if (flags.dryRun) return printPlan(output, await converting.planConvert(container.id, request));
  const acting = requireCapability(host, 'convertContainer', 'convert containers');
  if (facts.kind === 'docker' && !flags.yes) {
    const plan = await converting.planConvert(container.id, request);
    if (plan.obstacle) return fail(plan.obstacle);
    if (!(await confirmConversion(plan, output))) {
      output.note(sentences.notes.left(container.name));
      return 1;
    }
  }
  const working = output.progress.begin(sentences.progress.one(sentences.doing.convert, container.name));
  print(output, await acting.convertContainer(container.id, request, origin).finally(() => working.end()));
  return 0;
};

function print(output: Output, converted: Container): void {
  if (output.json) output.document(containerJson(converted));
  else output.text(visible(converted.name));
}

/** Without `--to`: what the runtime implements, else the isolation that the container has not. */
function readRequest(container: Container, runtimes: readonly Runtime[], flags: FlagValues): ConvertRequest {
  const to = flags.to ?? isolationOf(runtimes, flags.runtime) ?? otherThan(container.isolation);
  if (to === null)
    return wrong(sentences.usage.unknownIsolation(container.name), sentences.usage.sayIsolation);
  const runtime = chooseRuntime(runtimes, to, flags.runtime);
  return runtime === undefined ? {to} : {to, runtime};
}

function isolationOf(runtimes: readonly Runtime[], name: string | undefined): Isolation | null {
  if (name === undefined) return null;
  const runtime = runtimeNamed(runtimes, name);
  if (runtime) return runtime.isolation;
  return fail({kind: 'unknown-runtime', runtime: name, known: runtimes.map(known => known.name)});
}

function otherThan(isolation: Isolation | null): Isolation | null {
  switch (isolation) {
    case 'process':
      return 'hyperv';
    case 'hyperv':
      return 'process';
    case null:
      return null;
  }
}

/** Its lines, or the plan as an object; a plan that cannot be carried out is a failure. */
function printPlan(output: Output, plan: ConvertPlan): Status {
  const {container, to, runtime, steps, keeps = [], loses = [], obstacle, cannotStart} = plan;
  if (output.json)
    output.document({
      container: containerJson(container),
      to,
      runtime,
      steps,
      keeps,
      loses,
      obstacle: obstacle ? {kind: obstacle.kind, ...describe(obstacle)} : null,
      cannotStart: cannotStart ? {kind: cannotStart.kind, ...describe(cannotStart)} : null,
    });
  else output.text(planLines(plan).join('\n'));
  if (!obstacle) return 0;
  output.failure(obstacle);
  return 1;
}
