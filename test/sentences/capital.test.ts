import {expect, test} from '@jest/globals';
import {capital} from '../../source/sentences/capital.ts';

test('a sentence begins with a capital, the name of a container stays as it is', () => {
  expect(capital('stop web')).toBe('Stop web');
  expect(capital('web and the files in it are deleted', 'web')).toBe('web and the files in it are deleted');
  expect(capital('the session in web ends', 'web')).toBe('The session in web ends');
});
