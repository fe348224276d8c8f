import process from 'node:process';
import type {Environment} from '../console/shell.ts';
import {can, type Host} from '../hosts/host.ts';
import {isRunning} from '../model/container.ts';
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
          terminal: sizeOf(process.stdout),
          ...(term !== undefined && {term}),
        },
        'isotop console',
      );
      const ended = await lend(() => inTerminal(session, process));
      await session.close();
      if (ended.kind === 'fault') throw ended.error;
      if (command === null) await end(host, container.id);
      if (ended.kind === 'signal') return ended.status;
      return ended.kind === 'session' && ended.end.kind === 'exited' ? ended.end.status : 1;
    },
  };
}

async function end(host: Host, id: Parameters<Host['inside']>[0]): Promise<void> {
  const {containers} = await host.snapshot();
  const container = containers.find(each => each.id === id);
  if (container && isRunning(container) && can(host, 'stopContainer')) await host.stopContainer(id, 'exit');
}
