import {HostFailure} from '../../../model/host-error.ts';
import type {EngineClient} from '../connection/client.ts';
import {EngineRefusal} from '../connection/refusal.ts';
import {beginExec} from './exec-call.ts';
import {outputOf} from './frames.ts';

/** What a program that ran inside a container said. */
export interface RanInside {
  /** null where the engine does not know it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How long it may take, in milliseconds, and how much it may say: who asks waits for it. */
const limit = 10_000;
const mostBytes = 4 * 1024 ** 2;

/**
 * Runs a program inside a container to its end, without input. A program that is not there is a status that is not 0,
 * whatever way the engine chooses to say so. Rejects with a HostFailure when it takes too long, or there is no engine.
 */
export async function runInside(
  client: EngineClient,
  container: string,
  command: readonly string[],
): Promise<RanInside> {
  const begun = await beginExec(client, container, {command, isTerminal: false, takesInput: false}).catch(
    error => {
      // Newer engines say at once that a program is not there, older ones in its output.
      if (error instanceof EngineRefusal && isNoProgram(error.message)) return error.message;
      throw error;
    },
  );
  if (typeof begun === 'string') return {status: 127, stdout: '', stderr: begun};
  const {socket} = begun;
  const tooLong = new HostFailure({
    kind: 'refused',
    message: `what was run inside did not end within ${limit / 1000} s`,
    remedy: null,
  });
  const timer = setTimeout(() => socket.destroy(tooLong), limit);
  const parts: Record<'stdout' | 'stderr', Uint8Array[]> = {stdout: [], stderr: []};
  let size = 0;
  try {
    for await (const {stream, bytes} of outputOf(socket, false)) {
      size += bytes.length;
      if (size > mostBytes) break;
      parts[stream].push(Uint8Array.from(bytes));
    }
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
  return {
    status: size > mostBytes ? null : await begun.exitStatus(),
    stdout: Buffer.concat(parts.stdout).toString('utf8'),
    stderr: Buffer.concat(parts.stderr).toString('utf8'),
  };
}

/** What runtimes say of a program that is not there (runc, crun, runsc). */
export function isNoProgram(message: string): boolean {
  return /executable file .*not found|no such file or directory|command not found|not found in \$PATH|stat .*: no such/i.test(
    message,
  );
}
