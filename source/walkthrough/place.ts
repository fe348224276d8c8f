import type {BlockPlace} from '../console/commands-of.ts';
import type {Console} from '../console/console.ts';
import {goTo} from '../console/run-block.ts';
import type {Container} from '../model/container.ts';

/** The container that a prompt names: by its name, or by the beginning of its id. */
export const containerOf = (containers: readonly Container[], word: string): Container | undefined => {
  const wanted = word.toLowerCase();
  return (
    containers.find(({name}) => name.toLowerCase() === wanted) ??
    containers.find(({id}) => wanted.length >= 4 && id.toLowerCase().startsWith(wanted))
  );
};

/** Enters and leaves containers until commands run at `place`. Says what stands in the way, or null. */
export async function obstacleTo(console: Console, place: BlockPlace): Promise<string | null> {
  if ((await goTo(console, place)) || place.kind !== 'inside') return null;
  const target = containerOf((await console.shell.snapshot()).containers, place.container);
  return target
    ? `${target.name} does not run, so nothing can run inside it`
    : `there is no container ${place.container} to run it in`;
}

/** Where a bare prompt says that one is: null when one is there. */
export function whereDiffers(console: Console, place: BlockPlace): string | null {
  const inside = console.inside();
  const here = inside === null ? 'on the host' : `inside ${inside.name}`;
  const there =
    place.kind === 'inside'
      ? inside !== null && containerOf([inside], place.container) !== undefined
      : inside === null;
  return there || place.kind === 'here' ? null : `one is ${here}`;
}
