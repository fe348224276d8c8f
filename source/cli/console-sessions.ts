import process from 'node:process';
import {endAfter} from '../console/docker/end-after.ts';
import type {Environment} from '../console/shell.ts';
import {can, type Host} from '../hosts/host.ts';
import {inTerminal, sizeOf} from './enter/in-terminal.ts';
import type {LineEditor} from './line-editor.ts';

/**
 * Terminals for the console's docker run -it and docker exec -it: the line editor lends its terminal to the session.
 * A container whose own command is typed into ends with that, as with docker's run.
 */
export function sessionsIn(host: Host, lend: LineEditor['lend']): Environment {
  if (!can(host, 'openSession')) return {};
  return {
    openTerminal: async ({container, command}) => {
      const term = process.env['TERM'];
      const session = await host.openSession(
        container.id,
        {
          command: command ?? container.command,
          attach: command === null,
          terminal: sizeOf(process.stdout),
          ...(term !== undefined && {term}),
        },
        'isotop console',
      );
      const ended = await lend(() => inTerminal(session, process));
      await session.close();
      if (ended.kind === 'fault') throw ended.error;
      if (command === null) await endAfter(host, container.id, 'exit');
      if (ended.kind === 'signal') return ended.status;
      return ended.kind === 'session' && ended.end.kind === 'exited' ? ended.end.status : 1;
    },
  };
}
