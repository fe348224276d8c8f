import {count} from '../plural.ts';

export const questions = {
  /** The answers, each with the other keys that give it. */
  yes: (entered: boolean) => (entered ? 'yes (Enter)' : 'yes'),
  no: (entered: boolean) => (entered ? 'no (Enter, Esc)' : 'no (Esc)'),
  left: (name: string) => `${name} was left as it is`,
  /** The answer that asks the same under another runtime; without their names where there is no room. */
  otherRuntime: (names: string | null) => (names === null ? 'other runtime' : `other runtime: ${names}`),
  planning: 'Asking the host what that takes …',
  /** In the place of what a small screen has no room for. */
  more: (lines: number) => `… and ${count(lines, 'more line')}`,
  titles: {
    start: (name: string) => `Start ${name}?`,
    stop: (name: string) => `Stop ${name}?`,
    restart: (name: string) => `Restart ${name}?`,
    pause: (name: string) => `Pause ${name}?`,
    unpause: (name: string) => `Unpause ${name}?`,
    kill: (name: string) => `Kill ${name}?`,
    remove: (name: string) => `Delete ${name}?`,
    convert: (name: string, isolation: string) => `Convert ${name} to ${isolation}?`,
  },
  /** Of a conversion that was interrupted. */
  interrupted: {
    title: (name: string) => `${name} was being converted`,
    reached: (isolation: string, begun: string, reached: string) =>
      `Its conversion to ${isolation}, begun ${begun}, was interrupted: ${reached}`,
    finish:
      'Finish it: it goes on where it ended; the original is removed when the new one has proven itself',
    rollBack: 'Roll it back: the copy is removed, and the original is as it was',
    later: 'Later: nothing is done now; V asks again',
    answers: {finish: 'finish', rollBack: 'roll back', later: 'later'},
    entered: (answer: string) => `${answer} (Enter)`,
    /** Of a command, on standard error. */
    note: (name: string, reached: string) =>
      `the conversion of ${name} was interrupted: ${reached}; isotop convert ${name} --finish, or --roll-back`,
    noneOf: (name: string) => `no conversion of ${name} was interrupted`,
    none: 'No conversion was interrupted',
    readOnly: (name: string) =>
      `The conversion of ${name} was interrupted; isotop without --read-only can end it`,
  },
  steps: {
    stopGently: (name: string) => `${name} is asked to stop: its processes end`,
    end: (name: string) => `The processes of ${name} are ended at once, without being asked`,
    freesWorker: (worker: string) => `its VM ends, and with it the worker ${worker}`,
    start: (name: string) => `${name} is started again, with new processes`,
    removeFiles: (name: string) => `${name} and the files in it are deleted; this cannot be undone`,
    keepImage: (image: string) => `its image ${image} stays`,
  },
};
