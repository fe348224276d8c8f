import {expect, test} from '@jest/globals';
import {originOf} from '../../source/cli/origin.ts';

test('the log of events gets a command line that can be typed again', () => {
  expect(originOf(['create', "it's", '--state=/tmp/a.b', '--', 'a b', '', '容器'])).toBe(
    "isotop create 'it'\\''s' --state=/tmp/a.b -- 'a b' '' '容器'",
  );
});
