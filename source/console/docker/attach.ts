import {setTimeout as sleep} from 'node:timers/promises';
import {can} from '../../hosts/host.ts';
import {type Container, isOff} from '../../model/container.ts';
import {elapsed} from '../../model/elapsed.ts';
import {HostFailure} from '../../model/host-error.ts';
import {Interrupted} from '../evaluate/budget.ts';
import type {DockerCall} from './declaration.ts';
import {endAfter} from './end-after.ts';

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
 * else what it prints, until it ends. What nobody can type to, or nobody waits for, is left running, which is said.
 */
export async function* attach(
  call: DockerCall,
  container: Container,
  wantsTerminal: boolean,
): AsyncGenerator<string> {
  const {shell, signal} = call.context;
  const leave = (): void =>
    call.note(
      `${container.name} runs on: ${wantsTerminal ? 'there is no terminal for it here' : 'this console does not wait for it'}. docker stop ${container.name} stops it.`,
    );
  const found = await now(call, container);
  const runs = found !== null && !isOff(found);
  // What was over before anybody could type to it has printed what it had to.
  if (wantsTerminal && runs) {
    if (shell.environment.openTerminal)
      call.exitWith(await shell.environment.openTerminal({container: found, command: null}));
    else leave();
    return;
  }
  try {
    yield* follow(call, container, found, leave);
  } finally {
    // Ctrl+C goes to the program, as with docker.
    if (signal.aborted) await endAfter(shell.host, container.id, call.origin);
  }
}

/** What a container prints, until it ends. */
async function* follow(
  call: DockerCall,
  container: Container,
  found: Container | null,
  leave: () => void,
): AsyncGenerator<string> {
  const {shell, signal} = call.context;
  if (can(shell.host, 'readLogs')) {
    const lines = shell.host.readLogs(container.id, {follow: shell.follows, signal});
    try {
      for await (const {text} of lines) yield text;
    } catch (thrown) {
      // Gone, with all that it printed (--rm).
      if (found || !(thrown instanceof HostFailure)) throw thrown;
    }
  }
  const since = elapsed();
  for (;;) {
    const last = await now(call, container);
    if (last === null || isOff(last)) {
      // With --rm nobody but the start itself could tell how it ended.
      call.exitWith((last ?? container).exitCode ?? 0);
      return;
    }
    if (!shell.follows && elapsed() - since > grace) {
      leave();
      return;
    }
    if (signal.aborted) throw new Interrupted('cancelled');
    await sleep(interval);
  }
}
