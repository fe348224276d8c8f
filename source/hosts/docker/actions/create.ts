import * as z from 'zod';
import {containerId} from '../../../model/ids.ts';
import type {CreatesContainers} from '../../host.ts';
import type {PullsImages} from '../../pulls-images.ts';
import {EngineRefusal} from '../connection/refusal.ts';
import type {Environment} from '../connection/target.ts';
import {containerIn, type Engine} from '../engine.ts';
import {createBody} from './create-body.ts';
import {slowLimit} from './limits.ts';
import {pullImage} from './pull.ts';
import {refused} from './refused.ts';

const createAnswer = z.object({Id: z.string().min(1)});

/** Makes containers, and fetches the images that the engine does not have. */
export function createActions(engine: Engine, environment: Environment): CreatesContainers & PullsImages {
  const {client} = engine;
  return {
    async createContainer(request, _origin, watch) {
      const {facts} = await engine.truth();
      const body = createBody(request, facts, environment);
      const create = () =>
        client.ask(
          {
            method: 'POST',
            path: '/containers/create',
            query: {name: request.name},
            body,
            limit: slowLimit,
            ...(watch?.signal && {signal: watch.signal}),
          },
          createAnswer,
        );
      try {
        const {Id} = await create().catch(async error => {
          if (!(error instanceof EngineRefusal) || !/no such image|image not known/i.test(error.message))
            throw error;
          await pullImage(client, request.image, watch);
          return create();
        });
        return await containerIn(engine.now(containerId(Id)));
      } catch (error) {
        throw refused(error, {
          action: 'create',
          name: request.name,
          state: null,
          runtimes: facts.host.runtimes.map(({name}) => name),
        });
      }
    },
    pullImage: (reference, watch) => pullImage(client, reference, watch),
  };
}
