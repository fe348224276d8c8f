import {describe, expect, test} from '@jest/globals';
import {readDocument} from '../../source/walkthrough/document.ts';
import {stepsOf} from '../../source/walkthrough/steps.ts';

const needsMore = (text: string): boolean => /[`|{,]\s*$/.test(text);
const stepsIn = (text: string) =>
  readDocument(text).sections.flatMap(section =>
    stepsOf(section, needsMore).map(step => ({...step, title: section.title})),
  );
const block = (...lines: readonly string[]): string => ['```powershell', ...lines, '```'].join('\n');

describe('a document is read into sections', () => {
  test('from one heading of any level to the next, without what is hidden in it', () => {
    const document = readDocument('# One <!--x-->\n\ntext\n\n### <a name="y"></a>Two\n');
    expect(document.sections.map(({title, level}) => [title, level])).toEqual([
      ['One', 1],
      ['Two', 3],
    ]);
  });

  test('without its front matter, and with what stands before the first heading', () => {
    const document = readDocument('---\ntitle: x\n# no heading\n---\nbefore\n\n# One\n');
    expect(document.sections.map(({title}) => title)).toEqual(['', 'One']);
  });

  test('whatever its line ends, with or without a last one', () => {
    const text = `# One\n\n${block('PS C:\\> a', 'out')}`;
    expect(stepsIn(text.replaceAll('\n', '\r\n'))).toEqual(stepsIn(`${text}\n`));
  });

  test('and blocks within a list or a quote are found', () => {
    const text = '1. Do\n\n   ```\n   a\n   ```\n\n> ```\n> b\n> ```\n';
    expect(stepsIn(text).map(({command}) => command)).toEqual(['a', 'b']);
  });
});

describe('a block with prompts', () => {
  test('has a command on each line with one; the rest is output', () => {
    expect(stepsIn(block('PS C:\\> one', '', 'T', '-', 'v', '', 'PS C:\\> two'))).toMatchObject([
      {command: 'one', expected: ['T', '-', 'v'], line: 2},
      {command: 'two', expected: [], line: 8},
    ]);
  });

  test('tells where each line runs', () => {
    const places = stepsIn(block('[WEB 1]: PS C:\\> dir', 'PS C:\\Users\\me> dir', 'C:\\>ver', 'a > b')).map(
      ({place}) => place,
    );
    expect(places).toEqual([{kind: 'inside', container: 'WEB 1'}, {kind: 'host'}, {kind: 'here'}]);
  });

  test('goes on over lines while the command is not complete', () => {
    expect(stepsIn(block('PS C:\\> a |', '>> b', 'out'))).toMatchObject([
      {command: 'a |\nb', expected: ['out']},
    ]);
  });

  test('may end with a bare prompt, which only checks where one is', () => {
    expect(stepsIn(block('PS C:\\> a', '[X]: PS C:\\>'))).toMatchObject([
      {command: 'a'},
      {command: '', place: {kind: 'inside', container: 'X'}},
    ]);
  });
});

describe('a block without prompts', () => {
  test('has commands up to the first blank line, after leading blank lines', () => {
    expect(stepsIn(block('', 'one', 'two `', '  more', '', 'out', '', ''))).toMatchObject([
      {command: 'one', expected: []},
      {command: 'two `\n  more', expected: ['out']},
    ]);
  });

  test('of another language than a shell’s has none', () => {
    expect(stepsIn('```json\n{"a": 1}\n```')).toEqual([]);
  });

  test('of output belongs to the command before it', () => {
    expect(stepsIn(`${block('one')}\n\n\`\`\`output\nout\n\`\`\``)).toMatchObject([
      {command: 'one', expected: ['out']},
    ]);
  });
});
