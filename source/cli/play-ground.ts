import {openSimulatedHost} from '../hosts/simulated/host.ts';
import type {MakeGround} from '../walkthrough/ground.ts';

/** What fills up the beginning of a docker id. */
const filler = '0123456789abcdef'.repeat(4);

/** A docker id of which the document shows the beginning, whole. */
const whole = (id: string): string => (id.includes('-') ? id : (id + filler).slice(0, 64));

/** The private Nano Server host that each section of a document is played on: in memory, without simulated times. */
export const makeGround: MakeGround = async () => {
  const host = openSimulatedHost({
    file: ':memory:',
    instant: true,
    actor: {terminal: null, pid: process.pid, program: 'isotop play'},
  });
  const {images} = await host.snapshot();
  const known = new Set(images.map(({name}) => name.toLowerCase()));
  return {
    host,
    async makeContainer({name, id, isolation, owner, image, running}) {
      const container = await host.createContainer({
        name,
        image: image !== null && known.has(image.toLowerCase()) ? image : 'NanoServer',
        // It was made to stay: a service, whatever its document has it run.
        command: owner === 'docker' ? ['ping', '-t', 'localhost'] : [],
        owner,
        ...(isolation !== null && {isolation}),
        ...(id !== null && {id: whole(id)}),
      });
      return running ? host.startContainer(container.id) : container;
    },
    close: () => host.close(),
  };
};
