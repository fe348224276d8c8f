import {isRunning} from '../../../model/container.ts';
import {fail} from '../../../model/host-error.ts';
import type {ContainerId} from '../../../model/ids.ts';
import type {InsideProcess} from '../../../model/process.ts';
import {refused} from '../actions/refused.ts';
import type {EngineClient} from '../connection/client.ts';
import type {Engine} from '../engine.ts';
import type {MirroredContainer} from '../mirror/truth.ts';
import type {ProcessSource} from '../processes/process-source.ts';
import {listingScript, psCommand, readListing, readPs} from './inside-listing.ts';
import {runInside} from './run-inside.ts';
import {readTop, topAnswer, topColumns} from './top-listing.ts';

/**
 * The processes inside a running container. Where they are this machine's own, from its /proc; else from docker's top,
 * but never for a container with a kernel of its own: there top asks the host about pids that are not the host's
 * (engine-notes.md), so that the container itself is asked.
 */
export async function lookInside(
  engine: Engine,
  processes: ProcessSource,
  id: ContainerId,
): Promise<readonly InsideProcess[]> {
  const item = await engine.known(id);
  const {container} = item;
  if (!isRunning(container))
    return fail({kind: 'wrong-state', action: 'look inside', name: container.name, state: container.state});
  const truth = await engine.truth();
  const here = await processes.inside(item, truth);
  if (here !== null && here.length > 0) return here;
  try {
    const isWindows = truth.facts.host.platform === 'windows';
    if (container.isolation === 'process' || isWindows) return await byTop(engine.client, item, isWindows);
    return await byExec(engine.client, item);
  } catch (error) {
    throw refused(error, {action: 'look inside', name: container.name, state: container.state, runtimes: []});
  }
}

async function byTop(
  client: EngineClient,
  {container}: MirroredContainer,
  isWindows: boolean,
): Promise<InsideProcess[]> {
  const answer = await client.ask(
    {
      method: 'GET',
      path: `/containers/${container.id}/top`,
      ...(!isWindows && {query: {ps_args: topColumns}}),
    },
    topAnswer,
  );
  const found = readTop(answer, container.host);
  return container.isolation === 'hyperv' ? found.map(process => ({...process, hostPid: null})) : found;
}

async function byExec(client: EngineClient, {container}: MirroredContainer): Promise<InsideProcess[]> {
  if (container.state === 'paused')
    return fail({kind: 'wrong-state', action: 'look inside', name: container.name, state: 'paused'});
  const shell = await runInside(client, container.id, ['sh', '-c', listingScript]);
  if (shell.status === 0) return readListing(shell.stdout, container.host);
  const ps = await runInside(client, container.id, psCommand);
  if (ps.status === 0) return readPs(ps.stdout, container.host);
  return fail({
    kind: 'refused',
    message: `cannot look inside ${container.name}: it has a kernel of its own, and neither a shell nor ps to ask it with`,
    remedy: null,
  });
}
