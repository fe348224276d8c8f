import {describe, expect, test} from '@jest/globals';
import {toAscii} from '../../source/text/ascii.ts';
import {displayWidth} from '../../source/text/width.ts';

describe('text for terminals with ASCII only', () => {
  test('has our signs one for one, and everything else as it was', () => {
    const text = '▸DEMO ▹ ◆ ◇ · 容器 … ● ↑↓ “x”';
    expect(toAscii(text)).toBe('>DEMO ) * o . 容器 ~ o ^v "x"');
    expect(displayWidth(toAscii(text))).toBe(displayWidth(text));
  });

  test('has the quotes and spaces of every language', () => {
    expect(toAscii('„x“ «x» « x\u00a0» Nom\u00a0: l’id')).toBe(`"x" "x" " x " Nom : l'id`);
  });
});
