import {openSimulatedHost} from '../../source/hosts/simulated/host.ts';
import type {MakeGround} from '../../source/walkthrough/ground.ts';

/** A private simulated host for each section, as `isotop play` makes it. */
export const makeGround: MakeGround = async () => {
  const host = openSimulatedHost({file: ':memory:', instant: true, actor: {terminal: null, pid: 1, program: 'test'}});
  return {
    host,
    async makeContainer({name, image, isolation, owner, running}) {
      const container = await host.createContainer({name, image: image ?? 'NanoServer', command: [], owner, ...(isolation && {isolation})});
      return running ? host.startContainer(container.id) : container;
    },
    close: () => host.close(),
  };
};
