import {fail} from '../../../model/host-error.ts';
import type {ContainerId} from '../../../model/ids.ts';
import type {Host} from '../../host.ts';
import type {Session, SessionEnd, SessionRequest} from '../../opens-sessions.ts';
import type {Connection} from '../connection.ts';
import {root} from '../files/path.ts';
import {readLogs} from '../logs/read-logs.ts';
import {killedCode} from '../rules/run.ts';
import {printing} from './attached.ts';
import {type FoundProgram, findProgram, knownNames} from './find-program.ts';
import {killed} from './io.ts';
import {openLife} from './life.ts';
import {openOutputQueue} from './output-queue.ts';
import {openPipeInput} from './pipe-io.ts';
import type {Place, Running} from './place.ts';
import {openTerminalInput} from './terminal/terminal-io.ts';

/** What a session is opened over. */
export interface Ground {
  readonly connection: Connection;
  readonly host: Host;
}

/** The shell that every image has. */
const usualShell = ['powershell'];

/** Enters a running container: the program that is asked for, or PowerShell. */
export function openSession(
  {connection, host}: Ground,
  id: ContainerId,
  request: SessionRequest,
  origin: string | undefined,
): Session {
  const life = openLife(connection, id, origin);
  const main = request.attach ? life.mainPid : null;
  const isRemoting = main === null && request.command.length === 0;
  const command = isRemoting ? usualShell : main === null ? request.command : life.command();
  const {name, owner} = life.container();
  const found = findProgram(command, {
    computer: isRemoting || owner === 'VMMS' ? name : null,
    banner: !isRemoting,
  });
  if (!found) {
    life.close();
    return fail({
      kind: 'refused',
      message: `${name} has no program called ${command[0]}`,
      remedy: `its image has ${knownNames}`,
    });
  }
  const queue = openOutputQueue(life.awake);
  const ending = new AbortController();
  const over = new AbortController();
  const place: Place = {life, host, now: connection.present, sleep: connection.sleep};
  const input =
    request.terminal === null
      ? openPipeInput({queue, over: life.over, awake: life.awake})
      : openTerminalInput({size: request.terminal, queue, over: life.over, awake: life.awake});
  let end: SessionEnd | null = null;
  const finish = (how: SessionEnd): void => {
    end ??= how;
    over.abort();
    queue.end();
    life.close();
  };

  const listed = found.program.listed(found.words);
  const printsOnly = main !== null && found.program.reads?.(found.words) !== true;
  const begin = (name: string): number => {
    try {
      return life.spawn(name, null, () => {
        ending.abort(killed);
        finish({kind: 'exited', status: killedCode});
      });
    } catch (thrown) {
      // Nothing was begun, so nothing goes on; whoever asked may ask again.
      life.close();
      throw thrown;
    }
  };
  const pid = main !== null || listed === null ? main : begin(listed);
  life.over.addEventListener('abort', () => {
    const status = main === null ? null : life.exitCode();
    // The log has its last lines then: they are read to their end.
    if (printsOnly) return;
    finish(status === null ? {kind: 'lost', reason: String(life.over.reason)} : {kind: 'exited', status});
  });
  const io = input.io.under(ending.signal);
  const running = printsOnly
    ? printing({place, io, pid, folder: root, signal: over.signal}, (since, signal) =>
        readLogs(connection, id, {follow: true, since, signal}),
      )
    : run(found, {place, io, pid, folder: root, signal: life.over}, ending.signal);
  running.then(
    status => {
      if (main !== null && end === null) life.endMain(status);
      finish({kind: 'exited', status});
    },
    (thrown: unknown) =>
      finish({kind: 'lost', reason: thrown instanceof Error ? thrown.message : String(thrown)}),
  );

  return {
    container: id,
    command,
    output: queue.output,
    ended: queue.empty.then(() => end ?? {kind: 'closed'}),
    write: bytes => input.write(bytes),
    endInput: () => {
      if ('endInput' in input) input.endInput();
    },
    async resize(size) {
      if ('resize' in input) input.resize(size);
    },
    async close() {
      finish({kind: 'closed'});
      queue.drop();
    },
  };
}

/** Shells take Ctrl+C for the line or for what they run; other programs end by it. */
function run({program, words}: FoundProgram, running: Running, ending: AbortSignal): Promise<number> {
  const signal = AbortSignal.any([running.signal, ending]);
  if (program.reads) return program.run(words, {...running, signal});
  return running.io.foreground(interrupted =>
    program.run(words, {...running, signal: AbortSignal.any([interrupted, signal])}),
  );
}
