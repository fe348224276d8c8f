import type {Container} from '../model/container.ts';
import type {Undetermined} from './compare.ts';
import type {Facts} from './facts.ts';
import {furnitureOf} from './furniture.ts';
import type {Ground} from './ground.ts';
import {type Ids, noIds, pair} from './ids.ts';
import {neededBefore} from './needed.ts';
import type {Step} from './steps.ts';
import {undeterminedBy} from './undetermined.ts';

/** What is known between two steps of a section. Never changed: whoever kept one can go back to it. */
export interface Standing {
  readonly ids: Ids;
  /** The section's containers, in the order in which they were made. */
  readonly made: readonly Container[];
  /** Made by docker without a name, and not yet called by an id. */
  readonly unnamed: readonly Container[];
  /** The ids of our containers, by those that only the document knows. */
  readonly standsFor: ReadonlyMap<string, string>;
  /** The container that a foreground command left open. */
  readonly foreground: Container | null;
  readonly undetermined: Undetermined;
  /** What was done that the document does not say, in words, and no result has told yet. */
  readonly assumed: readonly string[];
}

/** Before a section's first step, on a fresh host: what it speaks of before making it is made now. */
export async function standingBefore(
  steps: readonly Step[],
  facts: Facts,
  ground: Ground,
): Promise<Standing> {
  const undetermined = undeterminedBy(steps, await ground.host.snapshot());
  let ids = noIds;
  const made: Container[] = [];
  const assumed = await furnish(steps, ground);
  for (const each of neededBefore(steps, facts)) {
    const container = await ground.makeContainer(each);
    made.push(container);
    if (each.id !== null) ids = pair(ids, each.id, container.id) ?? ids;
    assumed.push(`${container.name} was made before, ${each.running ? 'and runs' : 'and is Off'}`);
  }
  return {ids, made, unnamed: [], standsFor: new Map(), foreground: null, undetermined, assumed};
}

/** Makes the images and switches that a section names and the host lacks. Returns which, in words. */
async function furnish(steps: readonly Step[], ground: Ground): Promise<string[]> {
  const {images, networks} = await ground.host.snapshot();
  const {images: wanted, switches} = furnitureOf(steps, {
    images: images.map(({name}) => name),
    switches: networks.map(({name}) => name),
  });
  const assumed: string[] = [];
  for (const name of wanted) {
    if (ground.hasImage(name)) continue;
    await ground.makeImage(name);
    assumed.push(`there is an image ${name}`);
  }
  for (const name of switches) {
    if (ground.hasSwitch(name)) continue;
    await ground.makeSwitch(name);
    assumed.push(`there is a switch ${name}`);
  }
  return assumed;
}
