import type {ContainerId} from '../../../model/ids.ts';
import type {Session, SessionEnd, SessionOutput, TerminalSize} from '../../opens-sessions.ts';
import type {Exec} from './exec-call.ts';

export interface SessionParts {
  readonly container: ContainerId;
  readonly command: readonly string[];
  readonly exec: Exec;
  readonly isTerminal: boolean;
  /** What the program prints, from its first byte on. */
  readonly output: AsyncIterable<SessionOutput>;
  /** Ends the program from outside its connection; done when that was tried. */
  readonly kill: () => Promise<void>;
}

export interface EngineSession extends Session {
  /** Its container has stopped: no more will come. */
  lose(): void;
}

/** A session over a program that runs already. */
export function engineSession({
  container,
  command,
  exec,
  isTerminal,
  output,
  kill,
}: SessionParts): EngineSession {
  const {socket} = exec;
  const ending = Promise.withResolvers<SessionEnd>();
  let isClosed = false;
  let isOver = false;
  // Without a listener an error of the connection would end isotop; who reads the output gets it as its end.
  socket.on('error', () => undefined);

  const end = async (): Promise<void> => {
    isOver = true;
    if (isClosed) return ending.resolve({kind: 'closed'});
    const status = await exec.exitStatus().catch(() => null);
    ending.resolve(
      status === null
        ? {kind: 'lost', reason: 'the container stopped, or its engine went away'}
        : {kind: 'exited', status},
    );
  };
  async function* read(): AsyncGenerator<SessionOutput> {
    try {
      yield* output;
    } catch {
      // The connection broke; `ended` tells whether the program did too.
    } finally {
      socket.destroy();
      if (!isOver) await end();
    }
  }
  const reading = read();

  return {
    container,
    command,
    output: reading,
    ended: ending.promise,
    lose: () => {
      socket.destroy();
    },
    write(bytes) {
      if (isOver || socket.destroyed || socket.writableEnded) return Promise.resolve();
      if (socket.write(bytes)) return Promise.resolve();
      return new Promise(resolve => {
        const go = (): void => {
          socket.off('drain', go).off('close', go);
          resolve();
        };
        socket.once('drain', go).once('close', go);
      });
    },
    endInput() {
      if (!isTerminal) socket.end();
    },
    async resize({columns, rows}: TerminalSize) {
      if (!isTerminal || isOver) return;
      // The program may have ended between the key and this.
      await exec.resize(columns, rows).catch(() => undefined);
    },
    async close() {
      if (isClosed || isOver) return;
      isClosed = true;
      await kill().catch(() => undefined);
      socket.destroy();
      isOver = true;
      ending.resolve({kind: 'closed'});
      await reading.return(undefined);
    },
  };
}
