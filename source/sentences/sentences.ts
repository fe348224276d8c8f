import {english} from './english.ts';

/** Every sentence of the dashboard: another language is another value of this type. */
export type Sentences = typeof english;

/** The language of the dashboard. */
export const sentences: Sentences = english;
