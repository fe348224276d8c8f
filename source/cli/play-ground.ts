import {openSimulatedHost, type SimulatedHost, type SimulatedHostOptions} from '../hosts/simulated/host.ts';
import {seeded} from '../hosts/simulated/random.ts';
import type {Ground, LiveGround, MakeGround} from '../walkthrough/ground.ts';

/** What fills up the beginning of a docker id. */
const filler = '0123456789abcdef'.repeat(4);

/** A docker id of which the document shows the beginning, whole. */
const whole = (id: string): string => (id.includes('-') ? id : (id + filler).slice(0, 64));

const openPrivate = (given: Pick<SimulatedHostOptions, 'random' | 'clock'> = {}): SimulatedHost =>
  openSimulatedHost({
    file: ':memory:',
    instant: true,
    actor: {terminal: null, pid: process.pid, program: 'isotop play'},
    ...given,
  });

/** What makes the containers of a document on its host. */
const makerOn =
  (host: SimulatedHost): Ground['makeContainer'] =>
  async ({name, id, isolation, owner, image, running}) => {
    const known = new Set((await host.snapshot()).images.map(each => each.name.toLowerCase()));
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
  };

/** What furnishes a host with images and switches. */
const furnishing = (host: SimulatedHost): Omit<Ground, 'host' | 'makeContainer' | 'close'> => ({
  hasImage: name => host.hasImage(name),
  hasSwitch: name => host.hasSwitch(name),
  makeImage: name => host.addImage(name, 'play'),
  makeSwitch: name => host.addSwitch(name, 'play'),
});

/**
 * The private Nano Server host that each section of a document is played on: in memory, without simulated times. What is
 * left to chance is the same for each: else two runs of a container may by chance have a process with the same Id, and
 * a document in which they differ would fail now and then.
 */
export const makeGround: MakeGround = async () => {
  const host = openPrivate({random: seeded(0)});
  return {host, makeContainer: makerOn(host), ...furnishing(host), close: () => host.close()};
};

/** One such host for a whole document, which can go back. */
export function makeLiveGround(given: Pick<SimulatedHostOptions, 'clock'> = {}): LiveGround {
  let random = seeded(0);
  const host = openPrivate({...given, random: () => random()});
  return {
    host,
    makeContainer: makerOn(host),
    ...furnishing(host),
    renew: () => host.reset({}, 'play'),
    keep() {
      const then = host.lastEvent();
      return () => host.goBack(then);
    },
    chance: number => {
      random = seeded(number);
    },
    close: () => host.close(),
  };
}
