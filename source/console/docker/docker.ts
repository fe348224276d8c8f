import {HostFailure} from '../../model/host-error.ts';
import type {NativeCommand} from '../binding/command-table.ts';
import type {Context} from '../evaluate/context.ts';
import type {Value} from '../values/value.ts';
import {type Chosen, choose} from './choose.ts';
import {dockerCommands} from './commands/all.ts';
import {completeDocker} from './complete.ts';
import {daemonMessage} from './daemon-message.ts';
import type {DockerCall, DockerCommand} from './declaration.ts';
import {DockerFailure, daemonFailure} from './failure.ts';
import {checkWords, readFlags} from './read-flags.ts';
import {overview, usageOf} from './usage.ts';

/** Commands that docker has and a console has not. */
const elsewhere = new Set(
  'build builder buildx commit compose config context cp diff export history image import load login logout manifest network node plugin port pull push rmi save scout search secret service stack swarm system tag trust update volume'.split(
    ' ',
  ),
);

/** Flags before the command that have a value. */
const withValue = new Set(['--context', '-c', '--host', '-H', '--config', '-l', '--log-level']);

const globalFlags = new Set([...withValue, '-D', '--debug', '--tls', '--tlsverify']);

const unknownFlag = (word: string): string =>
  word.startsWith('--')
    ? `unknown flag: ${word.split('=')[0]}`
    : `unknown shorthand flag: '${word.slice(1, 2)}' in ${word}`;

/** The docker command line over any host. */
export const docker: NativeCommand = {
  name: 'docker',
  synopsis: 'Docker’s command line.',
  where: 'host',
  async *run(words, context) {
    const lines = runDocker(words, context);
    let status = 0;
    try {
      for (;;) {
        const next = await lines.next();
        if (next.done) {
          status = next.value;
          return;
        }
        context.budget.spend();
        await context.budget.breathe();
        yield next.value satisfies Value;
      }
    } catch (thrown) {
      if (!(thrown instanceof DockerFailure)) throw thrown;
      status = thrown.status;
      context.writer.nativeError(thrown.message);
    } finally {
      await lines.return(status);
      context.frame.scope.write('LASTEXITCODE', status);
    }
  },
  complete: completeDocker,
};

async function* runDocker(words: readonly string[], context: Context): AsyncGenerator<string, number> {
  let first = 0;
  while (words[first]?.startsWith('-')) {
    const word = words[first] ?? '';
    if (word === '--help' || word === '-h') {
      yield* overview(dockerCommands);
      return 0;
    }
    if (word === '--version' || word === '-v') {
      yield* runCommand(
        {command: byName('version'), rest: ['--format', 'Docker version {{.Client.Version}}']},
        words,
        context,
      );
      return 0;
    }
    if (!globalFlags.has(word.split('=')[0] ?? word))
      throw new DockerFailure(`${unknownFlag(word)}\nSee 'docker --help'.`, 125);
    first += withValue.has(word) ? 2 : 1;
  }
  const given = words.slice(first);
  const [name] = given;
  if (name === undefined || name === 'help') {
    const about = given[1] === undefined ? null : choose(given.slice(1));
    yield* about ? usageOf(about.command) : overview(dockerCommands);
    return 0;
  }
  const chosen = choose(given);
  if (!chosen)
    throw new DockerFailure(
      elsewhere.has(name) || name === 'container'
        ? `docker: 'docker ${given.slice(0, 2).join(' ')}' is not available in this console.\nSee 'docker --help'`
        : `docker: '${name}' is not a docker command.\nSee 'docker --help'`,
    );
  return yield* runCommand(chosen, words, context);
}

const byName = (name: string): DockerCommand => {
  const found = dockerCommands.find(command => command.name === name);
  if (!found) throw new DockerFailure(`docker: '${name}' is not a docker command.`);
  return found;
};

async function* runCommand(
  {command, rest}: Chosen,
  all: readonly string[],
  context: Context,
): AsyncGenerator<string, number> {
  const {flags, words, wantsHelp} = readFlags(command, rest);
  if (wantsHelp) {
    yield* usageOf(command);
    return 0;
  }
  checkWords(command, words);
  const {shell} = context;
  if (command.changes && shell.readOnly)
    throw daemonFailure('access denied: isotop was started with --read-only', command.usageStatus ?? 1);
  let status = 0;
  const call: DockerCall = {
    flags,
    words,
    context,
    snapshot: () => shell.snapshot(),
    complain: message => {
      status = Math.max(status, 1);
      context.writer.nativeError(message);
    },
    note: message => context.writer.message(message),
    exitWith: code => {
      status = code;
    },
    origin: ['docker', ...all].join(' '),
  };
  try {
    yield* command.run(call);
  } catch (thrown) {
    if (!(thrown instanceof HostFailure)) throw thrown;
    throw daemonFailure(daemonMessage(thrown.error, await shell.snapshot()), command.usageStatus ?? 1);
  }
  return status;
}
