import {type Call, cmdlet} from '../binding/cmdlet.ts';
import {type Arguments, parameter} from '../binding/parameter.ts';
import {anything, many, switchType} from '../binding/types.ts';
import {drawList} from '../format/list.ts';
import {drawOutput, formattedType} from '../format/output.ts';
import {drawTable} from '../format/table.ts';
import {viewOf} from '../format/views.ts';
import {customObject} from '../values/instance.ts';
import {type Instance, isInstance, type Value} from '../values/value.ts';
import {propertyNames, selectorsOf} from './selectors.ts';

const input = parameter(anything, 'The objects.', {pipeline: 'value'});
const property = parameter(many(anything), 'The properties; a hashtable calculates one.', {position: 0});

/** Lines that are printed as they are. */
const formatted = (lines: readonly string[]): Instance => ({
  ...customObject([], formattedType),
  text: lines.join('\n'),
});

async function collect(bound: Call<{readonly InputObject?: Value}>['bound']): Promise<Value[]> {
  const objects: Value[] = [];
  for await (const {InputObject: object = null} of bound) if (object !== null) objects.push(object);
  return objects;
}

const tableParameters = {
  Property: property,
  AutoSize: parameter(switchType, 'Columns as wide as what stands in them, which they are here anyway.'),
  Wrap: parameter(switchType, 'Accepted, and without effect here.'),
  HideTableHeaders: parameter(switchType, 'Without titles.'),
  InputObject: input,
};

export const formatTable = cmdlet({
  name: 'Format-Table',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.FormatTableCommand',
  aliases: ['ft'],
  synopsis: 'Shows objects as a table.',
  parameters: tableParameters,
  async *run({bound, given, context}: Call<Arguments<typeof tableParameters>>) {
    const objects = await collect(bound);
    const [first] = objects;
    if (first === undefined) return;
    const {width} = context.shell;
    const view = isInstance(first) ? viewOf(first) : undefined;
    const headings = given.HideTableHeaders !== true;
    if (given.Property === undefined && view) {
      const rows = objects.filter(isInstance).map(object => view.map(({read}) => read(object)));
      yield formatted(['', ...drawTable(view, rows, width, headings), '']);
      return;
    }
    if (given.Property === undefined && propertyNames(first).length === 0) {
      yield* objects;
      return;
    }
    const selectors = selectorsOf(given.Property ?? ['*'], first, context);
    const rows: Value[][] = [];
    for (const object of objects) {
      const row: Value[] = [];
      for (const selector of selectors) row.push(await selector.read(object));
      rows.push(row);
    }
    const columns = selectors.map(selector => ({title: selector.title(first), width: null, right: null}));
    yield formatted(['', ...drawTable(columns, rows, width, headings), '']);
  },
});

export const formatList = cmdlet({
  name: 'Format-List',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.FormatListCommand',
  aliases: ['fl'],
  synopsis: 'Shows each object as a list of its properties.',
  parameters: {Property: property, InputObject: input},
  async *run({bound, given, context}) {
    const lines: string[] = [''];
    for (const object of await collect(bound)) {
      if (propertyNames(object).length === 0 && given.Property === undefined) {
        lines.push(...drawOutput([object], context.shell.width));
        continue;
      }
      const entries: [string, Value][] = [];
      for (const selector of selectorsOf(given.Property ?? ['*'], object, context))
        entries.push([selector.title(object), await selector.read(object)]);
      lines.push(...drawList(entries), '');
    }
    if (lines.length > 1) yield formatted(lines);
  },
});
