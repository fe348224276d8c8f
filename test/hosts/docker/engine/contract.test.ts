import {openDockerHost} from '../../../../source/hosts/docker/host.ts';
import {hasEngineTests, startEngine} from '../../../support/engine.ts';
import {hostContract} from '../../contract.ts';

hostContract(
  'a real engine, as any host',
  async () => {
    const engine = await startEngine();
    const host = openDockerHost({
      wish: {context: null, url: engine.url},
      environment: {},
      stateFolder: engine.folder,
    });
    return {
      host,
      image: 'nanobox',
      network: 'none',
      // Ended by the first signal, so that a stop does not take ten seconds.
      lasting: {command: ['sh', '-c', 'trap "exit 0" TERM; sleep 3600 & wait'], process: 'sleep'},
      printing: ['sh', '-c', 'echo hello; sleep 3600'],
      sayingHello: ['echo', 'hello'],
      end: async () => {
        await host.close();
        await engine.stop();
      },
    };
  },
  hasEngineTests,
);
