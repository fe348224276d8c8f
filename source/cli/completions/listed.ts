import type {Listed} from '../flags.ts';

/** What `isotop complete` lists. */
export const listedWords: readonly Listed[] = [
  'containers',
  'off',
  'running',
  'paused',
  'images',
  'networks',
  'runtimes',
  'hosts',
];
