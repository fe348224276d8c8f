import type {Moment} from '../../../../model/ids.ts';
import {visible} from '../../../../text/visible.ts';
import {displayWidth} from '../../../../text/width.ts';
import {type Files, fileAt, filesIn, type StoredFile} from '../../files/files.ts';
import {nameOf, parentOf} from '../../files/path.ts';

const two = (number: number): string => String(number).padStart(2, '0');
const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

/** `11/22/2026  02:43 AM`, as dir shows it: containers keep UTC. */
function dirTime(at: Moment): string {
  const date = new Date(at);
  const hours = date.getUTCHours();
  const day = `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${date.getUTCFullYear()}`;
  return `${day}  ${two(hours % 12 || 12)}:${two(date.getUTCMinutes())} ${hours < 12 ? 'AM' : 'PM'}`;
}

const sizeOf = ({content}: StoredFile): number => new TextEncoder().encode(content ?? '').length;

function row(file: StoredFile, name: string): string {
  const kind = file.content === null ? '    <DIR>          ' : grouped(sizeOf(file)).padStart(18).concat(' ');
  return `${dirTime(file.changedAt)} ${kind}${visible(name)}`;
}

/** A container's disk has so much room, bytes. */
const diskBytes = 21_347_516_416;

/** What dir prints of files in a folder; a whole folder has `.` and `..` too. */
export function dirLines(
  files: Files,
  folder: string,
  chosen: readonly StoredFile[],
  isWhole: boolean,
): string[] {
  const self = fileAt(files, folder);
  const parent = parentOf(folder);
  const around =
    isWhole && self && parent !== undefined ? [row(self, '.'), row(fileAt(files, parent) ?? self, '..')] : [];
  const plain = chosen.filter(({content}) => content !== null);
  const bytes = plain.reduce((sum, file) => sum + sizeOf(file), 0);
  const folders = chosen.length - plain.length + around.length;
  return [
    ' Volume in drive C has no label.',
    ' Volume Serial Number is B0E1-9A6B',
    '',
    ` Directory of ${folder}`,
    '',
    ...around,
    ...chosen.map(file => row(file, nameOf(file.path))),
    `${`${plain.length} File(s)`.padStart(16)}${grouped(bytes).padStart(15)} bytes`,
    `${`${folders} Dir(s)`.padStart(15)} ${grouped(diskBytes).padStart(15)} bytes free`,
  ];
}

/** The names of dir /b. */
export const bareLines = (chosen: readonly StoredFile[]): string[] =>
  chosen.map(({path}) => visible(nameOf(path)));

/** What a word on the line could go on as: names of files and folders. */
export function fileCandidates(
  files: Files,
  folder: string,
  names: (typed: string) => string | undefined,
  typed: string,
): string[] {
  const [, head = '', last = ''] = /^([\s\S]*[\\/])?([^\\/]*)$/.exec(typed) ?? [];
  const within = names(head === '' ? '.' : head) ?? folder;
  return filesIn(files, within)
    .map(({path}) => nameOf(path))
    .filter(name => name.toLowerCase().startsWith(last.toLowerCase()) && displayWidth(name) > 0)
    .map(name => (/[\s&()]/.test(head + name) ? `"${head}${name}"` : head + name));
}
