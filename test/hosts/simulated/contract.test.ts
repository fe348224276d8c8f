import {openSimulatedHost} from '../../../source/hosts/simulated/host.ts';
import {hostContract} from '../contract.ts';

hostContract('the simulated host, as any host', async () => {
  const host = openSimulatedHost({
    file: ':memory:',
    instant: true,
    actor: {terminal: null, pid: process.pid, program: 'contract'},
  });
  return {
    host,
    image: 'NanoServer',
    network: 'NAT',
    lasting: {command: ['ping', '-t', 'localhost'], process: 'PING'},
    printing: ['ping', '-t', 'hello'],
    sayingHello: ['cmd', '/c', 'echo hello'],
    end: () => host.close(),
  };
});
