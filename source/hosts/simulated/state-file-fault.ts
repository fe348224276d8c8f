import {HostFailure} from '../../model/host-error.ts';
import type {StateFileFault} from '../../model/state-file-fault.ts';
import {ImpossibleEvent} from './apply.ts';
import {UnreadableEvent} from './upcast.ts';

/** SQLite's result codes (sqlite.org/rescode.html) that mean something to the user of a state file. */
const sqlite = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
};
/** What SQLite reports when the shared memory beside the file cannot grow: the disk is full. */
const ioShmSize = 4874;

/** What a failure says of the file: undefined for one that has nothing to do with it. */
function faultOf(thrown: unknown): {fault: StateFileFault; detail?: string} | undefined {
  if (thrown instanceof UnreadableEvent)
    return thrown.newer ? {fault: 'newer'} : {fault: 'damaged', detail: thrown.message};
  if (thrown instanceof ImpossibleEvent) return {fault: 'damaged', detail: thrown.message};
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  const detail = 'message' in thrown ? String(thrown.message) : '';
  if ('errcode' in thrown && typeof thrown.errcode === 'number') return faultOfSqlite(thrown.errcode, detail);
  return 'code' in thrown && typeof thrown.code === 'string' ? faultOfSystem(thrown.code) : undefined;
}

function faultOfSqlite(code: number, detail: string): {fault: StateFileFault; detail?: string} {
  if (code === ioShmSize) return {fault: 'full'};
  switch (code & 0xff) {
    case sqlite.busy:
    case sqlite.locked:
      return {fault: 'busy'};
    case sqlite.readOnly:
      return {fault: 'read-only'};
    case sqlite.corrupt:
      return {fault: 'damaged', detail};
    case sqlite.full:
      return {fault: 'full'};
    case sqlite.notADatabase:
      return {fault: 'not-state'};
    case sqlite.cannotOpen:
      return {fault: 'unreadable'};
    case sqlite.io:
      return {fault: 'unreadable', detail: 'its disk does not answer'};
    default:
      return {fault: 'damaged', detail};
  }
}

function faultOfSystem(code: string): {fault: StateFileFault; detail?: string} | undefined {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return {fault: 'unreadable', detail: 'permission was denied'};
    case 'ENOTDIR':
    case 'EEXIST':
      return {fault: 'unreadable', detail: 'a part of its path is a file, not a folder'};
    case 'ENAMETOOLONG':
      return {fault: 'unreadable', detail: 'its name is too long'};
    case 'ENOSPC':
    case 'EDQUOT':
      return {fault: 'full'};
    case 'EROFS':
      return {fault: 'read-only'};
    case 'EISDIR':
      return {fault: 'directory'};
    case 'ELOOP':
      return {fault: 'unreadable', detail: 'its path is a circle of symbolic links'};
    case 'EIO':
      return {fault: 'unreadable', detail: 'its disk does not answer'};
    default:
      return undefined;
  }
}

/** What was thrown while the state file was used, as a HostFailure that names it. What is no fault of the file stays. */
export function stateFileFailure(path: string, thrown: unknown): unknown {
  if (thrown instanceof HostFailure) return thrown;
  const found = faultOf(thrown);
  return found ? new HostFailure({kind: 'state-file', path, ...found}) : thrown;
}
