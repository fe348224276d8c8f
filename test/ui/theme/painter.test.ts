import {describe, expect, test} from '@jest/globals';
import {colourless} from '../../../source/ui/theme/colourless.ts';
import {dark} from '../../../source/ui/theme/dark.ts';
import {light} from '../../../source/ui/theme/light.ts';
import {createPainter, type Look} from '../../../source/ui/theme/painter.ts';
import {sixteen} from '../../../source/ui/theme/sixteen.ts';
import {sgr} from '../../../source/ui/theme/style.ts';
import type {Ground, Role, Theme} from '../../../source/ui/theme/theme.ts';

const look: Look = {theme: 'dark', depth: 'truecolour', ascii: false};
const painter = (change: Partial<Look> = {}) => createPainter({...look, ...change});
const roles = Object.keys(dark.roles) as Role[];
const grounds = Object.keys(dark.grounds) as Ground[];

describe('a painter', () => {
  test('says a colour in full where the terminal knows all, by number where it knows 256', () => {
    expect(painter().text('x', 'process')).toBe('\u001b[38;2;79;209;197mx\u001b[0m');
    expect(painter({depth: '256'}).text('x', 'process')).toBe('\u001b[38;5;80mx\u001b[0m');
  });

  test('uses the sixteen that the user chose where there are no more', () => {
    expect(painter({depth: '16'}).text('x', 'process')).toBe('\u001b[36mx\u001b[0m');
    for (const role of roles)
      for (const ground of grounds)
        expect(painter({depth: '16'}).text('x', role, ground)).not.toMatch(/[34]8;[25]/);
  });

  test('uses no colour at all where none is wanted', () => {
    for (const role of roles)
      for (const ground of grounds)
        expect(painter({depth: 'none'}).text('x', role, ground)).toMatch(
          /^(\u001b\[([01247];?)+m)?x(\u001b\[0m)?$/,
        );
  });

  test('leaves plain text as it is', () => {
    expect(painter().text('plain', 'text')).toBe('plain');
    expect(painter().text('', 'bad')).toBe('');
  });

  test('lays every tone on the ground of a selected row', () => {
    const ground = /48;2;36;73;122/;
    for (const role of roles) {
      if (role === 'chosen') continue;
      expect(painter().text('x', role, 'selected')).toMatch(ground);
    }
  });

  test('paints a line span by span', () => {
    expect(
      painter({depth: '16'}).line([{text: 'a'}, {text: 'b', tone: 'bad'}, {text: 'c', bold: true}]),
    ).toBe('a\u001b[31mb\u001b[0m\u001b[1mc\u001b[0m');
  });

  test('draws frames with ASCII where it is told to', () => {
    expect(Object.values(painter({ascii: true}).glyphs).join('')).toMatch(/^[ -~]+$/);
  });
});

const themes: readonly [string, Theme, Look['depth']][] = [
  ['dark', dark, 'truecolour'],
  ['dark in 256 colours', dark, '256'],
  ['light', light, 'truecolour'],
  ['light in 256 colours', light, '256'],
  ['sixteen', sixteen, '16'],
  ['colourless', colourless, 'none'],
];

describe.each(themes)('the theme %s', (_, theme, depth) => {
  const looks = (ground: Ground, role: Role) =>
    sgr(
      {...theme.grounds[ground].style, ...(theme.grounds[ground].roles?.[role] ?? theme.roles[role])},
      depth,
    );

  test('tells a selected row with the focus from one without, and both from the others', () => {
    const shown = [looks('selected', 'text'), looks('selected-weakly', 'text'), looks('plain', 'text')];
    expect(new Set(shown).size).toBe(3);
  });

  test('tells the pane that has the focus by its border and its title', () => {
    expect(looks('frame-focused', 'border')).not.toBe(looks('frame', 'border'));
    expect(looks('frame-focused', 'title')).not.toBe(looks('frame', 'title'));
  });

  test('tells process from hyperv, and what is marked from what is not', () => {
    expect(looks('plain', 'process')).not.toBe(looks('plain', 'hyperv'));
    expect(looks('marked', 'text')).not.toBe(looks('plain', 'text'));
    expect(looks('marked-selected', 'text')).not.toBe(looks('selected-weakly', 'text'));
  });

  test('lets the panes step back behind an overlay', () => {
    expect(looks('behind', 'text')).not.toBe(looks('plain', 'text'));
    expect(theme.grounds.behind.uniform).toBe(true);
  });
});
