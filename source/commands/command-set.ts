import {helpOrder} from '../panes/overlays/help.ts';
import type {Key} from '../store/key.ts';
import {afterLeave, leaveKey as usualLeaveKey} from '../store/leave-key.ts';
import {allCommands} from './all-commands.ts';
import type {Command} from './command.ts';

/** The commands of one dashboard, with the keys that its user gave them. */
export interface CommandSet {
  /** In the order of the help. */
  readonly all: readonly Command[];
  /** What footer and help are made of. */
  readonly byId: ReadonlyMap<string, Command>;
  /** The command that a key stands for. */
  readonly ofKey: (key: Key) => Command | undefined;
  /** What a key means while the document that is played has the keys; undefined for what it means everywhere. */
  readonly ofDocumentKey: (key: Key) => Command | undefined;
}

/** A wish about keys that cannot be met. */
export type KeyFault =
  /** `key` was given to another command before. */
  | {readonly kind: 'taken'; readonly key: Key; readonly command: string; readonly by: string}
  /** A command that nobody gave keys has none left: `by` got its last one. */
  | {readonly kind: 'without'; readonly command: string; readonly key: Key; readonly by: string}
  /** `key` means the same everywhere in the program. */
  | {readonly kind: 'fixed'; readonly key: Key; readonly command: string};

export interface KeyWishes {
  /** By the id of a command, the keys that it has instead of its own; second keys of sessions without the leave key. */
  readonly keys: ReadonlyMap<string, readonly Key[]>;
  readonly leaveKey: Key;
  /** Commands of the user's own. */
  readonly own: readonly Command[];
}

export const noWishes: KeyWishes = {keys: new Map(), leaveKey: usualLeaveKey, own: []};

/** Keys that stay with their commands, so that there is always a way out. */
const fixedKeys: ReadonlySet<Key> = new Set(['ctrl+c', 'ctrl+z', 'ctrl+l', 'escape']);

const isSecond = (key: Key): boolean => key.startsWith(afterLeave(''));

const isOfDocument = ({scope}: Command): boolean => scope === 'walkthrough';

/** A key with where it means something: the document's keys are others than those of the same name elsewhere. */
const slotOf = (command: Command, key: Key): string => (isOfDocument(command) ? `document ${key}` : key);

/** The second key of a pair, or the key itself. */
const lastOf = (key: Key): Key => (isSecond(key) ? key.slice(afterLeave('').length) : key);

/**
 * All commands with the keys that are wished for. A wish takes a key from the command that has it of old; of two wishes
 * for one key the first is met.
 */
export function commandSet(wishes: KeyWishes): CommandSet & {readonly faults: readonly KeyFault[]} {
  const faults: KeyFault[] = [];
  /** By a key's slot, the command that it was given to. */
  const takenBy = new Map<string, string>();
  const inUse = (key: Key): Key =>
    isSecond(key)
      ? `${wishes.leaveKey} ${lastOf(key) === usualLeaveKey ? wishes.leaveKey : lastOf(key)}`
      : key;
  const declared = [...allCommands, ...wishes.own];
  const isWished = ({id}: Command) => wishes.keys.has(id) || wishes.own.some(own => own.id === id);

  for (const command of declared.filter(isWished)) {
    for (const wished of wishedKeys(command)) {
      const by = takenBy.get(slotOf(command, wished));
      if (fixedKeys.has(wished) && !command.keys.includes(wished))
        faults.push({kind: 'fixed', key: wished, command: command.id});
      else if (by !== undefined && by !== command.id)
        faults.push({kind: 'taken', key: wished, command: command.id, by});
      else takenBy.set(slotOf(command, wished), command.id);
    }
  }

  function wishedKeys(command: Command): readonly Key[] {
    const second = command.keys.some(isSecond);
    const wished = wishes.keys.get(command.id)?.map(key => (second ? inUse(afterLeave(key)) : key));
    if (wished === undefined) return command.keys.map(inUse);
    return [...wished, ...command.keys.filter(key => fixedKeys.has(key) && !wished.includes(key))];
  }

  const all = helpOrder(
    declared.map((command): Command => {
      const keys = isWished(command)
        ? wishedKeys(command).filter(key => takenBy.get(slotOf(command, key)) === command.id)
        : command.keys.map(inUse).filter(key => !takenBy.has(slotOf(command, key)));
      const [lost] = command.keys.map(inUse);
      const by = lost === undefined ? undefined : takenBy.get(slotOf(command, lost));
      if (keys.length === 0 && !isWished(command) && lost !== undefined && by !== undefined)
        faults.push({kind: 'without', command: command.id, key: lost, by});
      return {...command, keys};
    }),
  );
  const byKey = new Map(
    all.flatMap(command => command.keys.map(key => [slotOf(command, key), command] as const)),
  );
  return {
    all,
    byId: new Map(all.map(command => [command.id, command])),
    ofKey: key => byKey.get(key),
    ofDocumentKey: key => byKey.get(`document ${key}`),
    faults,
  };
}
