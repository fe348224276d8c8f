import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {type DockerHost, openDockerHost} from '../../source/hosts/docker/host.ts';
import {type ContainerId, containerId} from '../../source/model/ids.ts';
import {hasEngineTests, startEngine, type TestEngine} from './engine.ts';
import {type Cut, type EngineProxy, engineProxy} from './engine-proxy.ts';

const root = join(import.meta.dirname, '..', '..');
/** What runs in the containers: ended at once when it is stopped, so that a test need not wait. */
const quick = {config: {StopSignal: 'SIGKILL'}};

/** Which of the requests that change something, and when. */
export type KilledAt = Omit<Cut, 'onCut'>;

/**
 * Declares the tests of conversions that are killed at these moments. Two files share them, so that two engines see to
 * them at once: nearly all of it is waiting.
 */
export function describeKilled(cuts: readonly KilledAt[]): void {
  (hasEngineTests ? describe : describe.skip)('a conversion whose program is killed', () => {
    let engine: TestEngine;
    let host: DockerHost;
    const proxies: EngineProxy[] = [];

    const open = () =>
      openDockerHost({wish: {context: null, url: engine.url}, environment: {}, stateFolder: engine.folder});
    beforeAll(async () => {
      engine = await startEngine();
      host = open();
    }, 90_000);
    afterAll(async () => {
      await host?.close();
      await Promise.all(proxies.map(one => one.close()));
      await engine?.stop();
    }, 60_000);

    const runInside = async (id: ContainerId, ...command: string[]): Promise<string> => {
      const session = await host.openSession(id, {command, terminal: null});
      let text = '';
      for await (const {bytes} of session.output) text += Buffer.from(bytes).toString();
      expect(await session.ended).toEqual({kind: 'exited', status: 0});
      return text;
    };
    const named = async () => (await host.snapshot()).containers.map(({name}) => name).sort();
    const clear = async () => {
      for (const {id} of (await host.snapshot()).containers)
        await engine.ask('DELETE', `/containers/${id}?force=1&v=1`);
    };

    test.each(cuts)(
      '$when change $change leaves the container there exactly once after the next start',
      async cut => {
        await clear();
        const isThere = cut.change % 2 === 0;
        const [from, to] = isThere ? (['runc', 'hyperv'] as const) : (['runsc', 'process'] as const);
        const original = containerId(await engine.run('web', {runtime: from, ...quick}));
        await runInside(original, 'sh', '-c', 'echo kept > /file');
        const proxy = await engineProxy(engine.socket, join(engine.folder, `p${cut.change}${cut.when}.sock`));
        proxies.push(proxy);

        const program = spawn(
          process.execPath,
          [
            '--no-warnings',
            join(root, 'test/support/convert-once.ts'),
            proxy.url,
            original,
            to,
            engine.folder,
          ],
          {stdio: ['ignore', 'ignore', 'inherit'], timeout: 60_000, killSignal: 'SIGKILL'},
        );
        const ended = new Promise<NodeJS.Signals | null>(resolve =>
          program.once('exit', (_, signal) => resolve(signal)),
        );
        proxy.cutAt({...cut, onCut: () => program.kill('SIGKILL')});
        expect(await ended).toBe('SIGKILL');

        await host.close();
        host = open();
        const [pending, ...more] = await host.pendingConversions();
        expect(more).toEqual([]);
        expect(pending).toMatchObject({id: original, name: 'web', to});
        // Once the original is removed, the only way is on.
        const goesOn = cut.when !== 'before' ? pending?.cannotRollBack !== undefined || isThere : isThere;
        const left = goesOn ? await host.finishConversion(original) : await host.rollBackConversion(original);

        expect(left).toMatchObject({
          name: 'web',
          state: 'running',
          isolation: goesOn ? to : from === 'runc' ? 'process' : 'hyperv',
        });
        expect(await named()).toEqual(['web']);
        expect(await host.pendingConversions()).toEqual([]);
        await host.restartContainer(left.id);
        expect(await runInside(left.id, 'cat', '/file')).toBe('kept\n');
      },
      60_000,
    );
  });
}
