import {chooseHost} from '../hosts/choose-host.ts';
import type {Host} from '../hosts/host.ts';
import {type Opening, openHost} from '../hosts/open-host.ts';
import {sentences} from '../sentences/sentences.ts';
import {type FlagValues, simulatedFlags, spelled} from './flags.ts';
import type {Subcommand} from './subcommand.ts';
import {wrong} from './usage-error.ts';

/** Opens the host that a command line means. Throws a UsageError for a wrong `--host`, a HostFailure for the rest. */
export async function open(subcommand: Subcommand, flags: FlagValues): Promise<Host> {
  const implying = simulatedFlags.find(name => flags[name] !== undefined);
  const choice = await chooseHost(
    {
      address: flags.host ?? {kind: 'auto'},
      impliesSimulated: subcommand.simulatedOnly ? subcommand.name : implying ? spelled(implying) : null,
    },
    async () => (await import('../hosts/docker/surroundings.ts')).dockerSurroundings(process.env),
  );
  if (choice.kind === 'wrong') return wrong(choice.message, choice.remedy);
  if (subcommand.ownHosts && flags.state !== undefined) wrong(sentences.usage.noState(subcommand.name));
  return openHost({
    choice,
    state: subcommand.ownHosts ? ':memory:' : flags.state,
    system: flags.hostOs,
    instant: flags.instant ?? false,
    readOnly: flags.readOnly ?? false,
    program: `isotop ${subcommand.name}`.trimEnd(),
    ...(choice.kind === 'docker' && (await engineSettings())),
  });
}

/** What the user says of engines. What is wrong in the settings, others say. */
async function engineSettings(): Promise<Pick<Opening, 'runtimes' | 'helper'>> {
  const {loadSettings} = await import('../settings/load.ts');
  const {settings} = await loadSettings({environment: process.env, flags: {}});
  const {runtimes, helper} = settings;
  return {runtimes, helper: helper === '' ? null : helper};
}
