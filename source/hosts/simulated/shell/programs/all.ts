import type {Program} from '../place.ts';
import {ping} from './ping.ts';
import {hostname, whoami} from './quick.ts';
import {tasklist} from './tasklist.ts';
import {timeout} from './timeout.ts';

/** The programs that are no shells. */
export const plainPrograms: readonly Program[] = [hostname, ping, tasklist, timeout, whoami];
