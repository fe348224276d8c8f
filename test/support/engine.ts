import {type ChildProcess, spawn} from 'node:child_process';
import {closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {clearAway} from './clear-away.ts';
import {type ApiAnswer, askEngine} from './engine-api.ts';
import {nanobox, sleepOnly} from './nanobox.ts';
import {until} from './until.ts';

/** Whether tests that need an engine are to run; .ci/run sets it, and they may not be left out there. */
export const hasEngineTests = process.env['ISOTOP_ENGINE_TESTS'] === '1';

/** A Docker engine of the tests' own: its data, its socket and its processes are nobody else's. */
export interface TestEngine {
  readonly socket: string;
  readonly url: string;
  /** A folder of the engine's, for state of isotop too; gone when it stops. */
  readonly folder: string;
  ask(method: string, path: string, body?: object): Promise<ApiAnswer>;
  /** Makes and starts a container past isotop; answers its id. */
  run(name: string, options?: RunOptions): Promise<string>;
  /** To the daemon itself: SIGKILL, SIGSTOP, SIGCONT. */
  signal(signal: NodeJS.Signals): Promise<void>;
  /** After SIGKILL: the same engine again, on the same data and socket. */
  restart(): Promise<void>;
  /** Removes all containers, ends every process of the engine and deletes its folder. */
  stop(): Promise<void>;
}

export interface RunOptions {
  readonly runtime?: string;
  readonly image?: string;
  readonly command?: readonly string[];
  readonly host?: object;
  readonly config?: object;
  readonly start?: boolean;
}

/** How long the engine may take to come up, ms. */
const patience = 60_000;

/** Starts a private engine with runc and gVisor's runsc, as design notes say one runs on a machine like CI's. */
export async function startEngine(): Promise<TestEngine> {
  const folder = mkdtempSync('/tmp/ie-');
  const socket = join(folder, 'd.sock');
  const configuration = join(folder, 'daemon.json');
  writeFileSync(
    configuration,
    JSON.stringify({
      'data-root': join(folder, 'data'),
      'exec-root': join(folder, 'exec'),
      pidfile: join(folder, 'docker.pid'),
      hosts: [`unix://${socket}`],
      iptables: false,
      bridge: 'none',
      runtimes: {
        runsc: {
          path: '/usr/bin/runsc',
          runtimeArgs: ['--network=none', '--ignore-cgroups', '--platform=ptrace'],
        },
      },
    }),
  );
  const log = join(folder, 'log');
  let daemon: ChildProcess;
  const ask = (method: string, path: string, body?: Buffer | object) => askEngine(socket, method, path, body);
  const begin = async (): Promise<void> => {
    const output = openSync(log, 'a');
    daemon = spawn('dockerd', ['--config-file', configuration], {stdio: ['ignore', output, output]});
    closeSync(output);
    let failure = '';
    daemon.on('error', error => {
      failure = error.message;
    });
    await until(
      async () => {
        if (failure !== '' || daemon.exitCode !== null)
          throw new Error(`no engine: ${failure}\n${tail(log)}`);
        return ask('GET', '/_ping').then(
          ({status}) => status === 200,
          () => false,
        );
      },
      () => `the engine did not come up:\n${tail(log)}`,
      patience,
    );
  };
  await begin();
  const importImage = async (tar: Buffer, name: string, changes: readonly string[] = []): Promise<void> => {
    const query = changes.map(change => `&changes=${encodeURIComponent(change)}`).join('');
    const {status, body} = await ask('POST', `/images/create?fromSrc=-&repo=${name}&tag=latest${query}`, tar);
    if (status !== 200) throw new Error(`no image ${name}: ${JSON.stringify(body)}`);
  };
  const root = nanobox();
  await importImage(root, 'nanobox');
  await importImage(root, 'sleeper', ['CMD ["sleep", "3600"]']);
  await importImage(sleepOnly(), 'bare');

  return {
    socket,
    url: `unix://${socket}`,
    folder,
    ask,
    async run(
      name,
      {runtime = 'runc', image = 'nanobox', command = ['sleep', '3600'], host, config, start = true} = {},
    ) {
      const made = await ask('POST', `/containers/create?name=${name}`, {
        Image: image,
        Cmd: command,
        ...config,
        HostConfig: {NetworkMode: 'none', Runtime: runtime, ...host},
      });
      const id = idIn(made);
      if (start) {
        const started = await ask('POST', `/containers/${id}/start`);
        if (started.status !== 204) throw new Error(`no start of ${name}: ${JSON.stringify(started.body)}`);
      }
      return id;
    },
    async signal(signal) {
      daemon.kill(signal);
      if (signal === 'SIGKILL') await ended(daemon);
    },
    async restart() {
      // Where nobody buries the dead, containerd seems to live on, and dockerd waits for it.
      rmSync(join(folder, 'exec', 'containerd', 'containerd.pid'), {force: true});
      await begin();
    },
    async stop() {
      daemon.kill('SIGCONT');
      if (daemon.exitCode === null && daemon.signalCode === null) await removeAll(ask);
      daemon.kill('SIGTERM');
      await Promise.race([ended(daemon), wait(20_000, undefined, {ref: false})]);
      daemon.kill('SIGKILL');
      await clearAway(folder);
    },
  };
}

function idIn({status, body}: ApiAnswer): string {
  if (typeof body === 'object' && body !== null && 'Id' in body && typeof body.Id === 'string')
    return body.Id;
  throw new Error(`not created: ${status} ${JSON.stringify(body)}`);
}

async function removeAll(ask: TestEngine['ask']): Promise<void> {
  const {body} = await ask('GET', '/containers/json?all=1');
  if (!Array.isArray(body)) return;
  for (const item of body) await ask('DELETE', `/containers/${item.Id}?force=1&v=1`).catch(() => undefined);
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise(resolve => child.once('exit', () => resolve()));
}

function tail(log: string): string {
  return readFileSync(log, 'utf8').split('\n').slice(-12).join('\n');
}
