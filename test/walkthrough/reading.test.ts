import {expect, test} from '@jest/globals';
import {readDocument} from '../../source/walkthrough/document.ts';
import {playableSections} from '../../source/walkthrough/play-document.ts';
import {readingOf} from '../../source/walkthrough/reading.ts';

const read = (text: string) => {
  const document = readDocument(text);
  return readingOf(document, playableSections(document), 'file.md');
};

test('a document without a heading is called as its file', () => {
  expect(read('Hello.').title).toBe('file.md');
  expect(read('Hello.\n\n## First\n').title).toBe('First');
});

test('steps are counted through the whole document, and stand at the lines that they begin in', () => {
  const {steps, passages} = read('# A\n\n```\none\n```\n\n# B\n\n```\ntwo\nthree\n\nout\n```\n');
  expect(steps).toBe(3);
  expect(passages.map(passage => passage.steps)).toEqual([[0], [1, 2]]);
  expect(passages[1]?.blocks).toEqual([
    {
      kind: 'code',
      lines: [
        {text: 'two', step: 1},
        {text: 'three', step: 2},
        {text: '', step: null},
        {text: 'out', step: null},
      ],
    },
  ]);
});

test('lists, quotes, emphasis and links are text with signs and looks; HTML is none', () => {
  const {passages} = read(
    '1. *one*\n   [two](x)\n2. **three** <a name="x"></a>\n\n> [!NOTE]\n> four\n\n<!-- no -->\n',
  );
  expect(passages[0]?.blocks).toEqual([
    {
      kind: 'prose',
      first: '1. ',
      rest: '   ',
      pieces: [{text: 'one', look: 'emphasis'}, {text: ' '}, {text: 'two', look: 'link'}],
    },
    {kind: 'prose', first: '2. ', rest: '   ', pieces: [{text: 'three', look: 'strong'}, {text: ' '}]},
    {
      kind: 'prose',
      first: '│ ',
      rest: '│ ',
      pieces: [{text: 'Note: ', look: 'strong'}, {text: 'four'}],
    },
  ]);
});

test('code within a list stands in its place, once', () => {
  const {passages, steps} = read('# A\n\n- one\n\n  ```\n  Get-Container\n  ```\n\n- two\n');
  expect(passages[0]?.blocks.map(({kind}) => kind)).toEqual(['prose', 'code', 'prose']);
  expect(steps).toBe(1);
});

test('lines of Chinese are joined without a space', () => {
  expect(read('容器\n共享 and\nmore').passages[0]?.blocks[0]).toMatchObject({
    pieces: [{text: '容器共享 and more'}],
  });
});
