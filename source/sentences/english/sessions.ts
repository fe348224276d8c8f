/** What is said of terminals inside containers. */
export const sessions = {
  opening: (name: string) => `Opening a session in ${name} …`,
  state: {
    opening: 'opening',
    running: 'running',
    exited: (status: number) => `ended with status ${status}`,
    lost: 'lost',
    closed: 'closed',
  },
  back: (lines: number, above: number) => `${lines} of ${above} lines back`,
  /** The program, where the host has not said yet what it is. */
  shell: 'shell',
  exited: (name: string, program: string, status: number) =>
    `the session in ${name} is over: ${program} ended with status ${status}`,
  lost: (name: string, reason: string) => `the session in ${name} is lost: ${reason}`,
  closed: (name: string) => `the session in ${name} was closed`,
  anyKeyCloses: 'any key closes it',
  leave: 'leave, full screen, scroll …',
  takesKeys: (name: string) => `all other keys go to ${name}`,
  scroll: 'scroll',
  toPresent: 'any other key: back to the present',
  quit: {
    title: 'Quit isotop?',
    ends: (name: string, program: string) => `the session in ${name} ends, and with it ${program}`,
  },
};
