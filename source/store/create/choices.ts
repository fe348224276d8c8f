import type {Image} from '../../model/image.ts';
import {type Isolation, isolations} from '../../model/isolation.ts';
import {runtimeChoices} from '../../model/runtime-choice.ts';
import type {Snapshot} from '../../model/snapshot.ts';
import {type Draft, type DraftField, draftFields} from './draft.ts';

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/\s+/u)
    .filter(word => word !== '');

type Images = Pick<Snapshot, 'images' | 'host'>;

/**
 * What a request calls an image. The simulated host has one of each name; an engine takes a name without a tag for
 * the one that is tagged latest. One without any tag is called by its id.
 */
function referenceOf({name, version}: Image, {host}: Images): string {
  const isPlain = host.kind === 'simulated' || version === 'latest' || version === '<none>';
  return isPlain ? name : `${name}:${version}`;
}

/** Images that nobody means by chance: without a tag, or with that under which a conversion saves a container's files. */
const isSaved = ({version}: Image): boolean => /^(isotop-[0-9a-f]{12}-[0-9a-f]{6}|<none>)$/.test(version);

/** The host's images in the order of its list, those that nobody means last. */
const byUse = ({images}: Images): readonly Image[] => [
  ...images.filter(image => !isSaved(image)),
  ...images.filter(isSaved),
];

/** The names of the host's images that have all typed words in them; one that is just what was typed comes first. */
export function imageChoices(snapshot: Images, {narrow}: Pick<Draft, 'narrow'>): string[] {
  const words = wordsOf(narrow.text);
  const typed = narrow.text.trim().toLowerCase();
  const names = byUse(snapshot)
    .map(image => referenceOf(image, snapshot))
    .filter(name => words.every(word => name.toLowerCase().includes(word)));
  const exact = names.filter(name => name.toLowerCase() === typed);
  return [...new Set([...exact, ...names])];
}

/** The image that a new container gets when nothing is chosen: the host's first OS image, else its first. */
export function usualImage(snapshot: Images): string | null {
  const images = byUse(snapshot);
  const usual = images.find(({isOsImage}) => isOsImage) ?? images[0];
  return usual === undefined ? null : referenceOf(usual, snapshot);
}

/** The isolations that the host offers, its default (null: as the host decides) first. */
export function isolationChoices({host}: Pick<Snapshot, 'host'>): readonly (Isolation | null)[] {
  const offered = isolations.filter(
    isolation =>
      host.platform === 'windows' || host.runtimes.some(runtime => runtime.isolation === isolation),
  );
  return [null, ...offered.filter(isolation => isolation !== host.defaultIsolation)];
}

/** The runtimes to choose from under the draft's isolation (null: as the host decides); empty where there is no choice. */
export function runtimesToChoose(
  {host}: Pick<Snapshot, 'host'>,
  {isolation}: Pick<Draft, 'isolation'>,
): readonly (string | null)[] {
  const names = runtimeChoices(host, isolation ?? host.defaultIsolation);
  if (isolation !== null || names.length === 0) return names;
  return [null, ...names.filter(name => name !== host.defaultRuntime)];
}

/** The runtime of a draft: what was chosen, where its isolation has that, else the first choice; null: not to be named. */
export function runtimeOf(
  draft: Pick<Draft, 'isolation' | 'runtime'>,
  snapshot: Pick<Snapshot, 'host'>,
): string | null {
  const choices = runtimesToChoose(snapshot, draft);
  return choices.includes(draft.runtime) ? draft.runtime : (choices[0] ?? null);
}

/** The fields that the form has now: a runtime can be chosen only where there are several. */
export const fieldsOf = (
  draft: Pick<Draft, 'isolation'>,
  snapshot: Pick<Snapshot, 'host'>,
): readonly DraftField[] =>
  draftFields.filter(field => field !== 'runtime' || runtimesToChoose(snapshot, draft).length > 0);

/** The networks to choose from; null: as the host decides. */
export const networkChoices = ({networks}: Pick<Snapshot, 'networks'>): readonly (string | null)[] => [
  null,
  ...networks.map(({name}) => name),
];

/** The choice after (or before, with -1) `current`, round the list; `current` when there is no other. */
export function nextChoice<Choice>(choices: readonly Choice[], current: Choice, step: 1 | -1): Choice {
  const index = choices.indexOf(current);
  const next = index < 0 ? (step > 0 ? 0 : -1) : (index + step) % choices.length;
  const choice = choices.at(next);
  return choice === undefined ? current : choice;
}

/** `CON1`, or the first number that is free. */
export function freeName({containers}: Pick<Snapshot, 'containers'>): string {
  const taken = new Set(containers.map(({name}) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`con${number}`)) number += 1;
  return `CON${number}`;
}
