import {describe, expect, test} from '@jest/globals';
import {groundOfAnswer, groundOfEnvironment} from '../../../source/ui/theme/ground.ts';

describe('the ground of a terminal', () => {
  test.each([
    ['\u001b]11;rgb:0000/0000/0000\u0007', 'dark'],
    ['\u001b]11;rgb:ffff/ffff/ffff\u001b\\', 'light'],
    ['\u001b]11;rgb:1e1e/1e1e/2e2e\u001b\\', 'dark'],
    ['\u001b]11;rgb:fd/f6/e3\u0007', 'light'],
    ['\u001b]11;rgba:ffff/ffff/ffff/8000\u0007', 'light'],
    ['\u001b]11;#002b36\u0007', 'dark'],
    ['\u001b]11;rgb:0000/0000/ffff\u009c', 'dark'],
    ['\u001b]11;rgb:ffff/ffff/0000\u0007', 'light'],
    ['\u001b]10;rgb:ffff/ffff/ffff\u0007', null],
    ['\u001b]11;?\u0007', null],
    ['\u001b]11;rgb:zz/zz/zz\u0007', null],
    ['\u001b[?62;c', null],
  ])('is read from %j: %s', (raw, ground) => {
    expect(groundOfAnswer(raw)).toBe(ground);
  });

  test.each([
    ['15;0', 'dark'],
    ['0;15', 'light'],
    ['0;default;7', 'light'],
    ['7;8', 'dark'],
    ['12;default', null],
    ['', null],
    ['0;99', null],
  ])('is read from COLORFGBG=%s: %s', (value, ground) => {
    expect(groundOfEnvironment({COLORFGBG: value})).toBe(ground);
  });

  test('is not known without it', () => {
    expect(groundOfEnvironment({})).toBeNull();
  });
});
