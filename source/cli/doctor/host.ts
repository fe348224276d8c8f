import {chooseHost, type HostChoice} from '../../hosts/choose-host.ts';
import {dockerSurroundings} from '../../hosts/docker/surroundings.ts';
import {lookAtStateFile} from '../../hosts/simulated/look-at-file.ts';
import {defaultStateFile} from '../../hosts/state-file.ts';
import {sentences} from '../../sentences/sentences.ts';
import {bytes} from '../../text/units.ts';
import {type FlagValues, simulatedFlags, spelled} from '../flags.ts';
import {bad, type Check, note, ok} from './check.ts';
import {engineChecks, noEngineCheck} from './engine.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const say = sentences.doctor;

/** Which host is meant, whether it can be used, and the state file, which a switch to the simulated one would need. */
export async function hostChecks(flags: FlagValues, environment: Environment): Promise<readonly Check[]> {
  const implying = simulatedFlags.find(name => flags[name] !== undefined);
  const choice = await chooseHost(
    {address: flags.host ?? {kind: 'auto'}, impliesSimulated: implying ? spelled(implying) : null},
    async () => dockerSurroundings(environment),
  );
  if (choice.kind === 'wrong') return [bad('host', choice.message, choice.remedy)];
  const asked =
    flags.host !== undefined && flags.host.kind !== 'auto' ? '--host' : implying && spelled(implying);
  return [
    chosen(choice, asked),
    stateFileCheck(flags.state ?? defaultStateFile()),
    ...(choice.kind === 'docker' ? await engineChecks(choice, environment) : [noEngineCheck(environment)]),
  ];
}

function chosen({kind}: Exclude<HostChoice, {kind: 'wrong'}>, flag: string | undefined): Check {
  const host = kind === 'simulated' ? say.simulated : say.engineChosen;
  if (flag !== undefined) return ok('host', say.askedFor(host, flag));
  return ok('host', kind === 'simulated' ? say.because(host) : say.automatic(host));
}

/** Nothing is made or changed by looking. */
function stateFileCheck(path: string): Check {
  const facts = lookAtStateFile(path);
  switch (facts.kind) {
    case 'missing':
      return facts.canBeMade
        ? ok('state', say.stateMissing(path))
        : bad('state', say.noFolder(path, facts.folder), say.writableRemedy(facts.folder));
    case 'unusable':
      return bad('state', facts.description.message, facts.description.remedy);
    case 'there': {
      if (!facts.canBeWritten) return note('state', say.notWritable(path), say.writableRemedy(path));
      return ok('state', say.state(path, bytes(facts.bytes), facts.events, facts.containers));
    }
  }
}
