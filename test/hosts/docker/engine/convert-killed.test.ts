import {describeKilled} from '../../../support/killed-conversion.ts';

// stop, commit, rename, create, start, remove
describeKilled([
  ...[1, 2, 3, 4, 5, 6].map(change => ({change, when: 'during'}) as const),
  ...[1, 2, 3].map(change => ({change, when: 'before'}) as const),
]);
