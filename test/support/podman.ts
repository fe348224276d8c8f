import {spawn} from 'node:child_process';
import {closeSync, existsSync, mkdtempSync, openSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {clearAway} from './clear-away.ts';
import {type ApiAnswer, askEngine} from './engine-api.ts';
import {nanobox} from './nanobox.ts';
import {until} from './until.ts';

/** Whether Podman is installed: its tests are for where it is. */
export const hasPodman = ['/usr/bin/podman', '/usr/local/bin/podman'].some(path => existsSync(path));

/** Podman's Docker-compatible service, with data and a socket of its own. */
export interface TestPodman {
  readonly url: string;
  readonly folder: string;
  ask(method: string, path: string, body?: object): Promise<ApiAnswer>;
  stop(): Promise<void>;
}

export async function startPodman(): Promise<TestPodman> {
  const folder = mkdtempSync('/tmp/ip-');
  const socket = join(folder, 'p.sock');
  const log = openSync(join(folder, 'log'), 'a');
  const service = spawn(
    'podman',
    [
      ...['--root', join(folder, 'root'), '--runroot', join(folder, 'run'), '--runtime', 'runc'],
      ...[
        '--cgroup-manager=cgroupfs',
        '--events-backend=file',
        'system',
        'service',
        '--time=0',
        `unix://${socket}`,
      ],
    ],
    {stdio: ['ignore', log, log]},
  );
  closeSync(log);
  const ask = (method: string, path: string, body?: Buffer | object) => askEngine(socket, method, path, body);
  await until(
    () =>
      ask('GET', '/_ping').then(
        ({status}) => status === 200,
        () => false,
      ),
    () => `Podman did not come up: ${readFileSync(join(folder, 'log'), 'utf8')}`,
    30_000,
  );
  await ask('POST', '/images/create?fromSrc=-&repo=nanobox&tag=latest', nanobox());
  return {
    url: `unix://${socket}`,
    folder,
    ask,
    async stop() {
      const {body} = await ask('GET', '/v1.41/containers/json?all=1');
      if (Array.isArray(body))
        for (const item of body)
          await ask('DELETE', `/v1.41/containers/${item.Id}?force=1&v=1`).catch(() => undefined);
      service.kill('SIGTERM');
      await Promise.race([
        new Promise(resolve => service.once('exit', resolve)),
        wait(10_000, undefined, {ref: false}),
      ]);
      service.kill('SIGKILL');
      await clearAway(folder);
    },
  };
}
