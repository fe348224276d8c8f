/** What subcommands say beside their answer: sentences without a full stop. */
export const notes = {
  created: (name: string) => `${name} was created, and is there`,
  left: (name: string) => `${name} was left as it is`,
  askConvert: (name: string) => `Convert ${name}?`,
  workersUnknown: (reason: string) => `the workers are not known: ${reason}`,
  processesUnknown: (reason: string) => `the host processes are not known: ${reason}`,
  cannotWrite: (why: string) => `cannot write the output: ${why}`,
  noSpace: 'there is no space left',
  otherSystem: (os: string, asked: string) =>
    `the simulated host is ${os} already: isotop reset --host-os ${asked} makes another one`,
};
