import {readFileSync} from 'node:fs';

/** Reads the names of users by their numbers out of a passwd file. */
export function readUsers(passwd: string): ReadonlyMap<number, string> {
  const users = new Map<number, string>();
  for (const line of passwd.split('\n')) {
    const [name, , uid] = line.split(':');
    if (name && uid && /^\d+$/.test(uid) && !users.has(Number(uid))) users.set(Number(uid), name);
  }
  return users;
}

/** This machine's users; those of a directory service are shown by number. */
export function localUsers(): (uid: number) => string {
  let users: ReadonlyMap<number, string>;
  try {
    users = readUsers(readFileSync('/etc/passwd', 'utf8'));
  } catch {
    users = new Map();
  }
  return uid => users.get(uid) ?? String(uid);
}

/** The effective user in /proc/PID/status; null when it is not there. */
export function effectiveUser(status: string): number | null {
  const uid = /^Uid:\t\d+\t(\d+)/m.exec(status)?.[1];
  return uid === undefined ? null : Number(uid);
}

/** The pid that a process has one pid namespace below the reader's, where it is in one; else the reader's own. */
export function insidePid(status: string): number | null {
  const pids = /^NSpid:\t([\d\t]+)$/m.exec(status)?.[1]?.split('\t').map(Number);
  return pids?.[1] ?? pids?.[0] ?? null;
}
