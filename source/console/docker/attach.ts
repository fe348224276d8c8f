import {setTimeout as sleep} from 'node:timers/promises';
import {can} from '../../hosts/host.ts';
import {type Container, isOff} from '../../model/container.ts';
import {Interrupted} from '../evaluate/budget.ts';
import type {DockerCall} from './declaration.ts';

/** How often a container that runs on is looked at, ms. */
const interval = 25;
/** How long one that nobody waits for is given to end by itself, ms. */
const grace = 50;

/** The container as it is now; null once it is gone (--rm). */
async function now(call: DockerCall, {id}: Container): Promise<Container | null> {
  return (await call.snapshot()).containers.find(container => container.id === id) ?? null;
}

/**
 * What docker does in the foreground: a terminal on the container's own command where one is wanted and can be had,
 * else what it prints, until it ends. A console that does not follow leaves what runs on running, and says so.
 */
export async function* attach(
  call: DockerCall,
  container: Container,
  wantsTerminal: boolean,
): AsyncGenerator<string> {
  const {shell, signal} = call.context;
  const running = await now(call, container);
  if (wantsTerminal && running && !isOff(running) && shell.environment.openTerminal) {
    call.exitWith(await shell.environment.openTerminal({container: running, command: null}));
    return;
  }
  if (can(shell.host, 'readLogs') && running) {
    const lines = shell.host.readLogs(container.id, {follow: shell.follows, signal});
    for await (const {text} of lines) yield text;
  }
  const since = performance.now();
  for (;;) {
    const found = await now(call, container);
    if (found === null || isOff(found)) {
      // With --rm nobody but the start itself could tell how it ended.
      call.exitWith((found ?? container).exitCode ?? 0);
      return;
    }
    if (!shell.follows && performance.now() - since > (wantsTerminal ? 0 : grace)) {
      call.note(
        `${container.name} runs on: this console does not wait for it. docker stop ${container.name} stops it.`,
      );
      return;
    }
    if (signal.aborted) throw new Interrupted('cancelled');
    await sleep(interval);
  }
}
