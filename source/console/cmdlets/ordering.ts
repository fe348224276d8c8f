import {cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {anything, integer, many, switchType} from '../binding/types.ts';
import {equals, order} from '../values/compare.ts';
import {toNumber, toText} from '../values/convert.ts';
import {customObject} from '../values/instance.ts';
import type {Value} from '../values/value.ts';
import {type Selector, selectorsOf} from './selectors.ts';

const input = parameter(anything, 'The objects.', {pipeline: 'value'});

interface Sortable {
  readonly object: Value;
  readonly keys: readonly Value[];
}

export const sortObject = cmdlet({
  name: 'Sort-Object',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SortObjectCommand',
  aliases: ['sort'],
  synopsis: 'Sorts objects by themselves or by properties.',
  parameters: {
    Property: parameter(many(anything), 'The properties, the first counts most.', {position: 0}),
    Descending: parameter(switchType, 'From the greatest to the least.'),
    Unique: parameter(switchType, 'Of equal ones only the first.'),
    CaseSensitive: parameter(switchType, 'Texts that differ in case only are different.'),
    Top: parameter(integer, 'Only so many from the beginning.'),
    Bottom: parameter(integer, 'Only so many from the end.'),
    InputObject: input,
  },
  async *run({bound, given, context}) {
    const sensitive = given.CaseSensitive === true;
    let selectors: readonly Selector[] | null = null;
    const items: Sortable[] = [];
    for await (const {InputObject: object = null} of bound) {
      selectors ??= given.Property ? selectorsOf(given.Property, object, context) : [];
      const keys: Value[] = [];
      for (const selector of selectors) keys.push(await selector.read(object));
      items.push({object, keys: selectors.length > 0 ? keys : [object]});
    }
    const directions = (selectors ?? []).map(({descending}) => ((descending ?? given.Descending) ? -1 : 1));
    const [only = given.Descending ? -1 : 1] = directions;
    context.budget.spend(items.length * 10);
    items.sort((left, right) => {
      for (const [index, key] of left.keys.entries()) {
        const other = right.keys[index] ?? null;
        const found = order(key, other, sensitive) ?? order(toText(key), toText(other), sensitive) ?? 0;
        if (found !== 0) return found * (directions[index] ?? only);
      }
      return 0;
    });
    const sorted = given.Unique
      ? items.filter((item, index) => !isSame(item, items[index - 1], sensitive))
      : items;
    const top = given.Top === undefined ? sorted : sorted.slice(0, Math.max(0, given.Top));
    const shown = given.Bottom === undefined ? top : top.slice(Math.max(0, top.length - given.Bottom));
    for (const {object} of shown) yield object;
  },
});

const isSame = (item: Sortable, before: Sortable | undefined, sensitive: boolean): boolean =>
  before !== undefined && item.keys.every((key, index) => equals(key, before.keys[index] ?? null, sensitive));

export const groupObject = cmdlet({
  name: 'Group-Object',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GroupObjectCommand',
  aliases: ['group'],
  synopsis: 'Counts objects that have equal properties.',
  parameters: {
    Property: parameter(many(anything), 'The properties.', {position: 0}),
    NoElement: parameter(switchType, 'Without the objects themselves.'),
    InputObject: input,
  },
  async *run({bound, given, context}) {
    const groups = new Map<string, {readonly name: string; readonly objects: Value[]}>();
    for await (const {InputObject: object = null} of bound) {
      const keys: string[] = [];
      for (const selector of selectorsOf(given.Property ?? [], object, context))
        keys.push(toText(await selector.read(object)));
      const name = given.Property ? keys.join(', ') : toText(object);
      const group = groups.get(name.toLowerCase());
      if (group) group.objects.push(object);
      else groups.set(name.toLowerCase(), {name, objects: [object]});
    }
    for (const {name, objects} of groups.values())
      yield customObject([
        ['Count', objects.length],
        ['Name', name],
        ...(given.NoElement ? [] : [['Group', objects] as const]),
      ]);
  },
});

export const measureObject = cmdlet({
  name: 'Measure-Object',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.MeasureObjectCommand',
  aliases: ['measure'],
  synopsis: 'Counts objects, and sums up their properties.',
  parameters: {
    Property: parameter(many(anything), 'The properties; the objects themselves when left out.', {
      position: 0,
    }),
    Sum: parameter(switchType, 'Their sum.'),
    Average: parameter(switchType, 'Their average.'),
    Maximum: parameter(switchType, 'The greatest.'),
    Minimum: parameter(switchType, 'The least.'),
    InputObject: input,
  },
  async *run(call) {
    const {bound, given, context} = call;
    const objects: Value[] = [];
    for await (const {InputObject: object = null} of bound) if (object !== null) objects.push(object);
    const selectors = given.Property ? selectorsOf(given.Property, objects[0] ?? null, context) : [null];
    for (const selector of selectors) {
      const values: Value[] = [];
      for (const object of objects) {
        const value = selector ? await selector.read(object) : object;
        if (value !== null) values.push(value);
      }
      const numbers = values.flatMap(value => {
        const number = toNumber(value);
        return number === null ? [] : [number];
      });
      const title = selector?.title(objects[0] ?? null) ?? null;
      if ((given.Sum || given.Average) && numbers.length < values.length)
        call.report({
          message: `Input object "${toText(values.find(value => toNumber(value) === null) ?? null)}" is not numeric.`,
          category: 'InvalidType',
          about: title ?? '',
          reason: 'PSInvalidOperationException',
          id: 'NonNumericInputObject',
        });
      const sum = numbers.reduce((total, number) => total + number, 0);
      const extreme = (direction: 1 | -1): Value =>
        values.reduce(
          (best, value) => ((order(value, best) ?? 0) * direction > 0 ? value : best),
          values[0] ?? null,
        );
      yield customObject([
        ['Count', selector ? values.length : objects.length],
        ['Average', given.Average && numbers.length > 0 ? sum / numbers.length : null],
        ['Sum', given.Sum ? sum : null],
        ['Maximum', given.Maximum ? extreme(1) : null],
        ['Minimum', given.Minimum ? extreme(-1) : null],
        ['Property', title],
      ]);
    }
  },
});
