// A program of its own that gives random commands to a state file: FILE NAME COUNT SEED. After each answered command
// it prints `NAME-NUMBER done` or `NAME-NUMBER refused`; by then the command is in the file, or will never be.
import {writeSync} from 'node:fs';
import {openSimulatedHost} from '../../../source/hosts/simulated/host.ts';
import {oneOf, seeded, whole} from '../../../source/hosts/simulated/random.ts';
import {toHostError} from '../../../source/model/host-error.ts';

const [file = '', name = '', count = '', seed = ''] = process.argv.slice(2);
const random = seeded(Number(seed));
const host = openSimulatedHost({
  file,
  instant: true,
  actor: {terminal: null, pid: process.pid, program: 'busy-program'},
});

for (let number = 0; number < Number(count); number += 1) {
  const origin = `${name}-${number}`;
  let answer = 'done';
  try {
    await anything(origin);
  } catch (thrown) {
    const error = toHostError(thrown);
    if (error.kind === 'state-file' || error.kind === 'unexpected') throw thrown;
    answer = 'refused';
  }
  writeSync(1, `${origin} ${answer}\n`);
}
await host.close();

async function anything(origin: string): Promise<unknown> {
  const {containers} = await host.snapshot();
  const container = containers[whole(random, containers.length)];
  if (!container || random() < 0.25)
    return host.createContainer(
      {
        name: `box-${whole(random, 40)}`,
        image: oneOf(random, ['NanoServer', 'WindowsServerCore']),
        isolation: oneOf(random, ['process', 'hyperv']),
        command: oneOf(random, [[], ['ping', '-t', 'localhost'], ['ping', '-n', '2', 'localhost']]),
        owner: oneOf(random, ['VMMS', 'docker']),
        removeOnExit: random() < 0.2,
      },
      origin,
    );
  const {id} = container;
  switch (whole(random, 9)) {
    case 0:
      return host.removeContainer(id, {force: random() < 0.5}, origin);
    case 1:
      return host.convertContainer(id, {to: container.isolation === 'hyperv' ? 'process' : 'hyperv'}, origin);
    case 2:
      return host.pauseContainer(id, origin);
    case 3:
      return host.unpauseContainer(id, origin);
    case 4:
      return host.stopContainer(id, origin);
    case 5:
      return host.restartContainer(id, origin);
    case 6:
      return host.killContainer(id, origin);
    default:
      return host.startContainer(id, origin);
  }
}
