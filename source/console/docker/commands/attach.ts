import {isRunning} from '../../../model/container.ts';
import {attach as attachTo} from '../attach.ts';
import type {DockerCommand} from '../declaration.ts';
import {DockerFailure} from '../failure.ts';
import {find} from '../find.ts';

export const attach: DockerCommand = {
  name: 'attach',
  under: ['container attach'],
  usage: '[OPTIONS] CONTAINER',
  synopsis: 'Attach a terminal to the command of a running container',
  least: 1,
  most: 1,
  changes: true,
  completes: 'container',
  flags: [
    {name: 'no-stdin', kind: 'switch', help: 'Do not attach STDIN'},
    {name: 'detach-keys', kind: 'text', help: 'Override the key sequence for detaching a container'},
    {name: 'sig-proxy', kind: 'switch', help: 'Proxy all received signals to the process'},
  ],
  async *run(call) {
    const container = find((await call.snapshot()).containers, call.words[0] ?? '');
    if (!isRunning(container))
      throw new DockerFailure('cannot attach to a stopped container, start it first');
    if (container.state === 'paused')
      throw new DockerFailure('cannot attach to a paused container, unpause it first');
    yield* attachTo(call, container, !call.flags.has('no-stdin'));
  },
};
