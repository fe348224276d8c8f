import type {Duplex} from 'node:stream';
import {setTimeout as sleep} from 'node:timers/promises';
import * as z from 'zod';
import type {EngineClient} from '../connection/client.ts';

const created = z.object({Id: z.string().min(1)});
const execState = z.object({Running: z.boolean().default(false), ExitCode: z.number().nullish()});

/** How long a runtime may take until a program inside runs, in milliseconds. */
const startLimit = 30_000;
/** A runtime tells the exit status a moment after the output has ended: how often it is asked, and how long between. */
const exitAsks = 30;
const exitPause = 100;

export interface ExecRequest {
  readonly command: readonly string[];
  readonly isTerminal: boolean;
  readonly takesInput: boolean;
  /** `NAME=value` */
  readonly environment?: readonly string[];
}

/** A program that the engine has begun inside a container. */
export interface Exec {
  readonly socket: Duplex;
  resize(columns: number, rows: number): Promise<void>;
  /** Its exit status, once its output has ended; null where it still runs, or the engine does not know any more. */
  exitStatus(): Promise<number | null>;
}

/** Begins a program inside a container. Rejects with an EngineRefusal or a HostFailure. */
export async function beginExec(
  client: EngineClient,
  container: string,
  request: ExecRequest,
): Promise<Exec> {
  const {command, isTerminal, takesInput, environment} = request;
  const {Id} = await client.ask(
    {
      method: 'POST',
      path: `/containers/${container}/exec`,
      body: {
        AttachStdin: takesInput,
        AttachStdout: true,
        AttachStderr: true,
        Tty: isTerminal,
        Cmd: command,
        ...(environment && {Env: environment}),
      },
    },
    created,
  );
  const socket = await client.upgrade({
    method: 'POST',
    path: `/exec/${Id}/start`,
    body: {Detach: false, Tty: isTerminal},
    limit: startLimit,
  });
  return {
    socket,
    resize: (columns, rows) =>
      client.tell({method: 'POST', path: `/exec/${Id}/resize`, query: {w: columns, h: rows}}),
    async exitStatus() {
      for (let ask = 0; ask < exitAsks; ask += 1) {
        const state = await client.ask({method: 'GET', path: `/exec/${Id}/json`}, execState);
        if (!state.Running) return state.ExitCode ?? null;
        await sleep(exitPause);
      }
      return null;
    },
  };
}
