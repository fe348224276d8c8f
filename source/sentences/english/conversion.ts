/** What a conversion takes: the steps of its plan, what goes along and what cannot. */
export const conversion = {
  stop: (name: string) => `Stop ${name}`,
  /** The simulated host's. */
  runtime: (from: string, to: string) => `Change its runtime from ${from} to ${to}`,
  cannotStart: (isolation: string) =>
    `It cannot be started then: this host does not run its image under ${isolation} isolation`,
  startHyperv: 'Start it: it gets a VM worker, and its processes are no longer on the host',
  startProcess: 'Start it: its processes are on the host, and it has no VM worker',
  /** An engine's. */
  save: (written: string | null) =>
    written === null ? 'Save its files as an image' : `Save its files as an image (${written} written in it)`,
  setAside: (name: string) => `Set it aside as ${name}, to go back to`,
  makeAnew: (name: string, runtime: string) => `Make ${name} anew from that image, under ${runtime}`,
  under: (runtime: string, isolation: string) => `${runtime} (${isolation} isolation)`,
  startAgain: 'Start it, and see that it goes on running',
  leaveOff: 'Leave it Off, as it is: its first start will show whether it runs so',
  removeOriginal: 'Remove the original',
  keeps: (what: string) => `Keeps ${what}`,
  loses: (what: string) => `Loses ${what}`,
  kept: {
    files: 'all files written in it',
    volume: (name: string, place: string) => `the volume ${name} on ${place}`,
    folder: (path: string, place: string) => `the folder ${path} on ${place}`,
    networks: (names: string) => `its place on ${names}`,
    ports: (ports: string) => `the ports ${ports}`,
    environment: (count: number) => `its environment (${count})`,
    labels: (count: number) => `its labels (${count})`,
    policy: (policy: string) => `the restart policy ${policy}`,
    limits: (limits: string) => `its limits: ${limits}`,
    memory: (megabytes: number) => `memory ${megabytes} MB`,
    processors: (count: number) => `${count} processors`,
  },
  lost: {
    memory: 'what its programs hold in memory: they are ended and started again',
    log: 'its id, and the log of what it printed so far',
    temporary: (places: string) => `what lies in memory on ${places}`,
    chosenPorts: 'the numbers of the ports that the engine chose: it chooses again',
    hostName: 'its host name, which was the beginning of its id',
    processes: 'its view of the host’s processes',
    segments: 'its share in the host’s memory segments',
    devices: 'the host’s devices, which the other kernel may not know',
    graphics: 'graphics processors, which the other kernel may not know',
    privileges: 'its privileges over the host’s kernel',
    network: 'the host’s network, where the runtime does not pass it on',
    tie: (other: string, name: string) =>
      `the tie of ${other} to it: make that one again afterwards (it names ${name} by its id)`,
  },
};
