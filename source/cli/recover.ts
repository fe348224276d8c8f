import {can, type Host} from '../hosts/host.ts';
import type {PendingConversion} from '../hosts/recovers-conversions.ts';
import type {Container} from '../model/container.ts';
import {fail} from '../model/host-error.ts';
import {sentences} from '../sentences/sentences.ts';
import type {FlagValues} from './flags.ts';
import type {Output} from './output.ts';
import {requireCapability} from './require-capability.ts';
import {wrong} from './usage-error.ts';

/** The conversions that were interrupted; none where the host cannot be asked, which whoever needs it says. */
async function interrupted(host: Host): Promise<readonly PendingConversion[]> {
  return can(host, 'pendingConversions') ? host.pendingConversions().catch(() => []) : [];
}

/** Beside whatever a command does: that there are containers whose conversion was interrupted, and the remedy. */
export async function tellOfInterrupted(host: Host, output: Output): Promise<void> {
  for (const {name, reached} of await interrupted(host))
    output.note(sentences.questions.interrupted.note(name, reached));
}

/** `convert NAME --finish` and `convert NAME --roll-back`. Rejects when no conversion of that name was interrupted. */
export async function endInterrupted(
  host: Host,
  name: string,
  {finish, rollBack}: Pick<FlagValues, 'finish' | 'rollBack'>,
  origin: string,
): Promise<Container> {
  if (finish && rollBack) wrong(sentences.usage.finishOrRollBack);
  const ending = requireCapability(host, 'pendingConversions', 'convert containers in steps');
  const pending = await ending.pendingConversions();
  const found = pending.find(conversion => conversion.name === name || conversion.id === name);
  if (found === undefined)
    return fail({
      kind: 'refused',
      message: sentences.questions.interrupted.noneOf(name),
      remedy: null,
    });
  return finish
    ? requireCapability(host, 'finishConversion', 'convert containers').finishConversion(found.id, origin)
    : requireCapability(host, 'rollBackConversion', 'convert containers').rollBackConversion(
        found.id,
        origin,
      );
}
