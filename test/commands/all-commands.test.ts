import {describe, expect, test} from '@jest/globals';
import {allCommands} from '../../source/commands/all-commands.ts';
import {commandSet, noWishes} from '../../source/commands/command-set.ts';
import {sentences} from '../../source/sentences/sentences.ts';
import {isText, keyNames} from '../../source/store/key.ts';

const {byId, ofKey} = commandSet(noWishes);

describe('the commands', () => {
  test('have each key once, but for those of the document that is played', () => {
    const isOfDocument = ({scope}: (typeof allCommands)[number]) => scope === 'walkthrough';
    const others = allCommands.filter(command => !isOfDocument(command));
    for (const commands of [others, allCommands.filter(isOfDocument)]) {
      const keys = commands.flatMap(command => command.keys);
      expect(new Set(keys).size).toBe(keys.length);
    }
    for (const command of others) for (const key of command.keys) expect(ofKey(key)?.id).toBe(command.id);
  });

  test('have keys that a terminal can send', () => {
    const plain = (key: string) => key.replace(/^(?:shift|ctrl)\+/, '');
    for (const key of allCommands.flatMap(command => command.keys).flatMap(keys => keys.split(' ')))
      expect(isText(plain(key)) || keyNames.some(name => name === plain(key))).toBe(true);
  });

  test('have each id once, a title and a hint, and no sentence is left over', () => {
    expect(byId.size).toBe(allCommands.length);
    expect([...byId.keys()].sort()).toEqual(Object.keys(sentences.commands).sort());
    for (const {title, hint} of allCommands) {
      expect(title).not.toBe('');
      expect(hint).not.toBe('');
    }
  });

  test('are those of the product, and no key of what is not there yet', () => {
    const keys = new Set(allCommands.flatMap(command => command.keys));
    for (const key of '123jkgGcsxrPKvdeil/oOnNfzp+-y?q!:aASu') expect(keys).toContain(key);
  });

  test('that change something are those on containers', () => {
    expect(allCommands.filter(({changes}) => changes).map(({id}) => id)).toEqual([
      'create',
      'start',
      'stop',
      'restart',
      'pause',
      'kill',
      'convert',
      'remove',
      'recover',
      'enter',
      'enterAnother',
    ]);
  });
});
