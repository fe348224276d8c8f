import {setTimeout as sleep} from 'node:timers/promises';
import {isOff} from '../../../model/container.ts';
import {HostFailure} from '../../../model/host-error.ts';
import {Interrupted} from '../../evaluate/budget.ts';
import {named} from '../containers.ts';
import {daemonMessage} from '../daemon-message.ts';
import type {DockerCommand} from '../declaration.ts';
import {digitsOf} from '../find.ts';
import {capable} from './acting.ts';

/** How often a container that runs on is looked at, ms. */
const interval = 100;

export const wait: DockerCommand = {
  name: 'wait',
  under: ['container wait'],
  usage: 'CONTAINER [CONTAINER...]',
  synopsis: 'Block until one or more containers stop, then print their exit codes',
  least: 1,
  most: null,
  completes: 'container',
  flags: [],
  async *run(call) {
    const {signal, shell} = call.context;
    for await (const {id, ...asked} of named(call)) {
      let last: {readonly exitCode: number | null} = asked;
      for (;;) {
        const now = (await call.snapshot()).containers.find(container => container.id === id);
        if (now) last = now;
        if (!now || isOff(now)) break;
        if (!shell.follows) {
          call.note(`${now.name} runs on: this console does not wait for it.`);
          return;
        }
        await sleep(interval, undefined, {signal}).catch(() => undefined);
        if (signal.aborted) throw new Interrupted('cancelled');
      }
      yield String(last.exitCode ?? 0);
    }
  },
};

export const prune: DockerCommand = {
  name: 'container prune',
  under: [],
  usage: '[OPTIONS]',
  synopsis: 'Remove all stopped containers',
  least: 0,
  most: 0,
  changes: true,
  flags: [{name: 'force', short: 'f', kind: 'switch', help: 'Do not prompt for confirmation'}],
  async *run(call) {
    if (!call.flags.has('force')) {
      call.complain(
        'WARNING! This will remove all stopped containers.\nNothing can be asked here: docker container prune --force does it.',
      );
      return;
    }
    const host = capable(call, 'removeContainer', 'remove containers');
    const removed: string[] = [];
    for (const container of (await call.snapshot()).containers.filter(isOff)) {
      try {
        await host.removeContainer(container.id, {force: false}, call.origin);
        removed.push(digitsOf(container));
      } catch (thrown) {
        if (!(thrown instanceof HostFailure)) throw thrown;
        call.complain(`Error response from daemon: ${daemonMessage(thrown.error, await call.snapshot())}`);
      }
    }
    // How much room that gives back no host says.
    if (removed.length > 0) yield* ['Deleted Containers:', ...removed];
  },
};
