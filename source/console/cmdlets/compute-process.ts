import type {Container} from '../../model/container.ts';
import {type Call, cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {instance, many, switchType, text} from '../binding/types.ts';
import {computeProcessObject, computeProcessTypeName} from '../objects/others.ts';
import {toText} from '../values/convert.ts';
import {hasWildcard, wildcard} from '../values/wildcard.ts';
import {capable, unsupported} from './capability.ts';
import {attempt} from './chosen-containers.ts';

interface System {
  readonly container: Container;
  readonly id: string;
  readonly name: string;
}

async function systems(call: Call<unknown>): Promise<readonly System[]> {
  const {host, containers} = await call.snapshot();
  if (host.platform !== 'windows') throw await unsupported(call, 'list compute systems');
  return containers.flatMap(container =>
    container.computeSystemId === null
      ? []
      : [
          {
            container,
            id: container.computeSystemId,
            name: container.owner === 'docker' ? container.id : container.name,
          },
        ],
  );
}

interface Wanted {
  readonly Name?: readonly string[];
  readonly Id?: readonly string[];
  readonly Owner?: readonly string[];
  readonly Type?: readonly string[];
}

async function chosen(
  call: Call<unknown>,
  {Name: names, Id: ids, Owner: owners, Type: types}: Wanted,
): Promise<readonly System[]> {
  const any = (patterns: readonly string[] | undefined, value: string): boolean =>
    patterns === undefined || patterns.some(pattern => wildcard(pattern)(value));
  const all = await systems(call);
  const found = all.filter(
    ({container, id, name}) =>
      any(names, name) && any(ids, id) && any(owners, container.owner ?? '') && any(types, 'Container'),
  );
  for (const wanted of [...(names ?? []), ...(ids ?? [])])
    if (
      !hasWildcard(wanted) &&
      !all.some(({id, name}) => [id, name].some(each => each.toLowerCase() === wanted.toLowerCase()))
    )
      call.report({
        message: `Unable to find a compute process with the ${names ? 'name' : 'id'} "${wanted}".`,
        category: 'ObjectNotFound',
        about: wanted,
        reason: 'ItemNotFoundException',
        id: 'ComputeProcessNotFound',
      });
  return found;
}

export const getComputeProcess = cmdlet({
  name: 'Get-ComputeProcess',
  module: 'HostComputeService',
  className: 'Microsoft.HostComputeService.PowerShell.GetComputeProcess',
  aliases: [],
  synopsis: 'Lists the compute systems: one for each running container.',
  where: 'host',
  defaultSet: 'Name',
  outputs: computeProcessObject.properties,
  parameters: {
    Name: parameter(many(text), 'Their names, with wildcards.', {position: 0, sets: ['Name']}),
    Id: parameter(many(text), 'Their ids.', {mandatory: true, pipeline: 'property', sets: ['Id']}),
    Owner: parameter(many(text), 'Only those of these owners.'),
    Type: parameter(many(text), 'Only those of these types.'),
  },
  async *run(call) {
    for await (const wanted of call.bound)
      for (const system of await chosen(call, wanted)) yield computeProcessObject(system);
  },
});

export const stopComputeProcess = cmdlet({
  name: 'Stop-ComputeProcess',
  module: 'HostComputeService',
  className: 'Microsoft.HostComputeService.PowerShell.StopComputeProcess',
  aliases: [],
  synopsis: 'Ends compute systems, and so the containers that they carry.',
  where: 'host',
  changes: true,
  defaultSet: 'Name',
  parameters: {
    Name: parameter(many(text), 'Their names, with wildcards.', {
      position: 0,
      mandatory: true,
      sets: ['Name'],
    }),
    Id: parameter(many(text), 'Their ids.', {mandatory: true, sets: ['Id']}),
    ComputeProcess: parameter(many(instance(computeProcessTypeName)), 'The compute systems.', {
      position: 0,
      mandatory: true,
      pipeline: 'value',
      sets: ['ComputeProcess'],
    }),
    Force: parameter(switchType, 'Accepted: nothing is asked here.'),
  },
  async *run(call) {
    const host = await capable(call, 'killContainer', 'end compute systems');
    for await (const given of call.bound) {
      const ids = given.ComputeProcess?.map(object => toText(object.get('Id') ?? null)) ?? given.Id;
      for (const {container, name} of await chosen(call, {
        ...(given.Name && {Name: given.Name}),
        ...(ids && {Id: ids}),
      }))
        if (call.should('Stop-ComputeProcess', name))
          await attempt(call, () => host.killContainer(container.id, call.origin));
    }
  },
});
