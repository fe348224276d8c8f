import {keyLabel} from '../panes/key-label.ts';
import {sentences} from '../sentences/sentences.ts';
import type {CommandSet, KeyFault} from './command-set.ts';

/** Why a wish about keys is not met, in one sentence. */
export function sayKeyFault(fault: KeyFault, {byId}: CommandSet): string {
  const title = (id: string): string => byId.get(id)?.title ?? id;
  const {keyFixed, keyLost, keyTaken} = sentences.settings;
  const key = keyLabel(fault.key);
  switch (fault.kind) {
    case 'taken':
      return keyTaken(key, title(fault.command), title(fault.by));
    case 'without':
      return keyLost(title(fault.command), key, title(fault.by));
    case 'fixed':
      return keyFixed(key, title(fault.command));
  }
}
