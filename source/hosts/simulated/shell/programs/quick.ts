import {account, computerNameOf, type Program} from '../place.ts';

/** Programs that say one thing and are done. */

const saying = (name: string, synopsis: string, say: Program['run']): Program => ({
  name,
  listed: () => null,
  synopsis,
  run: say,
});

export const hostname = saying('hostname', 'Says what the computer is called.', async (_, {io, place}) => {
  io.print(`${computerNameOf(place.life.container())}\n`);
  return 0;
});

export const whoami = saying('whoami', 'Says whose the programs are that run here.', async (words, {io}) => {
  const [first] = words;
  if (first !== undefined) {
    io.complain(`ERROR: Invalid argument/option - '${first}'.\nType "WHOAMI" for the account.\n`);
    return 1;
  }
  io.print(`${account}\n`);
  return 0;
});
