import {describe, expect, test} from '@jest/globals';
import {createPainter} from '../../../source/ui/theme/painter.ts';
import {styleOfProgram} from '../../../source/ui/theme/program-style.ts';

describe("a program's colours", () => {
  test('are its own where the terminal has them', () => {
    expect(styleOfProgram({colour: 1, ground: 200}, '256')).toEqual({colour: 1, ground: 200});
    expect(styleOfProgram({colour: '#123456'}, 'truecolour').colour).toMatchObject({rgb: '#123456'});
    expect(styleOfProgram({colour: 15}, '16')).toEqual({colour: 15});
  });

  test.each([
    ['#000000', 16],
    ['#ffffff', 231],
    ['#ff0000', 196],
    ['#5fafff', 75],
    ['#808080', 244],
  ] as const)('are the nearest of 256 for %s', (colour, index) => {
    expect(styleOfProgram({colour}, '256').colour).toBe(index);
  });

  test.each([
    [196, 9],
    [16, 0],
    [231, 15],
    [244, 8],
    ['#cc0000', 1],
    ['#0000f0', 4],
  ] as const)('are the nearest of 16 for %s', (colour, index) => {
    expect(styleOfProgram({colour}, '16').colour).toBe(index);
  });

  test('keep every mark', () => {
    const marks = {
      bold: true,
      dim: true,
      italic: true,
      underline: true,
      inverse: true,
      struck: true,
    } as const;
    expect(styleOfProgram(marks, 'none')).toEqual(marks);
  });

  test('are painted around the text, as far as the terminal goes', () => {
    const line = [{text: 'x', style: {colour: 208, ground: '#010203', italic: true, struck: true}}] as const;
    const painted = (depth: 'none' | '16' | '256' | 'truecolour') =>
      createPainter({theme: 'dark', depth, ascii: false}).line(line);
    expect(painted('truecolour')).toBe('\u001b[3;9;38;5;208;48;2;1;2;3mx\u001b[0m');
    expect(painted('256')).toBe('\u001b[3;9;38;5;208;48;5;16mx\u001b[0m');
    expect(painted('16')).toMatch(/^\u001b\[3;9;\d+;40mx/);
    expect(painted('none')).toBe('\u001b[3;9mx\u001b[0m');
  });

  test('step back behind an overlay', () => {
    const painter = createPainter({theme: 'dark', depth: 'truecolour', ascii: false});
    const plain = painter.text('x', 'text', 'behind');
    expect(painter.line([{text: 'x', style: {colour: 1, bold: true}}], 'behind')).toBe(plain);
  });
});
