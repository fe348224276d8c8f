import {describe, expect, test} from '@jest/globals';
import {colourDepthOf} from '../../../source/ui/theme/colour-depth.ts';

describe('the depth of colours', () => {
  test.each([
    [{TERM: 'xterm-256color', COLORTERM: 'truecolor'}, 'truecolour'],
    [{TERM: 'xterm-256color', COLORTERM: '24bit'}, 'truecolour'],
    [{TERM: 'xterm-256color'}, '256'],
    [{TERM: 'tmux-256color'}, '256'],
    [{TERM: 'screen-256color'}, '256'],
    [{TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal'}, '256'],
    [{TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app'}, 'truecolour'],
    [{TERM: 'xterm-kitty'}, 'truecolour'],
    [{TERM: 'alacritty'}, 'truecolour'],
    [{TERM: 'xterm-direct'}, 'truecolour'],
    [{TERM: 'xterm'}, '16'],
    [{TERM: 'linux'}, '16'],
    [{TERM: 'screen'}, '16'],
    [{}, '16'],
    [{WT_SESSION: 'guid'}, 'truecolour'],
    [{TERM: 'dumb'}, 'none'],
    [{TERM: 'xterm-256color', COLORTERM: 'truecolor', NO_COLOR: '1'}, 'none'],
    [{TERM: 'xterm-256color', NO_COLOR: ''}, '256'],
  ] as const)('of %j is %s', (env, depth) => {
    expect(colourDepthOf(env, 'linux')).toBe(depth);
  });

  test('is all of them on Windows, whatever TERM says', () => {
    expect(colourDepthOf({}, 'win32')).toBe('truecolour');
    expect(colourDepthOf({NO_COLOR: '1'}, 'win32')).toBe('none');
  });
});
