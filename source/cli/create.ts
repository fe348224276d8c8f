import type {RunsContainers} from '../hosts/host.ts';
import type {Container} from '../model/container.ts';
import type {CreateRequest} from '../model/create-request.ts';
import {sentences} from '../sentences/sentences.ts';
import {visible} from '../text/visible.ts';
import {chooseRuntime} from './choose-runtime.ts';
import {containerJson} from './json.ts';
import type {Output} from './output.ts';
import {pullWatch} from './pull-watch.ts';
import {requireCapability} from './require-capability.ts';
import type {Run} from './subcommand.ts';

/** Prints the container's name, or with `--json` the container; with `--start`, as it is when it runs. */
export const create: Run = async ({host, names: [name = ''], flags, command, origin, output}) => {
  const {host: facts} = await host.snapshot();
  const runtime = chooseRuntime(facts.runtimes, flags.isolation ?? null, flags.runtime);
  const request: CreateRequest = {
    name,
    image: flags.image ?? '',
    command,
    ...(flags.isolation !== undefined && {isolation: flags.isolation}),
    ...(runtime !== undefined && {runtime}),
    ...(flags.network !== undefined && {network: flags.network}),
    ...(flags.memory !== undefined && {memoryMiB: flags.memory}),
    ...(flags.cpus !== undefined && {processors: flags.cpus}),
  };
  const creating = requireCapability(host, 'createContainer', 'create containers');
  const starting = flags.start ? requireCapability(host, 'startContainer', 'start containers') : null;
  const working = output.progress.begin(sentences.progress.create(name));
  const created = await creating
    .createContainer(request, origin, pullWatch(output, working))
    .finally(() => working.end());
  const container = starting ? await started(starting, created, origin, output) : created;
  if (output.json) output.document(containerJson(container));
  else output.text(visible(container.name));
  return 0;
};

/** Starts what was created. When that fails the container stays, and whoever tries again must know. */
async function started(
  host: Pick<RunsContainers, 'startContainer'>,
  container: Container,
  origin: string,
  output: Output,
): Promise<Container> {
  const working = output.progress.begin(sentences.progress.one(sentences.doing.start, container.name));
  try {
    return await host.startContainer(container.id, origin).finally(() => working.end());
  } catch (thrown) {
    if (!output.json) output.note(sentences.notes.created(container.name));
    throw thrown;
  }
}
