import {afterEach, describe, expect, test} from '@jest/globals';
import {english} from '../../source/sentences/english.ts';
import {type Language, languages, sentencesIn, speak} from '../../source/sentences/languages.ts';
import {displayWidth} from '../../source/text/width.ts';
import {type OpenDashboard, openSimulated} from '../support/open-dashboard.ts';

afterEach(() => speak('en'));

const others = languages.filter(language => language !== 'en');
const sizes = [
  {columns: 120, rows: 40},
  {columns: 80, rows: 24},
  {columns: 40, rows: 12},
];

/** Keys after which the screen says something else, each from the panes. */
const journeys: readonly (readonly string[])[] = [
  [],
  ['j'],
  ['j', 'j'],
  ['?'],
  ['?', 'G'],
  ['c'],
  ['3', 'enter'],
  ['j', 'x'],
  ['d'],
  ['l'],
  ['/', 'z', 'z', 'enter'],
  ['j', 'j', 'f'],
  ['i'],
  [':'],
  [':', 'z', 'z'],
  ['!'],
  ['p'],
  ['P'],
  ['space', 'j', 'space', 'x'],
];

/** English sentences of two words and more that are another text in a language: none may be on its screen. */
async function left(language: Language): Promise<readonly string[]> {
  const texts = (group: object): string[] =>
    Object.values(group).flatMap(value =>
      typeof value === 'object' && value !== null
        ? texts(value)
        : typeof value === 'string' && /\p{L}{3,} \p{L}{3,}/u.test(value)
          ? [value]
          : [],
    );
  const own = new Set(texts(await sentencesIn(language)));
  return texts(english).filter(text => !own.has(text));
}

async function openWithContainers(size: (typeof sizes)[number]): Promise<OpenDashboard> {
  const open = await openSimulated({size});
  const create = async (name: string, isolation: 'process' | 'hyperv', runs: boolean) => {
    const {id} = await open.host.createContainer({name, image: 'NanoServer', isolation, command: []});
    if (runs) await open.host.startContainer(id);
  };
  await create('WINCONT', 'process', true);
  await create('HYPVCON', 'hyperv', true);
  await create('DEMO', 'process', false);
  await open.until(() => open.text().includes('DEMO'));
  return open;
}

describe.each(others)('a dashboard in %s', language => {
  test.each(sizes)('has its borders in line at %p, and no English sentence', async size => {
    const foreign = await left(language);
    expect(foreign.length).toBeGreaterThan(100);
    await speak(language);
    const open = await openWithContainers(size);
    try {
      for (const keys of journeys) {
        open.press(...keys);
        const lines = open.text().split('\n');
        const drawn = lines.filter(line => /^[│┌└]/.test(line));
        expect(drawn.filter(line => displayWidth(line) !== size.columns)).toEqual([]);
        expect(lines.filter(line => displayWidth(line) > size.columns)).toEqual([]);
        expect(drawn.length).toBeGreaterThan(size.rows / 2);
        expect(foreign.filter(text => lines.some(line => line.includes(text)))).toEqual([]);
        open.press('escape', 'escape', 'escape', 'escape', 'escape', '2', 'g');
        if (keys[0] === 'i' || keys[0] === 'p') open.press(keys[0]);
        if (keys.at(-1) === 'f') open.press('f');
      }
    } finally {
      await open.close();
    }
  });
});
