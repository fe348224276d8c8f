import {containerTypeName} from '../objects/container.ts';
import {
  adapterTypeName,
  commandTypeName,
  computeProcessTypeName,
  imageTypeName,
  switchTypeName,
} from '../objects/others.ts';
import {processTypeName} from '../objects/process.ts';
import {durationText} from '../values/convert.ts';
import {type Instance, isList, type Value} from '../values/value.ts';
import type {DrawnColumn} from './table.ts';

/** A column of a type's own table. */
export interface ViewColumn extends DrawnColumn {
  readonly read: (object: Instance) => Value;
}

const property = (name: string, right: boolean | null = false, width: number | null = null): ViewColumn => ({
  title: name,
  width,
  right,
  read: object => object.get(name) ?? null,
});

/** A size in another unit, as Get-Process shows it: a whole number. */
const scaled =
  (name: string, unit: number) =>
  (object: Instance): Value => {
    const value = object.get(name);
    return typeof value === 'number' ? Math.round(value / unit) : null;
  };

/** CPU seconds with two decimals and groups of thousands. */
function cpu(object: Instance): Value {
  const value = object.get('CPU');
  if (typeof value !== 'number') return null;
  const [whole = '', fraction = ''] = value.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}

const processColumns: readonly ViewColumn[] = [
  {title: 'Handles', width: 7, right: true, read: object => object.get('Handles') ?? null},
  {title: 'NPM(K)', width: 7, right: true, read: scaled('NPM', 1024)},
  {title: 'PM(K)', width: 8, right: true, read: scaled('PM', 1024)},
  {title: 'WS(K)', width: 10, right: true, read: scaled('WS', 1024)},
  {title: 'VM(M)', width: 5, right: true, read: scaled('VM', 1024 * 1024)},
  {title: 'CPU(s)', width: 8, right: true, read: cpu},
  {title: 'Id', width: 6, right: true, read: object => object.get('Id') ?? null},
  {title: 'SI', width: 3, right: true, read: object => object.get('SI') ?? null},
  {title: 'ProcessName', width: null, right: false, read: object => object.get('ProcessName') ?? null},
];

const processWithUserColumns: readonly ViewColumn[] = [
  {title: 'Handles', width: 7, right: true, read: object => object.get('Handles') ?? null},
  {title: 'WS(K)', width: 10, right: true, read: scaled('WS', 1024)},
  {title: 'CPU(s)', width: 8, right: true, read: cpu},
  {title: 'Id', width: 6, right: true, read: object => object.get('Id') ?? null},
  {title: 'UserName', width: null, right: false, read: object => object.get('UserName') ?? null},
  {title: 'ProcessName', width: null, right: false, read: object => object.get('ProcessName') ?? null},
];

/** The name under which Get-Process -IncludeUserName gives its objects. */
export const processWithUserTypeName = `${processTypeName}#IncludeUserName`;

const uptime: ViewColumn = {
  title: 'Uptime',
  width: null,
  right: false,
  read: object => {
    const value = object.get('Uptime');
    const isDuration =
      value !== null && typeof value === 'object' && !isList(value) && value.kind === 'duration';
    return isDuration ? durationText(value.milliseconds) : null;
  },
};

/** The tables of types that have one of their own; other objects are shown by their properties. */
const views: Readonly<Record<string, readonly ViewColumn[]>> = {
  [processTypeName]: processColumns,
  [processWithUserTypeName]: processWithUserColumns,
  [containerTypeName]: [property('Name'), property('State'), uptime, property('ParentImageName')],
  [imageTypeName]: [property('Name'), property('Publisher'), property('Version'), property('IsOSImage')],
  [switchTypeName]: [property('Name'), property('SwitchType'), property('NetAdapterInterfaceDescription')],
  [adapterTypeName]: [
    property('ContainerName'),
    property('Name'),
    property('SwitchName'),
    property('Connected'),
  ],
  [computeProcessTypeName]: [property('Id'), property('Name'), property('Owner'), property('Type', true)],
  [commandTypeName]: [
    property('CommandType', false, 15),
    property('Name', false, 50),
    property('Version', false, 10),
    property('Source'),
  ],
};

/** What remoting adds to objects from elsewhere, shown last. */
export const computerNameProperty = 'PSComputerName';

/** The columns of an object's own table; undefined where its type has none. */
export function viewOf(object: Instance): readonly ViewColumn[] | undefined {
  const columns = Object.hasOwn(views, object.type) ? views[object.type] : undefined;
  if (!columns || object.get(computerNameProperty) === undefined) return columns;
  return [...columns, property(computerNameProperty)];
}
