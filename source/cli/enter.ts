import process from 'node:process';
import type {Session} from '../hosts/opens-sessions.ts';
import {findContainer} from '../model/find-container.ts';
import {toHostError} from '../model/host-error.ts';
import {sentences} from '../sentences/sentences.ts';
import {unblock} from '../ui/terminal/unblock.ts';
import type {Ended} from './enter/ended.ts';
import {inTerminal, sizeOf} from './enter/in-terminal.ts';
import {onPipes} from './enter/on-pipes.ts';
import type {Streams} from './enter/streams.ts';
import type {Output} from './output.ts';
import {requireCapability} from './require-capability.ts';
import type {Run, Status} from './subcommand.ts';

/** How long the program inside may take to end when it is not waited for any more, in ms. */
const patience = 3000;

/** A session in the terminal, or on pipes where there is none. The status is the program's. */
export const enter: Run = async ({host, names: [name = ''], command, origin, output}) => {
  const {containers} = await host.snapshot();
  const container = findContainer(containers, name);
  const {stdin, stdout} = process;
  const isTyped = Boolean(stdin.isTTY && stdout.isTTY);
  const session = await requireCapability(host, 'openSession', 'open sessions').openSession(
    container.id,
    {
      command,
      terminal: isTyped ? sizeOf(stdout) : null,
      ...(isTyped && process.env['TERM'] && {term: process.env['TERM']}),
    },
    origin,
  );
  return statusOf(await connected(session, isTyped, process), session, container.name, output);
};

async function connected(session: Session, isTyped: boolean, streams: Streams): Promise<Ended> {
  if (!isTyped) return onPipes(session, streams);
  const block = unblock(process.stdout);
  try {
    return await inTerminal(session, streams);
  } finally {
    block();
    streams.stdin.destroy();
  }
}

/** The status, once the program inside is gone too; what there is to say is said. */
async function statusOf(ended: Ended, session: Session, name: string, output: Output): Promise<Status> {
  if (ended.kind !== 'session') await closed(session);
  switch (ended.kind) {
    case 'signal':
      return ended.status;
    case 'unread':
      return 0;
    case 'fault':
      output.failure(toHostError(ended.error));
      return 1;
    case 'session':
      switch (ended.end.kind) {
        case 'exited':
          return exitStatus(ended.end.status);
        case 'lost':
          output.failure({
            kind: 'refused',
            message: sentences.sessions.lost(name, ended.end.reason),
            remedy: null,
          });
          return 1;
        case 'closed':
          return 0;
      }
  }
}

/** Programs on Windows end with statuses of 32 bits, of which most systems pass on eight: a failure stays one. */
const exitStatus = (status: number): Status => ((status & 0xff) === 0 && status !== 0 ? 1 : status & 0xff);

async function closed(session: Session): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>(resolve => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([session.close().catch(() => undefined), enough]);
  clearTimeout(timer);
}
