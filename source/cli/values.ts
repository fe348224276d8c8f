import {type HostAddress, hostForms, readHostAddress} from '../hosts/host-address.ts';
import type {Moment} from '../model/ids.ts';
import {type HostSystem, hostSystems, type Isolation} from '../model/isolation.ts';
import {readMemoryMiB} from '../text/memory-size.ts';
import {momentOf} from '../text/moment-of.ts';
import {nearest} from '../text/nearest.ts';
import {wrong} from './usage-error.ts';

/** Reads the text after a flag, which is not empty, or throws a UsageError that names the flag (`--memory`). */
export type Read<Value> = (text: string, flag: string) => Value;

export const anyText: Read<string> = (text, flag) => (text === '' ? wrong(`${flag} cannot be empty`) : text);

/** One of some words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Read<Word> {
  return (text, flag) => {
    const word = words.find(candidate => candidate === text);
    if (word !== undefined) return word;
    const near = nearest(text, words);
    return wrong(`${flag} cannot be ${text}`, near ? `did you mean ${near}?` : `use ${words.join(', ')}`);
  };
}

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): Read<number> {
  return (text, flag) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    return wrong(`${flag} cannot be ${text}`, `use a whole number from ${least} to ${most}`);
  };
}

/** Seconds, also with decimals. */
export function seconds(least: number, most: number): Read<number> {
  return (text, flag) => {
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    return wrong(`${flag} cannot be ${text}`, `use a number of seconds from ${least} to ${most}`);
  };
}

/** A moment, seen from now: `10m` ago, `14:02`, `2026-01-31 14:02`. */
export const moment: Read<Moment> = (text, flag) =>
  momentOf(text, Date.now()) ??
  wrong(
    `${flag} cannot be ${text}`,
    'use a time ago (10m, 2h), a time of day (14:02) or a date (2026-01-31)',
  );

/** Docker's own words, and `vm`, which the screen says for hyperv on Linux. */
export const isolation: Read<Isolation> = (text, flag) => {
  const word = oneOf(['process', 'hyperv', 'vm'])(text, flag);
  return word === 'vm' ? 'hyperv' : word;
};

export const hostSystem: Read<HostSystem> = oneOf(hostSystems);

export const hostAddress: Read<HostAddress> = (text, flag) =>
  readHostAddress(text) ?? wrong(`${flag} cannot be ${text}`, `use ${hostForms}`);

/** A size as docker's `--memory` takes it, in MiB. */
export const memoryMiB: Read<number> = (text, flag) =>
  readMemoryMiB(text) ?? wrong(`${flag} cannot be ${text}`, 'use a size of 1m or more, such as 512m or 2g');
