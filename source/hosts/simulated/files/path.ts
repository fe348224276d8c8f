/** Paths inside a container: `C:\folder\file`, one drive, compared without regard to case. */

export const root = 'C:\\';

/** What tells two paths apart. */
export const pathKey = (path: string): string => path.normalize('NFC').toLowerCase();

const forbidden = /[<>:"|?*\u0000-\u001f\u007f]/;
/** Windows' MAX_PATH. */
const longestPath = 260;

/**
 * The whole path of what was typed in a folder: with `..`, `/`, or from the root. Undefined for what cannot be a path:
 * another drive, characters that no name has, too long.
 */
export function resolvePath(folder: string, typed: string): string | undefined {
  const text = typed.trim().replaceAll('/', '\\');
  const drive = /^([a-z]):(.*)$/i.exec(text);
  if (drive && drive[1]?.toLowerCase() !== 'c') return undefined;
  const rest = drive?.[2] ?? text;
  const names = rest.startsWith('\\') ? [] : namesOf(folder);
  for (const part of rest.split('\\')) {
    // Windows drops spaces and dots at the end of a name.
    const name = part === '.' || part === '..' ? part : part.replace(/[ .]+$/, '');
    if (name === '' || name === '.') continue;
    if (name === '..') names.pop();
    else if (forbidden.test(name)) return undefined;
    else names.push(name);
  }
  const path = root + names.join('\\');
  return path.length < longestPath ? path : undefined;
}

const namesOf = (path: string): string[] =>
  path
    .split('\\')
    .slice(1)
    .filter(name => name !== '');

/** The folder that a path is in; undefined for the root. */
export function parentOf(path: string): string | undefined {
  if (path === root) return undefined;
  const parent = path.slice(0, path.lastIndexOf('\\'));
  return parent.length < root.length ? root : parent;
}

/** The last name of a path; of the root, the root. */
export const nameOf = (path: string): string =>
  path === root ? root : path.slice(path.lastIndexOf('\\') + 1);

/** The path of something in a folder. */
export const joined = (folder: string, name: string): string =>
  folder === root ? root + name : `${folder}\\${name}`;
