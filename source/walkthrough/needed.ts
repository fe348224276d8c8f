import type {Facts} from './facts.ts';
import {shownContainers} from './facts.ts';
import type {MadeBefore} from './ground.ts';
import {errorShown} from './judge.ts';
import {referencesOf} from './references.ts';
import type {Step} from './steps.ts';
import {looksLikeId} from './words.ts';

/**
 * The containers that a section names or shows before making them. Each is Off, unless what is shown has it running
 * or the first command that names it needs it so.
 */
export function neededBefore(steps: readonly Step[], facts: Facts): readonly MadeBefore[] {
  const made = new Set<string>();
  const needed = new Map<string, MadeBefore>();
  /** Made by docker without a name: the ids that stand for them are not known before they run. */
  let unnamed = 0;
  const byId = new Map(
    Array.from(facts.values()).flatMap(fact => (fact.id === null ? [] : [[fact.id, fact] as const])),
  );

  const factOf = (word: string): Omit<MadeBefore, 'running'> => {
    const lower = word.toLowerCase();
    const known =
      facts.get(lower) ?? Array.from(byId).find(([id]) => lower.length >= 4 && id.startsWith(lower))?.[1];
    if (known) return known;
    return looksLikeId(word)
      ? {name: `container-${lower.slice(0, 12)}`, id: lower, isolation: null, owner: 'docker', image: null}
      : {name: word, id: null, isolation: null, owner: 'VMMS', image: null};
  };

  const need = (word: string, running: boolean): void => {
    const fact = factOf(word);
    const key = fact.name.toLowerCase();
    if (made.has(key)) return;
    const before = needed.get(key);
    needed.set(key, {...fact, running: before ? before.running : running});
  };

  for (const {command, expected, place} of steps) {
    if (place.kind === 'inside') need(place.container, true);
    const {makes, makesUnnamed, needs, needsRunning} = referencesOf(command);
    // What an error says of a container may be that there is none.
    for (const word of errorShown(expected) === null ? needs : []) {
      if (looksLikeId(word) && !byId.has(word.toLowerCase()) && unnamed > 0) continue;
      need(word, needsRunning);
    }
    for (const name of makes) made.add(name.toLowerCase());
    if (makesUnnamed) unnamed += 1;
    const shown = shownContainers(expected);
    for (const name of shown.names) {
      // What only an output shows as running was running all along, also for the commands before it.
      const key = name.toLowerCase();
      const before = needed.get(key);
      if (before && shown.running && !before.running) needed.set(key, {...before, running: true});
      // A row that an unnamed docker run may have made is not needed.
      else if (unnamed === 0 || facts.get(key)?.owner !== 'docker') need(name, shown.running);
    }
  }
  return [...needed.values()];
}
