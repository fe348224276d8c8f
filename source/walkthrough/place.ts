import type {Console} from '../console/console.ts';
import type {Container} from '../model/container.ts';
import {isRunning} from '../model/container.ts';
import type {Place} from './steps.ts';

/** The container that a prompt names: by its name, or by the beginning of its id. */
export const containerOf = (containers: readonly Container[], word: string): Container | undefined => {
  const wanted = word.toLowerCase();
  return (
    containers.find(({name}) => name.toLowerCase() === wanted) ??
    containers.find(({id}) => wanted.length >= 4 && id.toLowerCase().startsWith(wanted))
  );
};

/** Enters and leaves containers until commands run at `place`. Says what stands in the way, or null. */
export async function goTo(console: Console, place: Place): Promise<string | null> {
  if (place.kind !== 'inside') {
    while (console.inside() !== null) console.shell.leave();
    return null;
  }
  const {containers} = await console.shell.snapshot();
  const target = containerOf(containers, place.container);
  if (!target) return `there is no container ${place.container} to run it in`;
  if (console.inside()?.id === target.id) return null;
  if (!isRunning(target)) return `${target.name} does not run, so nothing can run inside it`;
  while (console.inside() !== null) console.shell.leave();
  console.shell.enter(target);
  return null;
}

/** Where a bare prompt says that one is: null when one is there. */
export function whereDiffers(console: Console, place: Place): string | null {
  const inside = console.inside();
  const here = inside === null ? 'on the host' : `inside ${inside.name}`;
  const there =
    place.kind === 'inside'
      ? inside !== null && containerOf([inside], place.container) !== undefined
      : inside === null;
  return there || place.kind === 'session' ? null : `one is ${here}`;
}
