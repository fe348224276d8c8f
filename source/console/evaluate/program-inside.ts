import {can, type Host} from '../../hosts/host.ts';
import type {Session} from '../../hosts/opens-sessions.ts';
import type {Container} from '../../model/container.ts';
import {HostFailure} from '../../model/host-error.ts';
import type {NativeCommand} from '../binding/command-table.ts';
import {linesOf} from '../session-lines.ts';
import type {Context} from './context.ts';

/** What a shell keeps between commands, which one that is opened for a single command cannot. */
const keptByShells = /^(?:cd|chdir|sl|set-location|pushd|popd|push-location|pop-location)$/i;

/**
 * A command that the console does not know, in a container that was entered: a program of the container or, under
 * Windows, a command of the PowerShell in it, by a session of its own. null where there can be no such thing.
 * `unknown` makes the error for one that the container does not know either.
 */
export function programInside(
  typed: string,
  {shell, frame}: Context,
  unknown: () => Error,
): NativeCommand | null {
  const {host} = shell;
  if (frame.kind !== 'inside' || shell.isWithin || shell.readOnly || keptByShells.test(typed)) return null;
  if (!/^[\w.-]+$/.test(typed) || !can(host, 'openSession')) return null;
  // What only a host has is in no container, and needs no PowerShell there to say so.
  if (shell.commands.find(typed, 'host') !== null) return null;
  return {
    name: typed,
    synopsis: '',
    async *run(words, {signal, writer, scope}) {
      const session = await open(
        host,
        frame.container,
        [typed, ...words],
        (await shell.snapshot()).host.platform,
      );
      if (session === null) throw unknown();
      const close = (): void => void session.close();
      signal.addEventListener('abort', close);
      try {
        session.endInput();
        let complaint = '';
        yield* linesOf(session, text => {
          complaint = text;
        });
        // The PowerShell inside does not know it either.
        if (complaint.startsWith(`${typed} :`) && complaint.includes('CommandNotFoundException'))
          throw unknown();
        if (complaint !== '') writer.nativeError(complaint);
        const end = await session.ended;
        scope.write('LASTEXITCODE', end.kind === 'exited' ? end.status : 1);
      } finally {
        signal.removeEventListener('abort', close);
        await session.close();
      }
    },
  };
}

/** A session that runs the words; null where the container has nothing of the name. */
async function open(
  host: Host,
  {id}: Container,
  words: readonly string[],
  platform: string,
): Promise<Session | null> {
  const commands = [words];
  if (platform === 'windows' && isForPowerShell(words[0] ?? ''))
    commands.push(['powershell', '-Command', words.map(quoted).join(' ')]);
  for (const command of commands) {
    if (!can(host, 'openSession')) return null;
    try {
      return await host.openSession(id, {command, terminal: null}, words.join(' '));
    } catch (thrown) {
      if (!(thrown instanceof HostFailure && thrown.error.kind === 'refused')) throw thrown;
    }
  }
  return null;
}

/** Cmdlets about a computer's own files and state, and what stands for them: the console has none of its own. */
const isForPowerShell = (name: string): boolean =>
  /^(?:(?:add|clear|get|set)-content|(?:copy|get|move|new|remove|rename)-item|get-(?:childitem|location|service|computerinfo|netipaddress)|out-file|test-path)$/i.test(
    name,
  ) ||
  /^(?:cat|copy|cp|del|dir|gc|gci|gl|ls|md|mkdir|move|mv|ni|pwd|rd|ren|ri|rm|rmdir|sc|type)$/i.test(name);

const quoted = (word: string): string =>
  /^[\w.:\\/*?-]+$/.test(word) ? word : `'${word.replaceAll("'", "''")}'`;
