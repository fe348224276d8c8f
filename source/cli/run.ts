import {can, type Host} from '../hosts/host.ts';
import type {Invocation} from './interpret.ts';
import {open} from './open.ts';
import {originOf} from './origin.ts';
import type {Output} from './output.ts';
import type {Status} from './subcommand.ts';
import {dashboard} from './subcommands.ts';

type Running = Extract<Invocation, {kind: 'run'}>;

/** Opens the host, runs the subcommand on it and closes it again. Throws what these throw. */
export async function run(invocation: Running, argv: readonly string[], output: Output): Promise<Status> {
  const {subcommand, names, flags, command} = invocation;
  const given = {names, flags, command, origin: originOf(argv), output, now: Date.now};
  if (subcommand.alone) return (await subcommand.load())(given);
  const host = await open(subcommand, flags);
  if (subcommand !== dashboard && !subcommand.endsItself) endOnSignals(host);
  try {
    const perform = await subcommand.load();
    if (flags.hostOs !== undefined && subcommand.name !== 'reset') {
      const {otherSystem} = await import('./other-system.ts');
      const said = otherSystem((await host.snapshot()).host, flags.hostOs);
      if (said !== null) output.note(said);
    }
    if (can(host, 'pendingConversions') && subcommand !== dashboard && !flags.finish && !flags.rollBack) {
      const {tellOfInterrupted} = await import('./recover.ts');
      await tellOfInterrupted(host, output);
    }
    return await perform({...given, host});
  } finally {
    await host.close();
  }
}

/** A second signal of the same kind ends the program whatever closing takes. */
function endOnSignals(host: Host): void {
  const end = (status: Status) => () => void host.close().finally(() => process.exit(status));
  process.once('SIGINT', end(130));
  process.once('SIGTERM', end(143));
}
