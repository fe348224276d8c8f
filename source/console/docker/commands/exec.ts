import {can} from '../../../hosts/host.ts';
import {isRunning} from '../../../model/container.ts';
import {HostFailure} from '../../../model/host-error.ts';
import {linesOf} from '../../session-lines.ts';
import {daemonMessage} from '../daemon-message.ts';
import type {DockerCommand} from '../declaration.ts';
import {daemonFailure} from '../failure.ts';
import {find} from '../find.ts';

export const exec: DockerCommand = {
  name: 'exec',
  under: ['container exec'],
  usage: '[OPTIONS] CONTAINER COMMAND [ARG...]',
  synopsis: 'Execute a command in a running container',
  least: 2,
  most: null,
  stopsAtFirstWord: true,
  changes: true,
  completes: 'container',
  flags: [
    {name: 'interactive', short: 'i', kind: 'switch', help: 'Keep STDIN open even if not attached'},
    {name: 'tty', short: 't', kind: 'switch', help: 'Allocate a pseudo-TTY'},
    {name: 'detach', short: 'd', kind: 'switch', help: 'Detached mode: run command in the background'},
    {name: 'env', short: 'e', kind: 'list', help: 'Set environment variables'},
    {name: 'user', short: 'u', kind: 'text', help: 'Username or UID'},
    {name: 'workdir', short: 'w', kind: 'text', help: 'Working directory inside the container'},
    {name: 'privileged', kind: 'switch', help: 'Give extended privileges to the command'},
    {name: 'detach-keys', kind: 'text', help: 'Override the key sequence for detaching a container'},
  ],
  async *run(call) {
    const {flags, context} = call;
    const [word = '', ...command] = call.words;
    const snapshot = await call.snapshot();
    const container = find(snapshot.containers, word);
    if (!isRunning(container))
      throw daemonFailure(
        daemonMessage(
          {kind: 'wrong-state', action: 'enter', name: container.name, state: container.state},
          snapshot,
        ),
      );
    const {environment, host} = context.shell;
    if ((flags.has('tty') || flags.has('interactive')) && environment.openTerminal) {
      call.exitWith(await environment.openTerminal({container, command}));
      return;
    }
    if (!can(host, 'openSession'))
      throw daemonFailure('this host cannot run commands inside containers from here');
    const session = await host
      .openSession(container.id, {command, terminal: null}, call.origin)
      .catch(async (thrown: unknown) => {
        throw thrown instanceof HostFailure
          ? daemonFailure(daemonMessage(thrown.error, await call.snapshot()), 126)
          : thrown;
      });
    const close = (): void => void session.close();
    context.signal.addEventListener('abort', close);
    try {
      session.endInput();
      yield* linesOf(session, call.complain);
      const end = await session.ended;
      call.exitWith(end.kind === 'exited' ? end.status : 137);
    } finally {
      context.signal.removeEventListener('abort', close);
      await session.close();
    }
  },
};
