import {sentences} from '../sentences/sentences.ts';
import type {Alone, OnHost, Subcommand} from './subcommand.ts';

const words = sentences.subcommands;

/** A subcommand as it is declared: its summary is the sentence of its name. */
export type Undescribed = (Omit<OnHost, 'summary'> | Omit<Alone, 'summary'>) & {
  /** Empty for the dashboard. */
  readonly name: Exclude<keyof typeof words, 'dashboard'> | '';
};

/** The declaration with its summary, in the language that is spoken when it is read. */
export const described = (declaration: Undescribed): Subcommand => ({
  ...declaration,
  get summary() {
    return words[declaration.name === '' ? 'dashboard' : declaration.name];
  },
});
