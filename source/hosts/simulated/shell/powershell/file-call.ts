import type {Call} from '../../../../console/binding/cmdlet.ts';
import {many, text} from '../../../../console/binding/types.ts';
import type {ErrorRecord} from '../../../../console/errors/error-record.ts';
import type {FileRefusal} from '../../../../console/shell.ts';
import {FileFault, type FileFaultKind, filesIn} from '../../files/files.ts';
import {nameOf} from '../../files/path.ts';
import type {Life} from '../life.ts';
import type {Whereabouts} from '../place.ts';

/** What the cmdlets about files work on. */
export interface FileGround {
  readonly life: Life;
  readonly where: Whereabouts;
}

type Shape = Pick<ErrorRecord, 'category' | 'reason' | 'id'>;

const shapes: Readonly<Record<FileFaultKind, Shape>> = {
  'not-found': {category: 'ObjectNotFound', reason: 'ItemNotFoundException', id: 'PathNotFound'},
  'no-folder': {category: 'WriteError', reason: 'DirectoryNotFoundException', id: 'NewItemIOError'},
  denied: {
    category: 'PermissionDenied',
    reason: 'UnauthorizedAccessException',
    id: 'ItemUnauthorizedAccessError',
  },
  'is-folder': {
    category: 'PermissionDenied',
    reason: 'UnauthorizedAccessException',
    id: 'ItemUnauthorizedAccessError',
  },
  exists: {category: 'ResourceExists', reason: 'IOException', id: 'DirectoryExist'},
  'not-empty': {category: 'WriteError', reason: 'IOException', id: 'RemoveFileSystemItemIOError'},
  'bad-name': {category: 'InvalidArgument', reason: 'ArgumentException', id: 'ItemExistsArgumentError'},
  full: {category: 'WriteError', reason: 'IOException', id: 'WriteItemIOError'},
};

/** Why a file cannot be written, for the console's redirections. */
export const refusalOf = ({kind, message}: FileFault): FileRefusal => ({...shapes[kind], message});

/** Does something with files; a fault becomes an error of the cmdlet, and undefined comes of it. */
export async function attempt<Result>(
  call: Call<unknown>,
  act: () => Result | Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await act();
  } catch (thrown) {
    if (!(thrown instanceof FileFault)) throw thrown;
    call.report({...shapes[thrown.kind], message: thrown.message, about: thrown.path});
    return undefined;
  }
}

/** Paths, completed by what is in the current folder. */
export const paths = ({life, where}: FileGround) => ({
  ...many(text),
  suggest: () => filesIn(life.filesSeen(), where.folder).map(({path}) => nameOf(path)),
});
export const onePath = ({life, where}: FileGround) => ({
  ...text,
  suggest: () => filesIn(life.filesSeen(), where.folder).map(({path}) => nameOf(path)),
});

export const management = 'Microsoft.PowerShell.Management';
export const className = (name: string): string =>
  `Microsoft.PowerShell.Commands.${name.replace('-', '')}Command`;
