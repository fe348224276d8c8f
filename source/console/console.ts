import type {Host} from '../hosts/host.ts';
import {type Container, isRunning} from '../model/container.ts';
import {HostFailure, toHostError} from '../model/host-error.ts';
import type {Moment} from '../model/ids.ts';
import type {Cmdlet} from './binding/cmdlet.ts';
import {commandTable, type NativeCommand} from './binding/command-table.ts';
import {openChannel} from './channel.ts';
import {cmdlets} from './cmdlets/all.ts';
import {type Completion, complete} from './complete.ts';
import {docker} from './docker/docker.ts';
import {languageError} from './errors/error-record.ts';
import {renderFault} from './errors/render.ts';
import {Interrupted, newBudget} from './evaluate/budget.ts';
import {type Context, Exit, Halt} from './evaluate/context.ts';
import {troubleOf} from './evaluate/host-trouble.ts';
import {collect, resultOf, runScript, runStatement, writeError} from './evaluate/statements.ts';
import {visibleLines} from './format/output.ts';
import {promptOf} from './frame.ts';
import {parse} from './grammar/parse.ts';
import type {Statement} from './grammar/syntax.ts';
import {openShell} from './open-shell.ts';
import type {ConsoleRecord} from './record.ts';
import type {Environment, Shell} from './shell.ts';
import {openWriter, type StatementWriter} from './writer.ts';

export interface ConsoleOptions {
  readonly host: Host;
  /** Date.now when left out. */
  readonly clock?: () => Moment;
  /** Math.random when left out: docker's names for containers. */
  readonly random?: () => number;
  /** Refuses whatever would change the host. */
  readonly readOnly?: boolean;
  /** Cells of a line, or how many there are now; as many as it takes when left out. */
  readonly width?: number | (() => number);
  /** Whether what goes on for ever (events, logs --follow) does, until it is cancelled. */
  readonly follows?: boolean;
  readonly environment?: Environment;
  /** Programs beside docker, for consoles that run inside a container. */
  readonly programs?: readonly NativeCommand[];
  /** Cmdlets beside the console's own, for the same; of two with one name the later counts. */
  readonly cmdlets?: readonly Cmdlet[];
  /** The container that the console runs in, and cannot leave; the host when left out. */
  readonly within?: Container;
  /** How much work one statement may be: about so many operations. */
  readonly steps?: number;
}

export interface RunOptions {
  /** Ends what runs. */
  readonly signal?: AbortSignal;
  /** The first error ends it all. */
  readonly stop?: boolean;
}

/** The command language over a host, one line after the other. Keeps variables and where it is. */
export interface Console {
  /** `PS C:\>`, or `[NAME]: PS C:\>` in a container; without a space after it. */
  prompt(): string;
  /** The container that commands run in; null on the host. */
  inside(): Container | null;
  /**
   * Runs a line, or several. Everything wrong with its form is found before any of it runs; an error of a statement
   * ends that statement only. Never throws for what was typed.
   */
  execute(text: string, options?: RunOptions): AsyncIterable<ConsoleRecord>;
  /** Whether `text` is the beginning of something longer: an open bracket, a pipe at its end. */
  needsMore(text: string): boolean;
  /** What could stand at the cursor. */
  complete(text: string, cursor: number): Promise<Completion>;
  readonly shell: Shell;
}

const standardSteps = 1_000_000;
/** So many characters of output are as much work as a step. */
const charactersAStep = 50;

