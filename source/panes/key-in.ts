import type {State} from '../store/state.ts';
import {keyLabel} from './key-label.ts';

/** The key of a command in this dashboard, as people read it; for one without keys, how the palette runs it. */
export function keyIn({keys}: Pick<State, 'keys'>, id: string): string {
  const [key] = keys.get(id) ?? [];
  return key === undefined ? `:${id}` : keyLabel(key);
}
