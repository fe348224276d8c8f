import {bindLine, checkMandatory} from '../binding/bind-line.ts';
import type {Cmdlet} from '../binding/cmdlet.ts';
import type {Command as Found} from '../binding/command-table.ts';
import type {Site} from '../binding/faults.ts';
import {givenOf} from '../binding/given.ts';
import {languageError, Terminating} from '../errors/error-record.ts';
import type {Command} from '../grammar/syntax.ts';
import {toText} from '../values/convert.ts';
import {type Block, isBlock, type Value} from '../values/value.ts';
import {openCall} from './call.ts';
import type {Context} from './context.ts';
import {evaluate} from './expression.ts';
import {wordsOf} from './native-words.ts';
import {programInside} from './program-inside.ts';
import {newScope} from './scope.ts';

/** A command that can run: give it what is piped into it, null for nothing, and it gives what it puts out. */
export type Prepared = (piped: AsyncIterable<Value> | null) => AsyncIterable<Value>;

export type FoundCommand =
  | (Found & {readonly typed: string})
  | {readonly kind: 'block'; readonly block: Block};

/** Finds the command that is meant. Rejects with CommandNotFoundException. */
export async function find(command: Command, context: Context): Promise<FoundCommand> {
  const named = await evaluate(command.name, context);
  if (isBlock(named)) return {kind: 'block', block: named};
  const typed = toText(named);
  const found = context.shell.commands.find(typed, context.frame.kind);
  if (found) return {...found, typed};
  const native = programInside(typed, context, () => unknownCommand(typed, command));
  if (native) return {kind: 'native', native, typed};
  throw unknownCommand(typed, command);
}

function unknownCommand(typed: string, command: Command): Terminating {
  const {start, end} = command.name;
  return new Terminating({
    ...languageError(
      'CommandNotFoundException',
      `The term '${typed}' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.`,
      {start, end},
      {category: 'ObjectNotFound', target: {name: typed, type: 'String'}, reason: 'CommandNotFoundException'},
    ),
    invocation: typed,
  });
}

/** Evaluates and binds what was typed after a command. Rejects with the error that refuses it; nothing has run then. */
export async function prepare(
  command: Command,
  it: FoundCommand,
  isPiped: boolean,
  context: Context,
): Promise<Prepared> {
  switch (it.kind) {
    case 'block': {
      const scope = newScope(it.block.scope);
      const given = await givenOf(command.elements, context);
      const values = given.flatMap(each => (each.kind === 'positional' ? [each.value] : []));
      it.block.script.parameters.forEach((name, index) => {
        scope.write(name, values[index] ?? null);
      });
      scope.write('args', values.slice(it.block.script.parameters.length));
      return piped => runBlock(it.block, piped, {...context, scope, source: it.block.source});
    }
    case 'native': {
      const words = await wordsOf(command.elements, context);
      return piped => it.native.run(words, context, piped);
    }
    case 'cmdlet':
      return prepareCmdlet(command, it.cmdlet, it.typed, isPiped, context);
  }
}

async function* runBlock(
  block: Block,
  piped: AsyncIterable<Value> | null,
  context: Context,
): AsyncGenerator<Value> {
  const input: Value[] = [];
  if (piped) for await (const object of piped) input.push(object);
  context.scope.write('input', input);
  yield* context.run(block.script, context);
}

async function prepareCmdlet(
  command: Command,
  cmdlet: Cmdlet,
  typed: string,
  isPiped: boolean,
  context: Context,
): Promise<Prepared> {
  const {start, end} = command;
  const site: Site = {cmdlet, invocation: typed, place: {start, end: trimmedEnd(context.source, start, end)}};
  const line = bindLine(site, await givenOf(command.elements, context));
  checkMandatory(site, line, ({pipeline}) => isPiped && pipeline !== undefined);
  return piped => openCall(site, line, piped, context);
}

/** A command's extent ends with its last character, not with the spaces after it. */
const trimmedEnd = (source: string, start: number, end: number): number =>
  start + source.slice(start, end).trimEnd().length;
