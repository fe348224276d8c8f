import {hasWildcard, wildcard} from '../../../../console/values/wildcard.ts';
import {FileFault, type Files, fileAt, filesIn, type StoredFile} from '../../files/files.ts';
import {nameOf, resolvePath} from '../../files/path.ts';

/** The path that was typed in a folder. Throws the FileFault of one that cannot be. */
export function pathIn(folder: string, typed: string): string {
  const path = resolvePath(folder, typed);
  if (path === undefined) throw new FileFault('bad-name', typed);
  return path;
}

/** What stands at a path. Throws `not-found`. */
export function existing(files: Files, folder: string, typed: string): StoredFile {
  const path = pathIn(folder, typed);
  const found = fileAt(files, path);
  if (!found) throw new FileFault('not-found', path);
  return found;
}

/** What a path with wildcards in its last name stands for: none, or several. Without any it must be there. */
export function chosenFiles(files: Files, folder: string, typed: string): readonly StoredFile[] {
  if (!hasWildcard(typed)) return [existing(files, folder, typed)];
  const [, parent = '', pattern = ''] = /^([\s\S]*?)([^\\/]*)$/.exec(typed) ?? [];
  const within = existing(files, folder, parent === '' ? '.' : parent);
  const matches = wildcard(pattern);
  return filesIn(files, within.path).filter(({path}) => matches(nameOf(path)));
}
