import type {ConvertRequest} from '../hosts/host.ts';
import type {Container} from '../model/container.ts';
import type {Isolation} from '../model/isolation.ts';
import {runtimeChoices} from '../model/runtime-choice.ts';
import type {Conversion, Deed} from './intent.ts';
import {snapshotOf} from './select.ts';
import type {State} from './state.ts';

const choicesFor = (to: Isolation, state: State): readonly string[] => {
  const host = snapshotOf(state)?.host;
  return host ? runtimeChoices(host, to) : [];
};

/** The conversion of a container; where the host has several runtimes for it and none is named, to the first of them. */
export function conversionOf(
  {id, name}: Container,
  to: Isolation,
  named: string | undefined,
  state: State,
): Conversion {
  const runtime = named ?? choicesFor(to, state)[0];
  return {kind: 'convert', container: id, name, to, ...(runtime !== undefined && {runtime})};
}

/** Whether the user has to see a runtime before it is taken: nobody named it, and it is not the host's default. */
export function isGuessed({to}: Conversion, named: string | undefined, state: State): boolean {
  const [first] = choicesFor(to, state);
  return named === undefined && first !== undefined && first !== snapshotOf(state)?.host.defaultRuntime;
}

/** The other runtimes that something can be converted to, the next one first; none for what is no conversion. */
export function otherRuntimes(deed: Deed, state: State): readonly string[] {
  if (deed.kind !== 'convert') return [];
  const all = choicesFor(deed.to, state);
  const at = deed.runtime === undefined ? -1 : all.indexOf(deed.runtime);
  return [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))];
}

/** The same under the next runtime, round the list; itself where there is no other. */
export function underNextRuntime(deed: Deed, state: State): Deed {
  const [next] = otherRuntimes(deed, state);
  return deed.kind === 'convert' && next !== undefined ? {...deed, runtime: next} : deed;
}

/** What its host is asked. */
export const convertRequestOf = ({to, runtime}: Conversion): ConvertRequest =>
  runtime === undefined ? {to} : {to, runtime};
