import {visible} from '../../text/visible.ts';
import {propertyOf} from '../evaluate/members.ts';
import {toText} from '../values/convert.ts';
import {type Instance, isInstance, isList, type Value} from '../values/value.ts';
import {drawList} from './list.ts';
import {drawTable} from './table.ts';
import {viewOf} from './views.ts';

/** The type of what Format-Table and Format-List put out: text that is printed as it is. */
export const formattedType = 'Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData';

/** Objects with more properties than this are shown as lists. */
const mostTableProperties = 4;

/** Text with line ends, each line safe to show. */
export const visibleLines = (text: string): string[] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(line => visible(line.replaceAll('\t', '        ')));

const durationProperties = [
  'Days',
  'Hours',
  'Minutes',
  'Seconds',
  'Milliseconds',
  'Ticks',
  'TotalDays',
  'TotalHours',
  'TotalMinutes',
  'TotalSeconds',
  'TotalMilliseconds',
];

/** What objects that are shown together have in common; null for what is shown alone. */
function shapeOf(value: Value): string | null {
  if (!isInstance(value)) return null;
  return value.type === formattedType
    ? null
    : `${value.type}/${viewOf(value) ? '' : value.properties.join()}`;
}

/**
 * The lines that PowerShell's console shows for the objects that a statement put out. A blank line stands before and
 * after each table and list.
 */
export function drawOutput(objects: readonly Value[], width: number | null): string[] {
  const lines: string[] = [];
  for (let index = 0; index < objects.length; ) {
    const first = objects[index] ?? null;
    const shape = shapeOf(first);
    let end = index + 1;
    if (shape !== null) while (end < objects.length && shapeOf(objects[end] ?? null) === shape) end += 1;
    const group = objects.slice(index, end);
    const block = shape === null ? drawAlone(first) : drawObjects(group.filter(isInstance), width);
    // Two blocks have one blank line between them.
    if (block[0] === '' && lines.at(-1) === '') lines.pop();
    lines.push(...block);
    index = end;
  }
  return lines;
}

function drawAlone(value: Value): string[] {
  if (value === null) return [];
  if (isInstance(value)) return value.text.split('\n');
  if (typeof value !== 'object') return visibleLines(toText(value));
  if (isList(value)) return value.flatMap(drawAlone);
  switch (value.kind) {
    case 'hashtable': {
      const rows = value.entries.map(entry => [entry.key, entry.value]);
      return framed(
        drawTable(
          [
            {title: 'Name', width: 30, right: false},
            {title: 'Value', width: null, right: false},
          ],
          rows,
          null,
        ),
      );
    }
    case 'duration':
      return framed(drawList(durationProperties.map(name => [name, propertyOf(value, name) ?? null])));
    case 'enum':
    case 'datetime':
    case 'block':
    case 'type':
      return visibleLines(toText(value));
  }
}

const framed = (lines: readonly string[]): string[] => ['', ...lines, ''];

function drawObjects(objects: readonly Instance[], width: number | null): string[] {
  const [first] = objects;
  if (!first) return [];
  const view = viewOf(first);
  if (view)
    return framed(
      drawTable(
        view,
        objects.map(object => view.map(({read}) => read(object))),
        width,
      ),
    );
  if (first.properties.length === 0) return objects.map(({text}) => visible(text));
  return first.properties.length > mostTableProperties
    ? drawLists(objects, first.properties)
    : drawProperties(objects, first.properties, width);
}

/** A table of properties. */
function drawProperties(
  objects: readonly Instance[],
  names: readonly string[],
  width: number | null,
): string[] {
  const columns = names.map(title => ({title, width: null, right: null}));
  return framed(
    drawTable(
      columns,
      objects.map(object => names.map(name => object.get(name) ?? null)),
      width,
    ),
  );
}

/** A list of properties for each object, a blank line after each. */
function drawLists(objects: readonly Instance[], names: readonly string[]): string[] {
  return [
    '',
    ...objects.flatMap(object => [...drawList(names.map(name => [name, object.get(name) ?? null])), '']),
  ];
}
