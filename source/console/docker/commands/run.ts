import {can} from '../../../hosts/host.ts';
import type {Container} from '../../../model/container.ts';
import {HostFailure} from '../../../model/host-error.ts';
import {attach} from '../attach.ts';
import {createFlags, createRequest} from '../create-request.ts';
import {daemonMessage} from '../daemon-message.ts';
import type {DockerCall, DockerCommand} from '../declaration.ts';
import {DockerFailure} from '../failure.ts';
import {digitsOf} from '../find.ts';
import {randomName} from '../random-name.ts';
import {capable} from './acting.ts';
import {splitName} from './images.ts';

const usageStatus = 125;

/** A refusal of docker run: its own name stands before what the engine says. */
async function refusal(call: DockerCall, thrown: unknown): Promise<unknown> {
  if (!(thrown instanceof HostFailure)) return thrown;
  const {error} = thrown;
  if (error.kind === 'no-such-image') {
    const {repository, tag} = splitName(error.image);
    return new DockerFailure(
      `Unable to find image '${repository}:${tag}' locally\ndocker: Error response from daemon: pull access denied for ${repository}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied.\nSee 'docker run --help'.`,
      usageStatus,
    );
  }
  const message = daemonMessage(error, await call.snapshot());
  return new DockerFailure(
    `docker: Error response from daemon: ${message}${/[.]$/.test(message) ? '' : '.'}\nSee 'docker run --help'.`,
    usageStatus,
  );
}

/** `keepsEnd`: it is there when it has ended, whatever --rm says. */
async function createContainer(call: DockerCall, keepsEnd = false): Promise<Container> {
  const host = capable(call, 'createContainer', 'create containers');
  const {containers} = await call.snapshot();
  const taken = (name: string): boolean => containers.some(container => container.name === name);
  const name = call.flags.text('name') ?? randomName(taken, call.context.shell.random);
  try {
    const request = createRequest(call, name);
    return await host.createContainer(keepsEnd ? {...request, removeOnExit: false} : request, call.origin, {
      signal: call.context.signal,
    });
  } catch (thrown) {
    throw await refusal(call, thrown);
  }
}

const shared = {
  usage: '[OPTIONS] IMAGE [COMMAND] [ARG...]',
  least: 1,
  most: null,
  stopsAtFirstWord: true,
  changes: true,
  completes: 'image',
} as const;

export const create: DockerCommand = {
  ...shared,
  name: 'create',
  under: ['container create'],
  synopsis: 'Create a new container',
  flags: createFlags,
  async *run(call) {
    yield digitsOf(await createContainer(call));
  },
};

export const run: DockerCommand = {
  ...shared,
  name: 'run',
  under: ['container run'],
  synopsis: 'Create and run a new container from an image',
  flags: [
    {name: 'detach', short: 'd', kind: 'switch', help: 'Run container in background and print container ID'},
    {name: 'attach', short: 'a', kind: 'list', help: 'Attach to STDIN, STDOUT or STDERR'},
    {name: 'detach-keys', kind: 'text', help: 'Override the key sequence for detaching a container'},
    ...createFlags,
  ],
  usageStatus,
  async *run(call) {
    const {flags, context} = call;
    const {host, follows} = context.shell;
    const wantsTerminal = flags.has('interactive') || flags.has('tty');
    // What it printed last can be read only while it is there, so whoever waits for its end removes it then.
    const removes = flags.has('rm') && follows && !flags.has('detach') && !wantsTerminal;
    const container = await createContainer(call, removes);
    try {
      yield* startIt(call, container, wantsTerminal);
    } finally {
      if (removes && can(host, 'removeContainer'))
        await host.removeContainer(container.id, {force: true}, call.origin).catch(ignoreGone);
    }
  },
};

async function* startIt(
  call: DockerCall,
  container: Container,
  wantsTerminal: boolean,
): AsyncGenerator<string> {
  const host = capable(call, 'startContainer', 'start containers');
  const started = await host.startContainer(container.id, call.origin).catch(async (thrown: unknown) => {
    throw await refusal(call, thrown);
  });
  if (call.flags.has('detach')) yield digitsOf(container);
  else yield* attach(call, started, wantsTerminal);
}

/** Somebody else was faster. */
function ignoreGone(thrown: unknown): void {
  if (!(thrown instanceof HostFailure)) throw thrown;
}
