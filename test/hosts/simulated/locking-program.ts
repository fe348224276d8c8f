// A program of its own that keeps a state file locked: FILE MILLISECONDS. It prints `locked` when it has the lock.
import {writeSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';

const [file = '', milliseconds = ''] = process.argv.slice(2);
const database = new DatabaseSync(file);
database.exec('PRAGMA busy_timeout = 5000');
database.exec('BEGIN IMMEDIATE');
writeSync(1, 'locked\n');
setTimeout(() => {
  database.exec('ROLLBACK');
  database.close();
}, Number(milliseconds));
