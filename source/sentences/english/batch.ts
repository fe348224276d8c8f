import {count} from '../plural.ts';

const containers = (number: number): string => count(number, 'container');

/** What is said of one action on several containers. */
export const batch = {
  titles: {
    start: (number: number) => `Start ${containers(number)}?`,
    stop: (number: number) => `Stop ${containers(number)}?`,
    restart: (number: number) => `Restart ${containers(number)}?`,
    pause: (number: number) => `Pause or unpause ${containers(number)}?`,
    kill: (number: number) => `Kill ${containers(number)}?`,
    remove: (number: number) => `Delete ${containers(number)}?`,
    convert: (number: number) => `Convert ${containers(number)} to the other isolation?`,
  },
  /** What it means for each of them, above their names. */
  means: {
    start: '',
    stop: 'They are asked to stop: their processes end',
    restart: 'They are asked to stop, and are started again, with new processes',
    pause: '',
    kill: 'Their processes are ended at once, without being asked',
    remove: 'They and the files in them are deleted; this cannot be undone',
    convert: '',
  },
  to: (name: string, isolation: string) => `${name}: to ${isolation}`,
  stoppedBefore: 'stopped before, started again after',
  left: (number: number) => (number === 1 ? 'One is left as it is:' : `${number} are left as they are:`),
  leftAll: 'They were left as they are',
  noneCan: (number: number, reason: string) => `None of the ${number} chosen can: ${reason}`,
  /** While it is done: what is over of all. */
  progress: {
    start: (done: number, all: number) => `Starting: ${done} of ${containers(all)}`,
    stop: (done: number, all: number) => `Stopping: ${done} of ${containers(all)}`,
    restart: (done: number, all: number) => `Restarting: ${done} of ${containers(all)}`,
    pause: (done: number, all: number) => `Pausing or unpausing: ${done} of ${containers(all)}`,
    kill: (done: number, all: number) => `Killing: ${done} of ${containers(all)}`,
    remove: (done: number, all: number) => `Deleting: ${done} of ${containers(all)}`,
    convert: (done: number, all: number) => `Converting: ${done} of ${containers(all)}`,
  },
  done: {
    start: (number: number) => `${containers(number)} started`,
    stop: (number: number) => `${containers(number)} stopped`,
    restart: (number: number) => `${containers(number)} restarted`,
    pause: (number: number) => `${containers(number)} paused or unpaused`,
    kill: (number: number) => `${containers(number)} killed`,
    remove: (number: number) => `${containers(number)} deleted`,
    convert: (number: number) => `${containers(number)} converted`,
  },
  failed: (number: number) => `${number} failed`,
  cancelled: (number: number) => `${number} cancelled before they were begun`,
  status: {waiting: 'waits', cancelled: 'was not begun'},
  footer: {
    running: 'Esc close, the work goes on · X cancel what waits',
    over: '↑ ↓ select · y copy · Esc close',
  },
};
