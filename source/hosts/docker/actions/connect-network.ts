import {fail} from '../../../model/host-error.ts';
import type {ConnectsNetworks} from '../../connects-networks.ts';
import {containerAnswer} from '../answers/container-answer.ts';
import {containerIn, type Engine} from '../engine.ts';
import {slowLimit} from './limits.ts';
import {refused} from './refused.ts';

/** Moves a container from the networks that it is on to another one. */
export function networkActions(engine: Engine): ConnectsNetworks {
  const {client} = engine;
  return {
    async connectNetwork(id, network) {
      const {container} = await engine.known(id);
      const {networks} = await engine.truth();
      // Known before anything is taken away from it.
      if (!networks.some(one => one.name === network || one.id === network))
        return fail({kind: 'no-such-network', network, known: networks.map(({name}) => name)});
      const send = (name: string, what: 'connect' | 'disconnect') =>
        client.tell({
          method: 'POST',
          path: `/networks/${encodeURIComponent(name)}/${what}`,
          body: {Container: id, ...(what === 'disconnect' && {Force: true})},
          limit: slowLimit,
        });
      const {NetworkSettings} = await client.ask(
        {method: 'GET', path: `/containers/${id}/json`},
        containerAnswer,
      );
      const before = Object.keys(NetworkSettings?.Networks ?? {});
      try {
        // The engine lets nothing be on `none` and on another network.
        for (const name of before) if (name !== network) await send(name, 'disconnect');
        if (!before.includes(network)) await send(network, 'connect');
      } catch (error) {
        for (const name of before) await send(name, 'connect').catch(() => undefined);
        throw refused(error, {action: 'connect', name: container.name, state: container.state, runtimes: []});
      }
      return containerIn(engine.now(id));
    },
  };
}
