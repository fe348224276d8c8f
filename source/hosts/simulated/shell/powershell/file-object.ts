import {objectMaker} from '../../../../console/values/instance.ts';
import type {Instance, Value} from '../../../../console/values/value.ts';
import type {StoredFile} from '../../files/files.ts';
import {nameOf, parentOf} from '../../files/path.ts';

const shown: Readonly<Record<string, (file: StoredFile) => Value>> = {
  Mode: ({content}) => (content === null ? 'd-----' : '-a----'),
  LastWriteTime: ({changedAt}) => ({kind: 'datetime', at: changedAt}),
  Length: ({content}) => (content === null ? null : new TextEncoder().encode(content).length),
  Name: ({path}) => nameOf(path),
};

const others: Readonly<Record<string, (file: StoredFile) => Value>> = {
  FullName: ({path}) => path,
  DirectoryName: ({path}) => parentOf(path) ?? null,
  Extension: ({path}) => /\.[^.\\]*$/.exec(path)?.[0] ?? '',
  BaseName: ({path}) => nameOf(path).replace(/\.[^.]*$/, ''),
  PSIsContainer: ({content}) => content === null,
  Exists: () => true,
};
const otherNames = new Map(Object.entries(others).map(([name, read]) => [name.toLowerCase(), read]));

const maker = (name: string) => objectMaker<StoredFile>({name, properties: shown, text: ({path}) => path});
const fileMaker = maker('System.IO.FileInfo');
const folderMaker = maker('System.IO.DirectoryInfo');

/** A file or a folder as PowerShell gives it: a table of four columns, and more that can be asked for. */
export function fileObject(file: StoredFile): Instance {
  const object = file.content === null ? folderMaker(file) : fileMaker(file);
  return {
    ...object,
    text: file.path,
    get: property => object.get(property) ?? otherNames.get(property.toLowerCase())?.(file),
  };
}

export const fileProperties = Object.keys(shown);
