import * as z from 'zod/mini';
import type {Moment} from '../../../model/ids.ts';
import {joined, nameOf, parentOf, pathKey, root} from './path.ts';

export const fileSchema = z.object({
  /** As it was first written. */
  path: z.string(),
  changedAt: z.number(),
  /** null for a folder. */
  content: z.nullable(z.string()),
});
/** A file or a folder that was made inside a container. */
export type StoredFile = Readonly<z.infer<typeof fileSchema>>;

/** What was made inside a container, by pathKey. */
export type Files = Readonly<Record<string, StoredFile>>;

export const fileChangeSchema = z.discriminatedUnion('kind', [
  /** Makes a file or, with null, a folder; of a file that is there already, another content. */
  z.object({kind: z.literal('put'), path: z.string(), content: z.nullable(z.string())}),
  /** Takes a file away, or a folder with all that is in it. */
  z.object({kind: z.literal('drop'), path: z.string()}),
]);
export type FileChange = Readonly<z.infer<typeof fileChangeSchema>>;

/** The largest file, and all of a container's together, UTF-16 code units; and how many there may be. */
export const largestFile = 65_536;
const largestAll = 262_144;
const mostFiles = 1000;

/** Why a change of files cannot be. */
export type FileFaultKind =
  | 'no-folder'
  | 'not-found'
  | 'denied'
  | 'is-folder'
  | 'exists'
  | 'full'
  | 'not-empty'
  | 'bad-name';

export class FileFault extends Error {
  readonly kind: FileFaultKind;
  readonly path: string;
  constructor(kind: FileFaultKind, path: string) {
    super(describeFault(kind, path));
    this.kind = kind;
    this.path = path;
  }
}

function describeFault(kind: FileFaultKind, path: string): string {
  switch (kind) {
    case 'no-folder':
      return `Could not find a part of the path '${path}'.`;
    case 'not-found':
      return `Cannot find path '${path}' because it does not exist.`;
    case 'denied':
      return `Access to the path '${path}' is denied.`;
    case 'is-folder':
      return `Access to the path '${path}' is denied: it is a folder.`;
    case 'exists':
      return `An item with the specified name ${path} already exists.`;
    case 'not-empty':
      return `The directory '${path}' is not empty.`;
    case 'bad-name':
      return `The filename, directory name, or volume label syntax is incorrect: '${path}'.`;
    case 'full':
      return `There is not enough space on the disk: '${path}' (a file has up to 64 KB, a container's files 256 KB).`;
  }
}

const hosts = [
  '# Copyright (c) 1993-2009 Microsoft Corp.',
  '#',
  '# This is a HOSTS file used by Microsoft TCP/IP for Windows.',
  '#',
  '# localhost name resolution is handled within DNS itself.',
  '#\t127.0.0.1       localhost',
  '#\t::1             localhost',
  '',
].join('\n');

/** What every image has. It can be read, and not be changed. */
const images: readonly StoredFile[] = [
  root,
  'C:\\Program Files',
  'C:\\Program Files (x86)',
  'C:\\Users',
  'C:\\Users\\ContainerAdministrator',
  'C:\\Users\\Public',
  'C:\\Windows',
  'C:\\Windows\\System32',
  'C:\\Windows\\System32\\drivers',
  'C:\\Windows\\System32\\drivers\\etc',
  'C:\\Windows\\Temp',
]
  .map((path): StoredFile => ({path, changedAt: Date.UTC(2018, 8, 15, 9, 19), content: null}))
  .concat({
    path: 'C:\\Windows\\System32\\drivers\\etc\\hosts',
    changedAt: Date.UTC(2018, 8, 15, 7, 12),
    content: hosts,
  });
const ofImage: ReadonlyMap<string, StoredFile> = new Map(images.map(file => [pathKey(file.path), file]));

/** What stands at a path. */
export const fileAt = (files: Files, path: string): StoredFile | undefined => {
  const key = pathKey(path);
  return ofImage.get(key) ?? (Object.hasOwn(files, key) ? files[key] : undefined);
};

/** What is in a folder, by name. */
export function filesIn(files: Files, folder: string): readonly StoredFile[] {
  const key = pathKey(folder);
  return [...images, ...Object.values(files)]
    .filter(({path}) => {
      const parent = parentOf(path);
      return parent !== undefined && pathKey(parent) === key;
    })
    .sort((a, b) => (pathKey(a.path) < pathKey(b.path) ? -1 : 1));
}

/** The files after a change. Throws the FileFault that stands in its way. */
export function changed(files: Files, change: FileChange, at: Moment): Files {
  const key = pathKey(change.path);
  const there = fileAt(files, change.path);
  if (change.kind === 'drop') {
    if (!there) throw new FileFault('not-found', change.path);
    if (ofImage.has(key)) throw new FileFault('denied', change.path);
    const inside = `${key}\\`;
    return Object.fromEntries(
      Object.entries(files).filter(([each]) => each !== key && !each.startsWith(inside)),
    );
  }
  const parent = parentOf(change.path);
  const folder = parent === undefined ? undefined : fileAt(files, parent);
  if (change.content === null && there) throw new FileFault('exists', change.path);
  if (ofImage.has(key)) throw new FileFault('denied', change.path);
  if (there?.content === null) throw new FileFault('is-folder', change.path);
  if (!folder || folder.content !== null) throw new FileFault('no-folder', change.path);
  const path = there?.path ?? joined(folder.path, nameOf(change.path));
  const after: Files = {...files, [key]: {path, changedAt: at, content: change.content}};
  checkSize(after, change.path, change.content ?? '');
  return after;
}

function checkSize(files: Files, path: string, content: string): void {
  const all = Object.values(files);
  const size = all.reduce((sum, file) => sum + (file.content?.length ?? 0), 0);
  if (content.length > largestFile || size > largestAll || all.length > mostFiles)
    throw new FileFault('full', path);
}
