import {describe, expect, test} from '@jest/globals';
import {highContrast} from '../../../source/ui/theme/high-contrast.ts';
import type {Colour, Style} from '../../../source/ui/theme/style.ts';
import type {Ground, Role} from '../../../source/ui/theme/theme.ts';

const grounds = Object.keys(highContrast.grounds) as Ground[];
const roles = Object.keys(highContrast.roles) as Role[];

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: Colour | undefined): number {
  if (typeof colour !== 'object') throw new Error('a colour of high contrast is named in full');
  const part = (at: number) => {
    const value = Number.parseInt(colour.rgb.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function contrast({colour, ground}: Style): number {
  const [a, b] = [luminance(colour), luminance(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const styleOn = (ground: Ground, role: Role): Style => {
  const {style, roles: own, uniform} = highContrast.grounds[ground];
  return uniform ? style : {...style, ...(own?.[role] ?? highContrast.roles[role])};
};

describe('the theme of high contrast', () => {
  test('has a contrast of seven to one at the least, for every role on every ground', () => {
    for (const ground of grounds)
      for (const role of roles)
        expect([ground, role, contrast(styleOn(ground, role)) >= 7]).toEqual([ground, role, true]);
  });

  test('can be shown with sixteen colours', () => {
    for (const ground of grounds)
      for (const role of roles)
        for (const colour of [styleOn(ground, role).colour, styleOn(ground, role).ground])
          expect(colour).toMatchObject({sixteen: expect.any(Number)});
  });
});
