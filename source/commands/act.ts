import {can, type Host} from '../hosts/host.ts';
import {type Container, isRunning} from '../model/container.ts';
import {fail, type HostError, toHostError} from '../model/host-error.ts';
import {convertRequestOf} from '../store/conversion-runtime.ts';
import type {Conversion, Deed, Intent, Recovery} from '../store/intent.ts';

/** What the host's log of events says of where it came from. */
export const origin = (intent: Intent): string => `dashboard: ${intent.kind}`;

/** Does one deed on its container; resolves when it is done. */
export async function act(host: Host, intent: Deed | Recovery): Promise<Done> {
  const cannot = (): never => fail({kind: 'unsupported', what: intent.kind, host: host.id});
  const {container: id} = intent;
  const from = origin(intent);
  switch (intent.kind) {
    case 'start':
      return can(host, 'startContainer') ? done(host.startContainer(id, from)) : cannot();
    case 'stop':
      return can(host, 'stopContainer') ? done(host.stopContainer(id, from)) : cannot();
    case 'restart':
      return can(host, 'restartContainer') ? done(host.restartContainer(id, from)) : cannot();
    case 'kill':
      return can(host, 'killContainer') ? done(host.killContainer(id, from)) : cannot();
    case 'pause':
      return can(host, 'pauseContainer') ? done(host.pauseContainer(id, from)) : cannot();
    case 'unpause':
      return can(host, 'unpauseContainer') ? done(host.unpauseContainer(id, from)) : cannot();
    case 'remove':
      // The question says that what runs is ended: the user agreed to force.
      return can(host, 'removeContainer') ? done(host.removeContainer(id, {force: true}, from)) : cannot();
    case 'convert':
      return convert(host, intent);
    case 'finish':
      return can(host, 'finishConversion') ? done(host.finishConversion(id, from)) : cannot();
    case 'rollBack':
      return can(host, 'rollBackConversion') ? done(host.rollBackConversion(id, from)) : cannot();
  }
}

/** What a deed came to. `stays`: why what was converted is Off although it ran. */
export interface Done {
  readonly stays: HostError | null;
}

const done = async (asked: Promise<Container>): Promise<Done> => {
  await asked;
  return {stays: null};
};

/**
 * Converts, with a stop before and a start after where the host converts only what is Off. The plan tells what stands
 * in the way before anything is stopped. What does not start then is converted nevertheless.
 */
async function convert(host: Host, intent: Conversion): Promise<Done> {
  const {container: id} = intent;
  const request = convertRequestOf(intent);
  const from = origin(intent);
  if (!can(host, 'convertContainer') || !can(host, 'planConvert'))
    return fail({kind: 'unsupported', what: 'convert containers', host: host.id});
  const {container, obstacle, cannotStart} = await host.planConvert(id, request);
  const mustStop = obstacle?.kind === 'wrong-state' && isRunning(container) && can(host, 'stopContainer');
  if (obstacle && !mustStop) return fail(obstacle);
  if (mustStop) await host.stopContainer(id, from);
  const converted = await host.convertContainer(id, request, from);
  if (!mustStop || !can(host, 'startContainer')) return {stays: null};
  if (cannotStart) return {stays: cannotStart};
  try {
    return await done(host.startContainer(converted.id, from));
  } catch (thrown) {
    return {stays: toHostError(thrown)};
  }
}
