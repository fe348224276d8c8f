import {describeKilled} from '../../../support/killed-conversion.ts';

// stop, commit, rename, create, start, remove; those that are killed in the middle of one stand in another file.
describeKilled([
  ...[1, 2, 3, 4, 5, 6].map(change => ({change, when: 'after'}) as const),
  ...[4, 5, 6].map(change => ({change, when: 'before'}) as const),
]);
