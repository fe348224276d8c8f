import {randomBytes} from 'node:crypto';
import * as z from 'zod';
import {slowLimit} from '../../actions/limits.ts';
import type {EngineClient} from '../../connection/client.ts';
import {runInside} from '../../exec/run-inside.ts';
import {helperLabel} from '../../translate/helper-label.ts';
import {machineScript, readMachine, type SeenProcess} from './listing.ts';

/** A container with the pid namespace of its machine, which reads that machine's processes. */
export interface HelperContainer {
  /** Reads them; the container is made with the first reading. Rejects with what the engine says. */
  read(): Promise<ReadonlyMap<number, SeenProcess>>;
  /** Removes it, if it was made. */
  close(): Promise<void>;
}

const created = z.object({Id: z.string().min(1)});

/** It ends by itself, and is removed then by its engine, so that nothing stays of an isotop that was killed. */
const lifeSeconds = 3_600;

/** `image` must have a shell and sleep; it is not fetched. */
export function helperContainer(client: EngineClient, image: string): HelperContainer {
  let made: Promise<string> | null = null;

  const remove = (id: string): Promise<void> =>
    client
      .tell({
        method: 'DELETE',
        path: `/containers/${id}`,
        query: {force: true, v: true},
        limit: slowLimit,
      })
      .catch(() => undefined);
  const make = async (): Promise<string> => {
    const name = `isotop-helper-${randomBytes(3).toString('hex')}`;
    const {Id} = await client.ask(
      {method: 'POST', path: '/containers/create', query: {name}, body: body(image), limit: slowLimit},
      created,
    );
    try {
      await client.tell({method: 'POST', path: `/containers/${Id}/start`, limit: slowLimit});
    } catch (error) {
      // What never ran does not end, and so is not removed by its engine.
      await remove(Id);
      throw error;
    }
    return Id;
  };
  return {
    async read() {
      made ??= make();
      try {
        const {status, stdout, stderr} = await runInside(client, await made, ['sh', '-c', machineScript]);
        if (status !== 0)
          throw new Error(stderr.trim() || `its shell ended with ${status ?? 'too much text'}`);
        return readMachine(stdout);
      } catch (error) {
        // It may have come to its end: the next reading makes another one.
        void this.close();
        throw error;
      }
    },
    async close() {
      const closing = made;
      made = null;
      const id = await closing?.catch(() => null);
      if (id) await remove(id);
    },
  };
}

/** It may look at the machine's processes, and at nothing else. */
const body = (image: string) => ({
  Image: image,
  Entrypoint: ['sleep', String(lifeSeconds)],
  Cmd: [],
  NetworkDisabled: true,
  Labels: {[helperLabel]: 'reads the processes of this machine'},
  HostConfig: {
    PidMode: 'host',
    NetworkMode: 'none',
    AutoRemove: true,
    ReadonlyRootfs: true,
    CapDrop: ['ALL'],
    SecurityOpt: ['no-new-privileges'],
  },
});
