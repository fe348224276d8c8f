import {cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {integer, many, switchType, text} from '../binding/types.ts';
import {compareTexts} from '../values/compare.ts';
import {customObject} from '../values/instance.ts';
import {hasWildcard, wildcard} from '../values/wildcard.ts';

export const getAlias = cmdlet({
  name: 'Get-Alias',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetAliasCommand',
  aliases: ['gal', 'alias'],
  synopsis: 'Lists the short names of commands.',
  outputs: ['CommandType', 'Name', 'Version', 'Source'],
  parameters: {
    Name: parameter(many(text), 'Only these, with wildcards.', {position: 0, pipeline: 'both'}),
    Definition: parameter(many(text), 'Only those of these commands.'),
  },
  async *run(call) {
    const {commands} = call.context.shell;
    const all = commands.cmdlets
      .filter(({where}) => where === undefined || where === call.context.frame.kind)
      .flatMap(({name, aliases, module}) => aliases.map(alias => ({alias, name, module})))
      .sort((left, right) => compareTexts(left.alias, right.alias));
    for await (const {Name: names = ['*'], Definition: definitions = ['*']} of call.bound)
      for (const name of names) {
        const found = all.filter(
          each =>
            wildcard(name)(each.alias) && definitions.some(definition => wildcard(definition)(each.name)),
        );
        for (const {alias, name: meant} of found)
          yield customObject(
            [
              ['CommandType', 'Alias'],
              ['Name', `${alias} -> ${meant}`],
              ['Version', ''],
              ['Source', ''],
            ],
            'System.Management.Automation.AliasInfo',
          );
        if (found.length === 0 && !hasWildcard(name))
          call.report({
            message: `This command cannot find a matching alias because an alias with the name '${name}' does not exist.`,
            category: 'ObjectNotFound',
            about: name,
            reason: 'ItemNotFoundException',
            id: 'ItemNotFoundException',
          });
      }
  },
});

export const getHistory = cmdlet({
  name: 'Get-History',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.GetHistoryCommand',
  aliases: ['h', 'ghy', 'history'],
  synopsis: 'Lists the commands that were run in this console.',
  outputs: ['Id', 'CommandLine'],
  parameters: {
    Id: parameter(many(integer), 'Only these.', {position: 0}),
    Count: parameter(integer, 'At most so many of the last.', {position: 1}),
  },
  async *run({bound, context}) {
    for await (const {Id: ids, Count: count} of bound) {
      const wanted = context.shell.history().filter(({id}) => ids === undefined || ids.includes(id));
      for (const {id, text: line} of count === undefined ? wanted : wanted.slice(-Math.max(1, count)))
        yield customObject(
          [
            ['Id', id],
            ['CommandLine', line],
          ],
          'Microsoft.PowerShell.Commands.HistoryInfo',
        );
    }
  },
});

export const getVariable = cmdlet({
  name: 'Get-Variable',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetVariableCommand',
  aliases: ['gv'],
  synopsis: 'Lists the variables that were set.',
  outputs: ['Name', 'Value'],
  parameters: {
    Name: parameter(many(text), 'Only these, with wildcards.', {position: 0, pipeline: 'both'}),
    ValueOnly: parameter(switchType, 'Gives their values alone.'),
  },
  async *run(call) {
    const {scope} = call.context;
    for await (const {Name: names = ['*'], ValueOnly: alone} of call.bound)
      for (const name of names) {
        const found = scope.names().filter(wildcard(name)).sort(compareTexts);
        for (const each of found) {
          const value = scope.read(each) ?? null;
          yield alone
            ? value
            : customObject(
                [
                  ['Name', each],
                  ['Value', value],
                ],
                'System.Management.Automation.PSVariable',
              );
        }
        if (found.length === 0 && !hasWildcard(name))
          call.report({
            message: `Cannot find a variable with the name '${name}'.`,
            category: 'ObjectNotFound',
            about: name,
            reason: 'ItemNotFoundException',
            id: 'VariableNotFound',
          });
      }
  },
});