/** Opens a console over a host. */
export function createConsole(options: ConsoleOptions): Console {
  const {host, clock = Date.now, random = Math.random, readOnly = false, width, follows = false} = options;
  const shell = openShell({
    host,
    clock,
    random,
    readOnly,
    follows,
    width: typeof width === 'function' ? width : () => width ?? null,
    environment: options.environment ?? {},
    commands: commandTable([...cmdlets, ...(options.cmdlets ?? [])], [docker, ...(options.programs ?? [])]),
    within: options.within ?? null,
  });
  const steps = options.steps ?? standardSteps;

  return {
    shell,
    prompt: () => promptOf(shell.frame()),
    inside: () => {
      const frame = shell.frame();
      return frame.kind === 'inside' ? shell.current(frame.container) : null;
    },
    needsMore: text => {
      const parsed = parse(text);
      return parsed.kind === 'fault' && parsed.fault.incomplete;
    },
    complete: (text, cursor) => complete(text, cursor, shell),
    execute: async function* (text, {signal, stop = false} = {}) {
      const channel = openChannel<ConsoleRecord>();
      const cancelling = new AbortController();
      const cancel = (): void => cancelling.abort();
      signal?.addEventListener('abort', cancel);
      if (signal?.aborted) cancel();
      const done = run(text, channel.send, cancelling.signal, stop).then(
        () => channel.end(),
        (thrown: unknown) => channel.end(thrown),
      );
      try {
        yield* channel;
      } finally {
        // Whoever stops listening stops what runs.
        cancel();
        signal?.removeEventListener('abort', cancel);
        await done;
      }
    },
  };

  async function run(
    source: string,
    send: (record: ConsoleRecord) => void,
    signal: AbortSignal,
    stop: boolean,
  ): Promise<void> {
    const parsed = parse(source);
    if (parsed.kind === 'fault') {
      const {message, id} = parsed.fault;
      const text = visibleLines(renderFault(parsed.fault, source)).join('\n');
      send({kind: 'error', text, message, id, category: 'ParserError'});
      return;
    }
    try {
      await runAll(parsed.script.statements, source, send, signal, stop);
    } finally {
      // A command does not find itself in the history.
      if (parsed.script.statements.length > 0) shell.remember(source.trim());
    }
  }

  async function runAll(
    statements: readonly Statement[],
    source: string,
    send: (record: ConsoleRecord) => void,
    signal: AbortSignal,
    stop: boolean,
  ): Promise<void> {
    for (const statement of statements) {
      const writer = openWriter(send, shell.width, shell.frame().scope);
      if (!(await runOne(statement, source, writer, signal, send))) return;
      if (stop && writer.failures > 0) return;
    }
  }

  /** Whether the next statement may run. */
  async function runOne(
    statement: Statement,
    source: string,
    writer: StatementWriter,
    signal: AbortSignal,
    send: (record: ConsoleRecord) => void,
  ): Promise<boolean> {
    const frame = shell.frame();
    const context: Context = {
      scope: frame.scope,
      using: null,
      source,
      frame,
      budget: newBudget(steps, signal),
      shell,
      signal,
      depth: 0,
      isTrying: false,
      writer,
      run: runScript,
      collect,
      resultOf,
    };
    try {
      await shell.snapshot();
      if (isBroken(context)) return false;
      const before = writer.failures;
      try {
        for await (const object of runStatement(statement, context)) {
          if (typeof object === 'string') context.budget.spend(object.length / charactersAStep);
          writer.output(object);
        }
      } catch (thrown) {
        writer.flush();
        writeError(thrown, context);
      }
      frame.scope.write('?', writer.failures === before);
      return true;
    } catch (thrown) {
      writer.flush();
      return ended(thrown, context, send);
    } finally {
      writer.flush();
    }
  }

  /** In a container that runs no more there is nothing to run in: the session is over. */
  function isBroken({frame, writer, source}: Context): boolean {
    if (frame.kind === 'host' || isRunning(shell.current(frame.container))) return false;
    shell.leave();
    writer.error(
      languageError(
        'PSSessionStateBroken',
        `The session with ${frame.container.name} is over: the container is not running.`,
        {start: 0, end: source.length},
        {
          category: 'OpenError',
          target: {name: frame.container.name, type: 'PSSession'},
          reason: 'PSRemotingTransportException',
        },
      ),
      source,
    );
    return true;
  }

  function ended(thrown: unknown, {writer, source}: Context, send: (record: ConsoleRecord) => void): boolean {
    if (thrown instanceof Interrupted || thrown instanceof Halt) return false;
    if (thrown instanceof Exit) {
      if (!shell.leave()) send({kind: 'exit', code: thrown.code});
      return false;
    }
    // A host that is gone, or a fault of ours: said as an error, never thrown at whoever types.
    const {id, message, category, reason} = troubleOf(toHostError(thrown));
    const name = thrown instanceof HostFailure ? id : 'Unexpected';
    writer.error(languageError(name, message, {start: 0, end: 0}, {category, reason}), source);
    return true;
  }
}
