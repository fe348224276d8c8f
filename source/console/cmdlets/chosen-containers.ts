import type {Container} from '../../model/container.ts';
import {HostFailure} from '../../model/host-error.ts';
import type {Call} from '../binding/cmdlet.ts';
import {type Parameter, parameter} from '../binding/parameter.ts';
import {instance, many, text} from '../binding/types.ts';
import {troubleOf} from '../evaluate/host-trouble.ts';
import {containerTypeName} from '../objects/container.ts';
import {toText} from '../values/convert.ts';
import type {Instance} from '../values/value.ts';
import {hasWildcard, wildcard} from '../values/wildcard.ts';

/** The names of a host's containers, for completion. */
const containerNames = {
  ...many(text),
  suggest: (snapshot: {readonly containers: readonly Container[]}) =>
    snapshot.containers.map(({name}) => name),
};

const containerIds = {
  ...many(text),
  suggest: (snapshot: {readonly containers: readonly Container[]}) => snapshot.containers.map(({id}) => id),
};

/** How cmdlets are told which containers: by name, by id, or by the objects themselves. */
export const nameParameter: Parameter<readonly string[]> = parameter(
  containerNames,
  'The names of the containers, with wildcards.',
  {
    position: 0,
    mandatory: true,
    pipeline: 'both',
    aliases: ['ContainerName'],
    sets: ['Name'],
  },
);
export const idParameter: Parameter<readonly string[]> = parameter(
  containerIds,
  'The ids of the containers.',
  {
    mandatory: true,
    pipeline: 'property',
    aliases: ['ContainerId'],
    sets: ['Id'],
  },
);
export const containerParameter: Parameter<readonly Instance[]> = parameter(
  many(instance(containerTypeName)),
  'The containers.',
  {
    position: 0,
    mandatory: true,
    pipeline: 'value',
    sets: ['Container'],
  },
);

/** What a cmdlet was told of which containers. */
export interface Choice {
  readonly Name?: readonly string[];
  readonly Id?: readonly string[];
  readonly Container?: readonly Instance[];
}

/** The containers that are meant, each once. What there is not is reported; a wildcard that matches nothing is not. */
export async function chosenContainers(call: Call<unknown>, choice: Choice): Promise<readonly Container[]> {
  const {containers} = await call.snapshot();
  const chosen = new Set<Container>();
  for (const name of choice.Name ?? []) {
    const matches = wildcard(name);
    const found = containers.filter(container => matches(container.name));
    for (const container of found) chosen.add(container);
    if (found.length === 0 && !hasWildcard(name)) report(call, 'name', name);
  }
  const ids = [
    ...(choice.Id ?? []),
    ...(choice.Container ?? []).map(object => toText(object.get('ContainerId') ?? null)),
  ];
  for (const id of ids) {
    const found = containers.find(container => container.id.toLowerCase() === id.toLowerCase());
    if (found) chosen.add(found);
    else report(call, 'id', id);
  }
  return [...chosen];
}

function report(call: Call<unknown>, what: 'name' | 'id', value: string): void {
  call.report({
    message: `Unable to find a container with the ${what} "${value}".`,
    category: 'InvalidArgument',
    about: value,
    reason: 'VirtualizationException',
    id: 'InvalidParameter',
  });
}

/** Does something to one of several; what the host refuses is reported, and the others still get their turn. */
export async function attempt<Result>(
  call: Call<unknown>,
  action: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await action();
  } catch (thrown) {
    if (!(thrown instanceof HostFailure)) throw thrown;
    call.report(troubleOf(thrown.error));
    return undefined;
  }
}
