import type {Cmdlet} from './binding/cmdlet.ts';
import {findParameter, parametersOf} from './binding/find-parameter.ts';
import type {Parameter} from './binding/parameter.ts';
import {propertyNames} from './cmdlets/selectors.ts';
import type {Shell} from './shell.ts';
import {currentPipeline, type PipelineWords, type Word} from './words.ts';

/** What could stand instead of a part of the line, the best first. */
export interface Completion {
  /** The part: from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly string[];
}

/** Cmdlets whose first argument names properties of what is piped into them. */
const ofProperties = new Set(
  'Where-Object Select-Object Sort-Object Group-Object Measure-Object ForEach-Object Format-Table Format-List'.split(
    ' ',
  ),
);

/** What could stand where the cursor is: a command, a parameter, its argument, a variable, a property. */
export async function complete(text: string, cursor: number, shell: Shell): Promise<Completion> {
  const pipeline = currentPipeline(text.slice(0, cursor));
  const {current} = pipeline;
  const candidates = await candidatesFor(pipeline, shell);
  const typed = current.value.toLowerCase();
  const fitting = [...new Set(candidates)].filter(each => each.toLowerCase().startsWith(typed));
  return {start: current.start, end: cursor, candidates: fitting.map(each => quoted(each, current))};
}

/** What has spaces in it stands in quotes. */
const quoted = (candidate: string, {quote}: Word): string =>
  quote !== '' || /[\s'"();|&{}]/.test(candidate)
    ? `${quote || "'"}${quote === '"' ? candidate.replaceAll('"', '`"') : candidate.replaceAll("'", "''")}${quote || "'"}`
    : candidate;

async function candidatesFor(
  {before, current, upstream}: PipelineWords,
  shell: Shell,
): Promise<readonly string[]> {
  const frame = shell.frame();
  if (current.value.startsWith('$') && current.quote === '') return variables(current.value, shell);
  const [name] = before;
  if (name === undefined) return commandNames(shell);
  const command = shell.commands.find(name, frame.kind);
  if (command === null) return [];
  if (command.kind === 'native')
    return (await command.native.complete?.([...before.slice(1), current.value], {shell, frame})) ?? [];
  const {cmdlet} = command;
  if (/^[-\u2013\u2014\u2015]/.test(current.value))
    return Object.keys(parametersOf(cmdlet)).map(each => `-${each}`);
  if (ofProperties.has(cmdlet.name)) {
    const [source] = upstream;
    const from = source === undefined ? null : shell.commands.find(source, frame.kind);
    if (from?.kind === 'cmdlet' && from.cmdlet.outputs) return from.cmdlet.outputs;
  }
  if (cmdlet.name === 'Get-Help' || cmdlet.name === 'Get-Command') return commandNames(shell);
  const parameter = parameterFor(cmdlet, before.slice(1));
  return parameter?.type.suggest?.(await shell.snapshot()) ?? [];
}

/** Names as they are declared; aliases are known by heart or not at all. */
function commandNames(shell: Shell): readonly string[] {
  const {kind} = shell.frame();
  const here = ({where}: {readonly where?: 'host' | 'inside'}): boolean =>
    where === undefined || where === kind;
  const {cmdlets, natives} = shell.commands;
  return [
    ...cmdlets.filter(here).map(({name}) => name),
    ...natives.filter(here).map(({name}) => name),
  ].sort();
}

/** `$con`, `$con.Cont` */
function variables(typed: string, shell: Shell): readonly string[] {
  const {scope} = shell.frame();
  const [, name = '', member] = /^\$(\w*)(\.\w*)?$/.exec(typed) ?? [];
  if (member === undefined)
    return scope
      .names()
      .filter(each => /^\w+$/.test(each))
      .map(each => `$${each}`)
      .sort();
  return propertyNames(scope.read(name) ?? null).map(property => `$${name}.${property}`);
}

/** The parameter whose argument the current word is: named just before, or by its position. */
function parameterFor(cmdlet: Cmdlet, words: readonly string[]): Parameter<unknown> | undefined {
  const taken = new Set<string>();
  let place = 0;
  let open: Parameter<unknown> | undefined;
  for (const word of words) {
    if (/^[-\u2013\u2014\u2015]\p{L}/u.test(word)) {
      const found = findParameter(cmdlet, word.slice(1).replace(/:.*$/, ''));
      open = found.kind === 'found' && !found.parameter.type.isSwitch ? found.parameter : undefined;
      if (found.kind === 'found') taken.add(found.name);
    } else if (open) open = undefined;
    else place += 1;
  }
  if (open) return open;
  const positional = Object.entries(cmdlet.parameters)
    .filter(([name, {position}]) => position !== undefined && !taken.has(name))
    .sort(([, left], [, right]) => (left.position ?? 0) - (right.position ?? 0));
  const free = [...new Set(positional.map(([, {position}]) => position))];
  return positional.find(([, {position, type}]) => position === free[place] && type.suggest)?.[1];
}
