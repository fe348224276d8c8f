import {type HostAddress, readHostAddress} from '../hosts/host-address.ts';
import type {Moment} from '../model/ids.ts';
import {type HostSystem, hostSystems, type Isolation} from '../model/isolation.ts';
import {readLanguage} from '../sentences/choose-language.ts';
import {type Language, languages} from '../sentences/languages.ts';
import {sentences} from '../sentences/sentences.ts';
import {readMemoryMiB} from '../text/memory-size.ts';
import {momentOf} from '../text/moment-of.ts';
import {nearest} from '../text/nearest.ts';
import {readProcessors} from '../text/processor-count.ts';
import {wrong} from './usage-error.ts';

const words = sentences.usage;

/** Reads the text after a flag, which is not empty, or throws a UsageError that names the flag (`--memory`). */
export type Read<Value> = (text: string, flag: string) => Value;

export const anyText: Read<string> = (text, flag) => (text === '' ? wrong(words.empty(flag)) : text);

/** One of some words. */
export function oneOf<const Word extends string>(known: readonly Word[]): Read<Word> {
  return (text, flag) => {
    const word = known.find(candidate => candidate === text);
    if (word !== undefined) return word;
    const near = nearest(text, known);
    return wrong(words.cannotBe(flag, text), near ? words.didYouMean(near) : words.use(known.join(', ')));
  };
}

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): Read<number> {
  return (text, flag) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    return wrong(words.cannotBe(flag, text), words.wholeNumber(least, most));
  };
}

/** A whole number within limits. */
export const wholeIn = ({least, most}: {readonly least: number; readonly most: number}): Read<number> =>
  wholeNumber(least, most);

/** How many processors; how many there are, the host knows. */
export const processorCount: Read<number> = (text, flag) =>
  readProcessors(text) ?? wrong(words.cannotBe(flag, text), words.oneOrMore);

/** Seconds, also with decimals. */
export function seconds(least: number, most: number): Read<number> {
  return (text, flag) => {
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    return wrong(words.cannotBe(flag, text), words.secondsBetween(least, most));
  };
}

/** A moment, seen from now: `10m` ago, `14:02`, `2026-01-31 14:02`. */
export const moment: Read<Moment> = (text, flag) =>
  momentOf(text, Date.now()) ?? wrong(words.cannotBe(flag, text), words.aMoment);

/** Docker's own words, and `vm`, which the screen says for hyperv on Linux. */
export const isolation: Read<Isolation> = (text, flag) => {
  const word = oneOf(['process', 'hyperv', 'vm'])(text, flag);
  return word === 'vm' ? 'hyperv' : word;
};

export const hostSystem: Read<HostSystem> = oneOf(hostSystems);

export const hostAddress: Read<HostAddress> = (text, flag) =>
  readHostAddress(text) ?? wrong(words.cannotBe(flag, text), words.use(words.hostForms));

/** A language by its code, also as locales write it: `fr_CA`, `zh-Hans`. */
export const language: Read<Language> = (text, flag) => readLanguage(text) ?? oneOf(languages)(text, flag);

/** A size as docker's `--memory` takes it, in MiB. */
export const memoryMiB: Read<number> = (text, flag) =>
  readMemoryMiB(text) ?? wrong(words.cannotBe(flag, text), words.aSize);
