export const questions = {
  /** The answers, each with the other keys that give it. */
  yes: (entered: boolean) => (entered ? 'yes (Enter)' : 'yes'),
  no: (entered: boolean) => (entered ? 'no (Enter, Esc)' : 'no (Esc)'),
  left: (name: string) => `${name} was left as it is`,
  planning: 'Asking the host what that takes …',
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
  steps: {
    stopGently: (name: string) => `${name} is asked to stop: its processes end`,
    end: (name: string) => `The processes of ${name} are ended at once, without being asked`,
    freesWorker: (worker: string) => `its VM ends, and with it the worker ${worker}`,
    start: (name: string) => `${name} is started again, with new processes`,
    removeFiles: (name: string) => `${name} and the files in it are deleted; this cannot be undone`,
    keepImage: (image: string) => `its image ${image} stays`,
  },
};
