import {expect, test} from '@jest/globals';
import {nameFault} from '../../source/model/container-name.ts';

test.each(['DEMO', 'web 1', '容器', '🧪', 'é', 'a'.repeat(128)])('%s is a name', name => {
  expect(nameFault(name)).toBeNull();
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['a'.repeat(129), 'too-long'],
  ['a/b', 'character'],
  ['a\\b', 'character'],
  ['a:b', 'character'],
  ['a\nb', 'character'],
  ['a\u001b[31mb', 'character'],
  ['a\u202eb', 'character'],
  ['a\u200bb', 'character'],
])('%j is no name: %s', (name, why) => {
  expect(nameFault(name)?.why).toBe(why);
});
