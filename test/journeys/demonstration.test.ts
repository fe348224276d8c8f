import {afterEach, expect, jest, test} from '@jest/globals';
import {demonstration} from '../support/demonstration.ts';
import {type IsotopWindow, openIsotop} from '../support/open-isotop.ts';
import {temporaryFolder} from '../support/program.ts';

// Real programs in real terminals, on a machine that may be busy with others.
jest.setTimeout(60_000);

const folder = temporaryFolder();
let window: IsotopWindow | undefined;
afterEach(() => window?.close());

test('the demonstration that the readme’s pictures were recorded of can be played in the real program', async () => {
  window = await openIsotop({folder, size: {columns: 104, rows: 30}});
  for (const {keys = [], text = '', shows} of demonstration) {
    for (const key of keys) await window.press(key);
    if (text !== '') window.type(text);
    if (shows !== undefined) await window.screen.shows(shows);
  }
  expect(window.box('Containers').lines.filter(line => /process +Running/.test(line))).toHaveLength(2);
  expect(window.box('VM workers').lines.join('\n')).not.toContain('vmwp');
});
