import {capital} from '../capital.ts';
import {count} from '../plural.ts';

/** What is being done, and what was done. */
export const actions = {
  /** The State column while it goes on. */
  doing: {
    start: 'Starting',
    stop: 'Stopping',
    restart: 'Restarting',
    pause: 'Pausing',
    unpause: 'Unpausing',
    kill: 'Killing',
    convert: 'Converting',
    remove: 'Deleting',
    finish: 'Converting',
    rollBack: 'Restoring',
  },
  done: {
    start: (name: string) => `${name} started`,
    stop: (name: string) => `${name} stopped`,
    restart: (name: string) => `${name} restarted`,
    pause: (name: string) => `${name} paused`,
    unpause: (name: string) => `${name} goes on`,
    kill: (name: string) => `${name} killed`,
    remove: (name: string) => `${name} deleted`,
    convert: (name: string, isolation: string) => `${name} converted: its isolation is ${isolation} now`,
    /** Converted, but it cannot run so: `why` is the sentence that says it. */
    convertedOff: (name: string, isolation: string, why: string) =>
      `${name} converted: its isolation is ${isolation} now, but it stays Off; ${why}`,
    finish: (name: string) => `The conversion of ${name} is finished`,
    rollBack: (name: string) => `${name} is as it was before its conversion`,
    create: (name: string) => `${name} created`,
  },
  failed: (message: string, remedy: string | null) =>
    remedy === null ? capital(message) : `${capital(message)}; ${remedy}`,
  /** What the file was called says nothing any more. */
  stateFolderGone: {reason: 'The state folder was removed', remedy: ': quit and start isotop again'},
  found: (host: string) => `${host} answers again`,
  /** Of a key that does nothing. */
  unbound: (key: string) => `${key} shows the keys`,
  copied: (id: string) => `Copied ${id}`,
  noRelatives: 'The other panes show no relatives of it',
  hosts: (containers: number, isolated: number, word: string) =>
    isolated === 0
      ? count(containers, 'container')
      : `${count(containers, 'container')}, ${isolated} ${word}`,
};
