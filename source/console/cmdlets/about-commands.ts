import {type Call, cmdlet} from '../binding/cmdlet.ts';
import {type Command, isThere} from '../binding/command-table.ts';
import {parameter} from '../binding/parameter.ts';
import {many, switchType, text} from '../binding/types.ts';
import {syntaxOf} from '../help/syntax.ts';
import {cmdletTopic, nativeTopic} from '../help/topic.ts';
import {commandObject} from '../objects/others.ts';
import {compareTexts} from '../values/compare.ts';
import {customObject} from '../values/instance.ts';
import {hasWildcard, wildcard} from '../values/wildcard.ts';

interface Listed {
  readonly type: 'Alias' | 'Cmdlet' | 'Application';
  readonly name: string;
  readonly source: string;
  readonly definition: string;
  readonly synopsis: string;
}

/** Every command that there is where the caller is, by its name, with its aliases. */
function listed({context}: Call<unknown>): readonly Listed[] {
  const {cmdlets, natives} = context.shell.commands;
  const here = (command: Command): boolean => isThere(command, context.frame.kind);
  return [
    ...cmdlets
      .filter(each => here({kind: 'cmdlet', cmdlet: each}))
      .flatMap(({name, aliases, module, synopsis, ...rest}) => [
        {
          type: 'Cmdlet' as const,
          name,
          source: module,
          synopsis,
          definition: syntaxOf({name, aliases, module, synopsis, ...rest})[0] ?? name,
        },
        ...aliases.map(alias => ({
          type: 'Alias' as const,
          name: `${alias} -> ${name}`,
          source: '',
          definition: name,
          synopsis: name,
        })),
      ]),
    ...natives
      .filter(native => here({kind: 'native', native}))
      .map(({name, synopsis}) => ({
        type: 'Application' as const,
        name,
        source: name,
        definition: name,
        synopsis,
      })),
  ].sort((left, right) => compareTexts(left.name, right.name));
}

export const getCommand = cmdlet({
  name: 'Get-Command',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.GetCommandCommand',
  aliases: ['gcm'],
  synopsis: 'Lists the commands that there are.',
  outputs: commandObject.properties,
  parameters: {
    Name: parameter(many(text), 'Their names, with wildcards.', {position: 0, pipeline: 'both'}),
    Module: parameter(many(text), 'Only those of these modules.'),
    CommandType: parameter(many(text), 'Only those of these types: Alias, Cmdlet, Application.'),
    Syntax: parameter(switchType, 'Shows how they are called.'),
    All: parameter(switchType, 'Aliases too.'),
  },
  async *run(call) {
    for await (const {
      Name: names,
      Module: modules,
      CommandType: types,
      Syntax: syntax,
      All: all,
    } of call.bound) {
      const wanted = (each: Listed): boolean =>
        (modules === undefined || modules.some(module => wildcard(module)(each.source))) &&
        (types === undefined
          ? all === true || names !== undefined || each.type !== 'Alias'
          : types.some(type => type.toLowerCase() === each.type.toLowerCase()));
      for (const name of names ?? ['*']) {
        const matches = wildcard(name);
        const found = listed(call).filter(
          each =>
            wanted(each) &&
            (matches(each.name) || (each.type === 'Alias' && matches(each.name.split(' ')[0] ?? ''))),
        );
        for (const each of found) yield syntax ? each.definition : commandObject(each);
        if (found.length === 0 && !hasWildcard(name))
          call.report({
            message: `The term '${name}' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.`,
            category: 'ObjectNotFound',
            about: name,
            reason: 'CommandNotFoundException',
            id: 'CommandNotFoundException',
          });
      }
    }
  },
});

export const getHelp = cmdlet({
  name: 'Get-Help',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.GetHelpCommand',
  aliases: ['help', 'man'],
  synopsis: 'Says what a command does and how it is called; alone, lists them all.',
  parameters: {
    Name: parameter(text, 'The command, with wildcards.', {position: 0, pipeline: 'property'}),
    Detailed: parameter(switchType, 'With its parameters.'),
    Full: parameter(switchType, 'With its parameters.'),
    Examples: parameter(switchType, 'Accepted, and without effect here.'),
    Parameter: parameter(text, 'Accepted, and without effect here.'),
    Online: parameter(switchType, 'Accepted, and without effect here.'),
  },
  async *run(call) {
    const {commands} = call.context.shell;
    const {kind} = call.context.frame;
    for await (const {Name: name = '*', Detailed: detailed, Full: full} of call.bound) {
      const exact = hasWildcard(name) ? null : commands.find(name, kind);
      if (exact) {
        yield* exact.kind === 'cmdlet'
          ? cmdletTopic(exact.cmdlet, detailed === true || full === true)
          : nativeTopic(exact.native);
        continue;
      }
      const matches = wildcard(hasWildcard(name) ? name : `*${name}*`);
      const found = listed(call).filter(each => each.type !== 'Alias' && matches(each.name));
      for (const each of found)
        yield customObject([
          ['Name', each.name],
          ['Category', each.type],
          ['Synopsis', each.synopsis],
        ]);
      if (found.length === 0 && !hasWildcard(name))
        call.report({
          message: `Get-Help could not find ${name} in a help file in this session.`,
          category: 'ObjectNotFound',
          reason: 'HelpNotFoundException',
          id: 'HelpNotFound',
        });
    }
  },
});
