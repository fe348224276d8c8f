import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';

const source = join(import.meta.dirname, '..', '..', '..', 'source');

/**
 * Not the look of isotop: what a program in a session says of its own colours (the emulator's cells, what the simulated
 * shells print, as PowerShell does), and what takes such sequences apart or keeps them.
 */
const programs = [
  'sessions/',
  'panes/printed-line.ts',
  'ui/ink/',
  'ui/terminal/sequences.ts',
  'ui/terminal/canvas.ts',
  'hosts/simulated/shell/',
  'cli/enter/',
];

/** Code without its comments and without what only tests need. */
const codeOf = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<!['"`:\\\w])\/\/.*$/gm, '');

/** A colour by name, as `#rrggbb`, or as the number of a sequence. */
const patterns: readonly RegExp[] = [
  /['"`]#[\da-f]{6}['"`]/i,
  /\\u001b\[[\d;]*(?:3[0-7]|4[0-7]|9[0-7]|10[0-7]|[34]8;[25])[\d;]*m/,
  /\b(?:colou?r|background|ground|borderColor|backgroundColor|colou?rs?)\s*[:=]\s*\{?['"`](?:black|red|green|yellow|blue|magenta|cyan|white|gr[ae]y)/i,
  /\bfrom 'chalk'/,
];

const coloursIn = (text: string): readonly string[] =>
  patterns.flatMap(pattern => pattern.exec(codeOf(text))?.[0] ?? []);

describe('a colour', () => {
  test('stands nowhere but in the theme', () => {
    const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).filter(
      path =>
        /\.tsx?$/.test(path) &&
        !path.startsWith('ui/theme/') &&
        !programs.some(allowed => path.startsWith(allowed)),
    );
    expect(files.length).toBeGreaterThan(300);
    const found = files.flatMap(path =>
      coloursIn(readFileSync(join(source, path), 'utf8')).map(colour => `${path}: ${colour}`),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ["const red = '#ff0000';"],
    ["<Text color='red'>"],
    ['<Box borderColor={"cyan"}>'],
    ["write('\\u001b[31mno\\u001b[0m')"],
    ["write('\\u001b[1;38;5;12m')"],
    ["import chalk from 'chalk';"],
    ["const style = {ground: 'blue'};"],
  ])('is found in %s', text => {
    expect(coloursIn(text)).toHaveLength(1);
  });
});
