import type {Capabilities, Host} from '../../../hosts/host.ts';
import {can} from '../../../hosts/host.ts';
import {type Container, isOff, isRunning} from '../../../model/container.ts';
import {HostFailure} from '../../../model/host-error.ts';
import {attach} from '../attach.ts';
import {named} from '../containers.ts';
import {daemonMessage} from '../daemon-message.ts';
import type {DockerCall, DockerCommand, Flag} from '../declaration.ts';
import {daemonFailure} from '../failure.ts';
import {find} from '../find.ts';

/** The host, which has the capability; else docker's error. */
export function capable<Name extends keyof Capabilities>(
  {context}: DockerCall,
  name: Name,
  what: string,
): Host & Pick<Capabilities, Name> {
  const {host} = context.shell;
  if (can(host, name)) return host;
  throw daemonFailure(`this host cannot ${what}`);
}

/** Does something to each of the named containers and prints the word that named it; what fails is complained of. */
async function* each(
  call: DockerCall,
  act: (container: Container) => Promise<unknown>,
): AsyncGenerator<string> {
  for (const word of call.words) {
    for await (const container of named({...call, words: [word]})) {
      try {
        await act(container);
        yield word;
      } catch (thrown) {
        if (!(thrown instanceof HostFailure)) throw thrown;
        call.complain(`Error response from daemon: ${daemonMessage(thrown.error, await call.snapshot())}`);
      }
    }
  }
}

const timeout: Flag = {
  name: 'time',
  short: 't',
  kind: 'number',
  help: 'Seconds to wait before killing the container',
};
/** Its newer name. */
const timeoutToo: Flag = {name: 'timeout', kind: 'number', help: timeout.help};
const signal: Flag = {name: 'signal', short: 's', kind: 'text', help: 'Signal to send to the container'};

const acting = (
  declaration: Pick<DockerCommand, 'name' | 'synopsis'> & {readonly flags?: readonly Flag[]},
  act: (call: DockerCall, container: Container) => Promise<unknown>,
): DockerCommand => ({
  under: [`container ${declaration.name}`],
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  least: 1,
  most: null,
  changes: true,
  completes: 'container',
  flags: [],
  ...declaration,
  run: call => each(call, container => act(call, container)),
});

export const start: DockerCommand = {
  ...acting({name: 'start', synopsis: 'Start one or more stopped containers'}, async () => undefined),
  flags: [
    {name: 'attach', short: 'a', kind: 'switch', help: 'Attach STDOUT/STDERR and forward signals'},
    {name: 'interactive', short: 'i', kind: 'switch', help: "Attach container's STDIN"},
  ],
  async *run(call) {
    const host = capable(call, 'startContainer', 'start containers');
    const failed: string[] = [];
    for (const word of call.words) {
      for await (const container of named({
        ...call,
        words: [word],
        complain: text => {
          failed.push(word);
          call.complain(text);
        },
      })) {
        try {
          if (!isRunning(container)) await host.startContainer(container.id, call.origin);
          if (call.flags.has('attach') || call.flags.has('interactive'))
            yield* attach(call, container, call.flags.has('interactive'));
          else yield word;
        } catch (thrown) {
          if (!(thrown instanceof HostFailure)) throw thrown;
          failed.push(word);
          call.complain(`Error response from daemon: ${daemonMessage(thrown.error, await call.snapshot())}`);
        }
      }
    }
    if (failed.length > 0) call.complain(`Error: failed to start containers: ${failed.join(', ')}`);
  },
};

export const stop = acting(
  {name: 'stop', synopsis: 'Stop one or more running containers', flags: [timeout, timeoutToo, signal]},
  async (call, container) => {
    // Of what is Off already docker says nothing.
    if (!isOff(container))
      await capable(call, 'stopContainer', 'stop containers').stopContainer(container.id, call.origin);
  },
);

export const restart = acting(
  {name: 'restart', synopsis: 'Restart one or more containers', flags: [timeout, timeoutToo, signal]},
  (call, container) =>
    isOff(container)
      ? capable(call, 'startContainer', 'start containers').startContainer(container.id, call.origin)
      : capable(call, 'restartContainer', 'restart containers').restartContainer(container.id, call.origin),
);

export const kill = acting(
  {name: 'kill', synopsis: 'Kill one or more running containers', flags: [signal]},
  (call, container) =>
    capable(call, 'killContainer', 'kill containers').killContainer(container.id, call.origin),
);

export const pause = acting(
  {name: 'pause', synopsis: 'Pause all processes within one or more containers'},
  (call, container) =>
    capable(call, 'pauseContainer', 'pause containers').pauseContainer(container.id, call.origin),
);

export const unpause = acting(
  {name: 'unpause', synopsis: 'Unpause all processes within one or more containers'},
  (call, container) =>
    capable(call, 'unpauseContainer', 'unpause containers').unpauseContainer(container.id, call.origin),
);

export const rm = acting(
  {
    name: 'rm',
    synopsis: 'Remove one or more containers',
    flags: [
      {
        name: 'force',
        short: 'f',
        kind: 'switch',
        help: 'Force the removal of a running container (uses SIGKILL)',
      },
      {
        name: 'volumes',
        short: 'v',
        kind: 'switch',
        help: 'Remove anonymous volumes associated with the container',
      },
    ],
  },
  (call, container) =>
    capable(call, 'removeContainer', 'remove containers').removeContainer(
      container.id,
      {force: call.flags.has('force')},
      call.origin,
    ),
);

export const rename: DockerCommand = {
  name: 'rename',
  under: ['container rename'],
  usage: 'CONTAINER NEW_NAME',
  synopsis: 'Rename a container',
  least: 2,
  most: 2,
  changes: true,
  completes: 'container',
  flags: [],
  async *run(call) {
    const host = capable(call, 'renameContainer', 'rename containers');
    const [from = '', to = ''] = call.words;
    const {containers} = await call.snapshot();
    const container = find(containers, from);
    if (containers.some(({name, id}) => name.toLowerCase() === to.toLowerCase() && id !== container.id)) {
      const error = {kind: 'name-taken', name: to} as const;
      throw daemonFailure(`Error when allocating new name: ${daemonMessage(error, {containers})}`);
    }
    await host.renameContainer(container.id, to, call.origin);
    yield* [];
  },
};
