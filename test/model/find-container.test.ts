import {describe, expect, test} from '@jest/globals';
import {findContainer} from '../../source/model/find-container.ts';
import {HostFailure} from '../../source/model/host-error.ts';
import {containerId} from '../../source/model/ids.ts';
import {container} from '../support/hand-made.ts';

const web = container('Web', {id: containerId('ccdf6a6e-3358')});
const lower = container('web', {id: containerId('ccdf1111-3358')});
const other = container('other', {id: containerId('0123abcd-3358')});

function errorOf(action: () => unknown) {
  try {
    action();
  } catch (thrown) {
    return thrown instanceof HostFailure ? thrown.error : thrown;
  }
  return undefined;
}

describe('a container is found', () => {
  test('by its exact name before a name in another case', () => {
    expect(findContainer([web, lower], 'web')).toBe(lower);
    expect(findContainer([web, other], 'WEB')).toBe(web);
  });

  test('by its id or the beginning of it, in either case', () => {
    expect(findContainer([web, other], '0123ABCD')).toBe(other);
    expect(findContainer([web, other], 'ccdf')).toBe(web);
  });
});

describe('a container is not found', () => {
  test('by less than four characters of its id', () => {
    expect(errorOf(() => findContainer([web, other], '012'))).toEqual({
      kind: 'no-such-container',
      name: '012',
    });
  });

  test('by an empty name', () => {
    expect(errorOf(() => findContainer([web], ' '))).toEqual({kind: 'invalid-name', name: ' ', why: 'empty'});
  });

  test('by what two ids begin with', () => {
    expect(errorOf(() => findContainer([web, other, lower], 'ccdf'))).toEqual({
      kind: 'ambiguous-container',
      name: 'ccdf',
      matches: ['Web', 'web'],
    });
  });
});
