import {describe, expect, test} from '@jest/globals';
import {makeGround} from '../../../source/cli/play-ground.ts';
import {languages, sentencesIn} from '../../../source/sentences/languages.ts';
import {builtInNames, builtInText} from '../../../source/walkthrough/built-in/built-in.ts';
import {readDocument} from '../../../source/walkthrough/document.ts';
import {playDocument} from '../../../source/walkthrough/play-document.ts';

const all = languages.flatMap(language => builtInNames.map(name => ({language, name})));

/** What stands in a document's blocks of code: the same in every language. */
const codeOf = (text: string) =>
  readDocument(text).sections.map(({parts}) =>
    parts.flatMap(part => (part.kind === 'code' ? [part.block.lines] : [])),
  );

describe('a built-in document', () => {
  test.each(builtInNames)('%s passes its own check', async name => {
    let steps = 0;
    for await (const {step, difference} of playDocument(await builtInText(name, 'en'), makeGround)) {
      expect({step: step.command, difference}).toEqual({step: step.command, difference: null});
      steps += 1;
    }
    expect(steps).toBeGreaterThan(10);
  });

  test.each(all)('$name has the same commands and outputs in $language', async ({name, language}) => {
    expect(codeOf(await builtInText(name, language))).toEqual(codeOf(await builtInText(name, 'en')));
  });

  test.each(all)('$name is called as its heading in $language', async ({name, language}) => {
    const [first] = readDocument(await builtInText(name, language)).sections;
    expect((await sentencesIn(language)).play.documents[name]).toBe(first?.title);
    expect((await sentencesIn(language)).play.language).toBe(language);
  });
});
