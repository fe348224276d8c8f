import {type Container, isOff} from '../../../model/container.ts';
import {type ContainerAction, fail} from '../../../model/host-error.ts';
import type {ContainerId} from '../../../model/ids.ts';
import type {PausesContainers, RemovesContainers, RenamesContainers, RunsContainers} from '../../host.ts';
import type {Call} from '../connection/client.ts';
import {containerIn, type Engine} from '../engine.ts';
import {clean} from '../mirror/dirt.ts';
import {slowLimit} from './limits.ts';
import {refused} from './refused.ts';

export type RunActions = RunsContainers & PausesContainers & RemovesContainers & RenamesContainers;

/** Start, stop and the rest, through the engine; each is done when the engine says so. */
export function runActions(engine: Engine): RunActions {
  const tell = async (
    id: ContainerId,
    action: ContainerAction | 'rename',
    call: Omit<Call, 'limit'>,
    newName?: string,
  ): Promise<Container> => {
    const {container} = await engine.known(id);
    const {facts} = await engine.truth();
    try {
      await engine.client.tell({...call, limit: slowLimit});
    } catch (error) {
      throw refused(error, {
        action,
        name: container.name,
        state: container.state,
        runtimes: facts.host.runtimes.map(({name}) => name),
        ...(newName !== undefined && {newName}),
      });
    }
    return container;
  };
  const post = async (
    id: ContainerId,
    action: ContainerAction,
    query?: Call['query'],
  ): Promise<Container> => {
    await tell(id, action, {method: 'POST', path: `/containers/${id}/${action}`, ...(query && {query})});
    return containerIn(engine.now(id));
  };

  return {
    startContainer: id => post(id, 'start'),
    stopContainer: id => post(id, 'stop'),
    async restartContainer(id) {
      // The engine would start it; to isotop a restart is of something that runs.
      const {name, state} = await containerIn(engine.now(id));
      if (isOff({state})) return fail({kind: 'wrong-state', action: 'restart', name, state});
      return post(id, 'restart');
    },
    killContainer: id => post(id, 'kill', {signal: 'SIGKILL'}),
    async pauseContainer(id) {
      const {container} = await engine.known(id);
      const {facts} = await engine.truth();
      if (facts.host.platform === 'windows' && container.isolation === 'process')
        return fail({kind: 'pause-needs-hyperv', name: container.name, action: 'pause'});
      return post(id, 'pause');
    },
    unpauseContainer: id => post(id, 'unpause'),
    async removeContainer(id, {force}) {
      const container = await tell(id, 'remove', {
        method: 'DELETE',
        path: `/containers/${id}`,
        query: {force},
      });
      await engine.mirror.refresh({...clean, containers: new Set([id])});
      return container;
    },
    async renameContainer(id, name) {
      await tell(id, 'rename', {method: 'POST', path: `/containers/${id}/rename`, query: {name}}, name);
      return containerIn(engine.now(id));
    },
  };
}
