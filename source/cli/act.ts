import type {PausesContainers, RunsContainers} from '../hosts/host.ts';
import type {Container} from '../model/container.ts';
import {findContainer} from '../model/find-container.ts';
import {type HostError, toHostError} from '../model/host-error.ts';
import type {ContainerId} from '../model/ids.ts';
import {sentences} from '../sentences/sentences.ts';
import {visible} from '../text/visible.ts';
import type {Context} from './context.ts';
import {containerJson} from './json.ts';
import {requireCapability} from './require-capability.ts';
import type {Run, Status} from './subcommand.ts';

type Act = (id: ContainerId, context: Context) => Promise<Container>;

type Outcome =
  | {readonly done: true; readonly container: Container}
  | {readonly done: false; readonly error: HostError};

async function attempt(act: Act, name: string, context: Context): Promise<Outcome> {
  try {
    const {containers} = await context.host.snapshot();
    return {done: true, container: await act(findContainer(containers, name).id, context)};
  } catch (thrown) {
    return {done: false, error: toHostError(thrown)};
  }
}

/**
 * Does something to every NAME at once, whatever becomes of the others, and tells of them in their order: the name of
 * each when it is done; with `--json` one document at the end, the container for one NAME, an array of those that it
 * was done to for several.
 */
async function actOnEach(what: Deed, act: Act, context: Context): Promise<Status> {
  const {names, output} = context;
  let over = 0;
  const working = output.progress.begin(goingOn(what, names, over));
  const attempts = names.map(async name => {
    const outcome = await attempt(act, name, context);
    over += 1;
    if (over < names.length) working.say(goingOn(what, names, over));
    else working.end();
    return outcome;
  });
  const done: Container[] = [];
  for (const attempted of attempts) {
    const outcome = await attempted;
    if (!outcome.done) {
      output.failure(outcome.error);
      continue;
    }
    done.push(outcome.container);
    if (!output.json) output.text(visible(outcome.container.name));
  }
  const [only] = done;
  if (output.json && names.length > 1) output.document(done.map(containerJson));
  else if (output.json && only) output.document(containerJson(only));
  return done.length === names.length ? 0 : 1;
}

/** What is being done to containers. */
type Deed = 'start' | 'stop' | 'restart' | 'pause' | 'unpause' | 'kill' | 'remove';

/** `Starting DEMO …`, or of several how many are over. */
function goingOn(what: Deed, names: readonly string[], over: number): string {
  const [only = ''] = names;
  if (names.length === 1) return sentences.progress.one(sentences.doing[what], only);
  return sentences.batch.progress[what === 'unpause' ? 'pause' : what](over, names.length);
}

/** The capabilities that do one thing to one container. */
type Simple = keyof (RunsContainers & PausesContainers);

const simple =
  (deed: Exclude<Deed, 'remove'>, capability: Simple, what: string): Run =>
  context =>
    actOnEach(
      deed,
      (id, {host, origin}) => requireCapability(host, capability, what)[capability](id, origin),
      context,
    );

export const start = simple('start', 'startContainer', 'start containers');
export const stop = simple('stop', 'stopContainer', 'stop containers');
export const restart = simple('restart', 'restartContainer', 'restart containers');
export const pause = simple('pause', 'pauseContainer', 'pause containers');
export const unpause = simple('unpause', 'unpauseContainer', 'unpause containers');
export const kill = simple('kill', 'killContainer', 'kill containers');
export const rm: Run = context =>
  actOnEach(
    'remove',
    (id, {host, origin, flags: {force = false}}) => {
      const removing = requireCapability(host, 'removeContainer', 'remove containers');
      return removing.removeContainer(id, {force}, origin);
    },
    context,
  );
