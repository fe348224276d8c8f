import {closeSync, mkdirSync, openSync, readSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {fail, HostFailure} from '../../model/host-error.ts';
import type {StateFileFault} from '../../model/state-file-fault.ts';
import {stateFileFailure} from './state-file-fault.ts';

/** `isot`: by this a SQLite file is known to be ours (PRAGMA application_id). */
const applicationId = 0x69_73_6f_74;
/** The version of the tables (PRAGMA user_version). A file with a higher one is not touched. */
const fileVersion = 1;
/** How long the opening waits for others that write, ms: eight first opens at once take a part of it. */
const busyTimeout = 5000;
/** How long one waits for them afterwards, ms: meanwhile the whole program stands still, and with it the keys. */
const briefTimeout = 15;

const tables = `
  CREATE TABLE events (sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, event TEXT NOT NULL) STRICT;
  CREATE TABLE snapshots (apply INTEGER PRIMARY KEY, sequence INTEGER NOT NULL, state TEXT NOT NULL) STRICT;
`;

/** Where a state is kept: this is not a file, but private and in memory. */
export const inMemory = ':memory:';

const refuse = (path: string, fault: StateFileFault, detail?: string): never =>
  fail({kind: 'state-file', path, fault, ...(detail !== undefined && {detail})});

/**
 * The database of a state file, with its tables; made, and its folder too, where there is none or an empty file. The
 * path is absolute: so it is never taken for a URI. Fails with `state-file` for what is no state file of this version,
 * and leaves that as it was.
 */
export function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    if (path.includes('\0')) refuse(path, 'unreadable', 'no file can have this name');
    if (path !== inMemory) lookAt(path);
    database = new DatabaseSync(path);
    database.exec(`PRAGMA busy_timeout = ${busyTimeout}`);
    if (isEmpty(path, database)) make(path, database);
    if (path !== inMemory) turnOnWal(database);
    // WAL with NORMAL loses nothing when a program is killed; only a power failure may take the last command.
    database.exec('PRAGMA synchronous = NORMAL');
    return database;
  } catch (thrown) {
    database?.close();
    throw stateFileFailure(path, thrown);
  }
}

/** Refuses what SQLite should not even open: opening alone may write to a database of someone else. */
function lookAt(path: string): void {
  mkdirSync(dirname(path), {recursive: true});
  const found = statSync(path, {throwIfNoEntry: false});
  if (!found) return;
  if (found.isDirectory()) refuse(path, 'directory');
  if (!found.isFile()) refuse(path, 'not-state');
  if (found.size === 0) return;
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, header, 0, header.length, 0);
    if (length < header.length || header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
      refuse(path, 'not-state');
  } finally {
    closeSync(file);
  }
  // Our tables and our id come into the file in one write, so a database without it is someone else's.
  if (header.readUInt32BE(68) !== applicationId) refuse(path, 'not-state');
  if (header.readUInt32BE(60) > fileVersion) refuse(path, 'newer');
}

/** From now on what others lock fails soon, for who can wait in a better way. */
export const waitBriefly = (database: DatabaseSync): void =>
  database.exec(`PRAGMA busy_timeout = ${briefTimeout}`);

const pragma = (database: DatabaseSync, name: string): unknown =>
  Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];

/** Whether nobody has made the tables yet. Fails when it is someone else's database, or a newer version's. */
function isEmpty(path: string, database: DatabaseSync): boolean {
  const id = pragma(database, 'application_id');
  const version = pragma(database, 'user_version');
  if (id === applicationId) return Number(version) > fileVersion ? refuse(path, 'newer') : false;
  const {count} = database.prepare('SELECT count(*) AS count FROM sqlite_master').get() ?? {};
  return id === 0 && version === 0 && count === 0 ? true : refuse(path, 'not-state');
}

/** Makes the tables, unless another program did so meanwhile. */
function make(path: string, database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    if (isEmpty(path, database))
      database.exec(`
        ${tables}
        PRAGMA application_id = ${applicationId};
        PRAGMA user_version = ${fileVersion};
      `);
    database.exec('COMMIT');
  } catch (thrown) {
    rollBack(database);
    throw thrown;
  }
}

/** Ends a transaction that failed; SQLite itself may have ended it already. */
export function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // There is nothing left to roll back.
  }
}

/**
 * Turns the write-ahead log on: readers and a writer do not wait for each other. The switch needs the file for itself
 * and does not always wait for that as other statements do, so it is tried until the time is up.
 */
function turnOnWal(database: DatabaseSync): void {
  const until = Date.now() + busyTimeout;
  for (;;) {
    try {
      if (pragma(database, 'journal_mode') !== 'wal') database.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (thrown) {
      const failure = stateFileFailure('', thrown);
      const isBusy =
        failure instanceof HostFailure &&
        failure.error.kind === 'state-file' &&
        failure.error.fault === 'busy';
      if (!isBusy || Date.now() > until) throw thrown;
      Atomics.wait(pause, 0, 0, 5 + Math.random() * 20);
    }
  }
}
const pause = new Int32Array(new SharedArrayBuffer(4));
